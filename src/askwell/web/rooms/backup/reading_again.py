"""Every room of a restored database is opened and folded, as the server would do it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from askwell.web.rooms.fold import read_fold
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyMissing, KeyRing
from askwell.web.rooms.ledger import connections
from askwell.web.rooms.outcome import Unreadable


@dataclass(slots=True)
class ReadAgain:
    rooms: int = 0
    events: int = 0
    erased: int = 0
    """Rooms whose keys have been destroyed since, or were being purged: their rows are there, and open for nobody."""
    wrong: dict[RoomId, str] = field(default_factory=dict)
    """Rooms that don't fold to their head, each with the reason."""


def read_again(database: Path, keys: Path, wrapping_key: bytes) -> ReadAgain:
    found, ring = ReadAgain(), KeyRing(KeyFile(keys, wrapping_key))
    with closing(connections.for_reading(database)) as connection:
        heads = connection.execute("SELECT id, at FROM rooms_room ORDER BY id").fetchall()
        for room, at in heads:
            try:
                _fold(connection, RoomId(room), at, ring, found)
            except Unreadable as error:
                found.wrong[RoomId(room)] = f"event {error.number} can't be read"
            except KeyMissing:
                found.wrong[RoomId(room)] = "a key is missing"
    ring.close()
    return found


def _fold(connection: sqlite3.Connection, room: RoomId, at: int, ring: KeyRing, found: ReadAgain) -> None:
    fold = read_fold(connection, room, ring)
    if fold is None:
        found.erased += 1
        return
    (events,) = connection.execute("SELECT count(*) FROM rooms_event WHERE room = ?", (room,)).fetchone()
    if fold.state.at != at or events != at:
        found.wrong[room] = f"it ends at event {fold.state.at} of {events}, its head says {at}"
    found.rooms += 1
    found.events += events
