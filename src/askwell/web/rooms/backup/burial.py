"""What was destroyed stays destroyed: a copy from before is brought to what the tombstones say, unopened."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from askwell.web.rooms.keys.key_file import Tombstone


def bury(database: Path, tombstones: Iterable[Tombstone]) -> None:
    """Words under a destroyed key go; a room whose own key is destroyed is marked, and purged by the next server."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("CREATE TEMP TABLE dead (id INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO dead VALUES (?)", [(each.id,) for each in tombstones])
        connection.execute("UPDATE rooms_event SET words = NULL WHERE words_key IN (SELECT id FROM dead)")
        connection.execute(
            "UPDATE rooms_room SET purging = 1, due_at = NULL WHERE id IN"
            " (SELECT room FROM rooms_event WHERE body_key IN (SELECT id FROM dead))"
        )


def united(*sources: Iterable[Tombstone]) -> list[Tombstone]:
    """Each key once, with the first moment that is known of its end."""
    found: dict[int, Tombstone] = {}
    for tombstone in sorted((each for source in sources for each in source), key=lambda each: each.destroyed_at):
        found.setdefault(tombstone.id, tombstone)
    return list(found.values())
