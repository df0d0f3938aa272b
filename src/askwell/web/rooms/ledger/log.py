"""A room's log as it is read: its head, its events, and the moves that made them."""

import sqlite3
from typing import NamedTuple

from askwell.engine.words import Moment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.codec import Row
from askwell.web.rooms.ledger.marks import Marks


class Kept(NamedTuple):
    """A move that was accepted before."""

    body: bytes
    first: int
    last: int


class Head(NamedTuple):
    at: int
    due_at: Moment | None
    created_at: Moment
    opened_at: Moment
    purging: bool


def read_head(connection: sqlite3.Connection, room: RoomId) -> Head | None:
    row = connection.execute(
        "SELECT at, due_at, created_at, opened_at, purging FROM rooms_room WHERE id = ?", (room,)
    ).fetchone()
    return row and Head(*row)


def read_rows(connection: sqlite3.Connection, room: RoomId, after: int = 0) -> list[Row]:
    rows = connection.execute(
        "SELECT number, moment, body_key, body, words_key, words FROM rooms_event"
        " WHERE room = ? AND number > ? ORDER BY number",
        (room, after),
    )
    return [Row(*row) for row in rows.fetchall()]


def read_marks(connection: sqlite3.Connection, room: RoomId) -> Marks:
    """Those of every accepted move."""
    rows = connection.execute("SELECT mark FROM rooms_move WHERE room = ?", (room,))
    return Marks(mark for (mark,) in rows.fetchall())


def read_move(connection: sqlite3.Connection, room: RoomId, mark: bytes) -> Kept | None:
    row = connection.execute(
        "SELECT body, first, last FROM rooms_move WHERE room = ? AND mark = ?", (room, mark)
    ).fetchone()
    return row and Kept(*row)


def note_unreadable(room: RoomId, number: int, connection: sqlite3.Connection) -> None:
    """For `askwell doctor`."""
    connection.execute("UPDATE rooms_room SET unreadable_at = ? WHERE id = ?", (number, room))


def note_opened(room: RoomId, moment: Moment, connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE rooms_room SET opened_at = ? WHERE id = ?", (moment, room))
