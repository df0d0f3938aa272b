"""Connections to the database beside Django's own, for the live room."""

import sqlite3
from pathlib import Path

from askwell.web.sqlite_safety import journal_mode

CACHE = -256
"""KiB of pages that a connection keeps. A room is read once, from its first row to its last, and its pages lie in the
system's memory anyway: more would only fill up, connection by connection, with rooms that nobody asks for again."""


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=10, cached_statements=256)
    connection.execute(f"PRAGMA journal_mode={journal_mode()}").fetchall()
    connection.execute(f"PRAGMA cache_size={CACHE}").fetchall()
    return connection


def for_writing(path: Path) -> sqlite3.Connection:
    """FULL: a commit returns when it is on the disk, not when the system has promised to put it there.

    secure_delete: the unused part of a page is zeroed. Without it a page goes to the disk with whatever its memory held
    before, and in this process that can be words.
    """
    connection = _connect(path)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=FAST").fetchall()
    return connection


def for_reading(path: Path) -> sqlite3.Connection:
    connection = _connect(path)
    connection.execute("PRAGMA query_only=ON")
    return connection
