"""A meeting looked back on, without anybody's words, by whoever guided it."""
