"""Before a meeting: which conversation somebody needs, and which formats there are. Nothing here is stored."""
