"""Which SQLite may use a write-ahead log: older ones have a bug by which resetting it can corrupt the database."""

import sqlite3

SAFE = (3, 51, 3)
PATCHED = ((3, 50, 7), (3, 44, 6))
"""Older lines of SQLite that have the cure too."""


def is_safe(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    return version >= SAFE or any(version[:2] == cured[:2] and version >= cured for cured in PATCHED)


def journal_mode() -> str:
    """Slower but sound where only an affected SQLite is to be had."""
    return "WAL" if is_safe() else "DELETE"
