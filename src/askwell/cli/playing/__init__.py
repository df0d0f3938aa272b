"""Whole meetings over HTTP, at speed, and what must be true of every screen in them: `askwell demo --check`."""
