"""What is handed to the ledger."""

import sqlite3
from collections.abc import Callable
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Work: TypeAlias = Callable[[sqlite3.Connection], T]
"""Writes inside a transaction that isn't its own. May be called again when a commit failed."""
