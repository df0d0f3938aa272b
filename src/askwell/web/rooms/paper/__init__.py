"""Paper can take over at any minute: a run sheet with clock times, cards, and the page to read before a meeting."""
