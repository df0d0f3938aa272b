"""Brings the database to this version, after putting a copy of it beside it."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

KEEP = 3
"""Copies. Older ones go, since what was erased since then would live on in them."""


def migrate(database: Path) -> Path | None:
    """Where the copy lies; None if nothing had to be copied. Does nothing to a database of this version."""
    found = database.exists()  # before Django looks, which makes the file
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not plan:
        return None
    connection.close()
    copy = back_up(database) if found else None
    call_command("migrate", verbosity=0, interactive=False)
    connection.close()
    return copy


def back_up(database: Path) -> Path:
    """A whole copy in one step, also of what still lies in the write-ahead log."""
    copy = database.with_name(f"before-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.db")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    copy.chmod(0o600)
    for older in sorted(database.parent.glob("before-*.db"))[:-KEEP]:
        older.unlink()
    return copy
