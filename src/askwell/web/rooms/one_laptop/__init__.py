"""One laptop in the middle of the table: it takes it that everyone reads along."""
