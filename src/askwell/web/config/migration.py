"""Brings the database to this version, after putting a copy of it beside it."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

from django.db import connection
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

KEEP = 3
"""Copies. Older ones go, since what was erased since then would live on in them."""


def migrate(database: Path) -> Path | None:
    """Where the copy lies; None if nothing had to be copied. Does nothing to a database of this version."""
    found = database.exists()  # before Django looks, which makes the file
    executor = InOneStep(connection)
    newest = executor.loader.graph.leaf_nodes()
    plan = executor.migration_plan(newest)
    if not plan:
        return None
    connection.close()
    copy = back_up(database) if found else None
    executor.migrate(newest, plan)
    connection.close()
    return copy


class InOneStep(MigrationExecutor):
    """A migration and the note that it was made are one transaction. Django's own writes the note afterwards where
    there are indexes to make: killed between the two, the next start would make the same table again, and fail."""

    def apply_migration(
        self, state: ProjectState, migration: Migration, fake: bool = False, fake_initial: bool = False
    ) -> ProjectState:
        with self.connection.schema_editor(atomic=migration.atomic) as editor:
            state = migration.apply(state, editor)
            while editor.deferred_sql:
                editor.execute(editor.deferred_sql.pop(0), None)
            self.record_migration(migration)  # type: ignore[call-arg, arg-type]  # stubs of an older Django
        return state


def back_up(database: Path) -> Path:
    """A whole copy in one step, also of what still lies in the write-ahead log."""
    copy = database.with_name(f"before-{time.strftime('%Y%m%d-%H%M%S', time.gmtime())}.db")
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    copy.chmod(0o600)
    for older in sorted(database.parent.glob("before-*.db"))[:-KEEP]:
        older.unlink()
    return copy
