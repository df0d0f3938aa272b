"""A room's log in the database: its head, its events, and the moves that made them."""

import sqlite3
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from askwell.engine.words import Moment
from askwell.web.rooms.codec import Row
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger import Work


class Mark(NamedTuple):
    """What is kept of a move: digests under the room's key, which tell neither seat nor text."""

    move: bytes
    """Of the seat and the key it sent."""
    body: bytes


class Kept(NamedTuple):
    """A move that was accepted before."""

    body: bytes
    first: int
    last: int


class Written(Enum):
    YES = auto()
    HEAD_MOVED = auto()
    """Another process wrote first: fold what it wrote and decide again."""
    KNOWN = auto()
    """This very move has been accepted already."""


class Head(NamedTuple):
    at: int
    due_at: Moment | None
    created_at: Moment
    opened_at: Moment
    purging: bool


@dataclass(slots=True)
class Entry:
    """A move that was decided when its room stood at `at`. Called by the ledger inside a commit."""

    room: RoomId
    at: int
    rows: list[Row]
    mark: Mark
    due_at: Moment | None
    heard: bool
    """Some follower wants to hear of it."""
    moment: Moment
    also: tuple[Work[object], ...] = ()
    """What must become durable together with the move: the token of a new seat, the code of a new room."""

    def __call__(self, connection: sqlite3.Connection) -> Written:
        if self.at == 0 and not self._room_is_made(connection):
            return Written.HEAD_MOVED
        found = connection.execute("SELECT at FROM rooms_room WHERE id = ? AND NOT purging", (self.room,)).fetchone()
        if found is None or found[0] != self.at:
            return Written.HEAD_MOVED
        if not self._move_is_new(connection):
            return Written.KNOWN
        for work in self.also:
            work(connection)
        if self.rows:
            self._append(connection)
        return Written.YES

    def _room_is_made(self, connection: sqlite3.Connection) -> bool:
        made = connection.execute(
            "INSERT INTO rooms_room (id, at, heard_at, created_at, opened_at, purging) VALUES (?, 0, 0, ?, ?, 0)"
            " ON CONFLICT DO NOTHING",
            (self.room, self.moment, self.moment),
        )
        return made.rowcount == 1

    def _move_is_new(self, connection: sqlite3.Connection) -> bool:
        first, last = self.at + 1, self.at + len(self.rows)
        noted = connection.execute(
            "INSERT INTO rooms_move (room, mark, body, first, last) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            (self.room, self.mark.move, self.mark.body, first, last),
        )
        return noted.rowcount == 1

    def _append(self, connection: sqlite3.Connection) -> None:
        connection.executemany(
            "INSERT INTO rooms_event (room, number, moment, body_key, body, words_key, words)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(self.room, *row) for row in self.rows],
        )
        last = self.rows[-1].number
        connection.execute(
            "UPDATE rooms_room SET at = ?, due_at = ?, heard_at = iif(?, ?, heard_at) WHERE id = ?",
            (last, self.due_at, self.heard, last, self.room),
        )


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


def read_marks(connection: sqlite3.Connection, room: RoomId) -> set[int]:
    """The short marks of every accepted move."""
    rows = connection.execute("SELECT mark FROM rooms_move WHERE room = ?", (room,))
    return {short(mark) for (mark,) in rows.fetchall()}


def read_move(connection: sqlite3.Connection, room: RoomId, mark: bytes) -> Kept | None:
    row = connection.execute(
        "SELECT body, first, last FROM rooms_move WHERE room = ? AND mark = ?", (room, mark)
    ).fetchone()
    return row and Kept(*row)


def short(mark: bytes) -> int:
    """Small enough to keep for every move of every open room; a clash only costs a look into the table."""
    return int.from_bytes(mark[:7], "big")


def note_unreadable(room: RoomId, number: int, connection: sqlite3.Connection) -> None:
    """For `askwell doctor`."""
    connection.execute("UPDATE rooms_room SET unreadable_at = ? WHERE id = ?", (number, room))


def note_opened(room: RoomId, moment: Moment, connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE rooms_room SET opened_at = ? WHERE id = ?", (moment, room))
