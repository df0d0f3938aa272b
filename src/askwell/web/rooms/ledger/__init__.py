"""The log of every room: written by one thread, in commits that many moves share, and read again."""
