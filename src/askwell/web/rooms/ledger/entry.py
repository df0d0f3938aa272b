"""Moves on their way into the log: everything that waits is written in a handful of statements.

Few statements, because each one lets the event loop's thread go first; one by one, a busy loop would make a commit of
a hundred moves last half a second.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from typing import Any, NamedTuple

from askwell.engine.words import Moment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.codec import Row
from askwell.web.rooms.ledger.work import Work


class Mark(NamedTuple):
    """What is kept of a move: digests under the room's key, which tell neither seat nor text."""

    move: bytes
    """Of the seat and the key it sent."""
    body: bytes


class Written(Enum):
    YES = auto()
    HEAD_MOVED = auto()
    """Another process wrote first: fold what it wrote and decide again."""
    KNOWN = auto()
    """This very move has been accepted already."""


@dataclass(slots=True)
class Entry:
    """A move that was decided when its room stood at `at`; 0 makes the room."""

    room: RoomId
    at: int
    rows: list[Row]
    mark: Mark
    due_at: Moment | None
    heard: bool
    """Some follower wants to hear of it."""
    moment: Moment
    also: tuple[Work[object], ...] = ()
    """What becomes durable together with the move: the token of a new seat, the code of a new room."""

    @property
    def last(self) -> int:
        return self.at + len(self.rows)


def write_entries(connection: sqlite3.Connection, entries: Sequence[Entry]) -> list[Written]:
    """Whole or not at all, each for itself: a conflict touches no other room's move."""
    for entry in entries:
        if entry.at == 0:
            _make_room(connection, entry)
    heads = _heads(connection, [entry.room for entry in entries])
    standing = [entry for entry in entries if heads.pop(entry.room, None) == entry.at]
    new = _note_moves(connection, standing)
    fresh = [entry for entry in standing if (entry.room, entry.mark.move) in new]
    for entry in fresh:
        for work in entry.also:
            work(connection)
    _append(connection, [entry for entry in fresh if entry.rows])
    decided = {id(entry): Written.KNOWN for entry in standing} | {id(entry): Written.YES for entry in fresh}
    return [decided.get(id(entry), Written.HEAD_MOVED) for entry in entries]


def _make_room(connection: sqlite3.Connection, entry: Entry) -> None:
    connection.execute(
        "INSERT INTO rooms_room (id, at, heard_at, created_at, opened_at, purging) VALUES (?, 0, 0, ?, ?, 0)"
        " ON CONFLICT DO NOTHING",
        (entry.room, entry.moment, entry.moment),
    )


def _heads(connection: sqlite3.Connection, rooms: list[RoomId]) -> dict[RoomId, int]:
    statement = "SELECT id, at FROM rooms_room WHERE NOT purging AND id IN (VALUES {})"
    return dict(_in_bulk(connection, statement, [(room,) for room in rooms]))


def _note_moves(connection: sqlite3.Connection, entries: list[Entry]) -> set[tuple[RoomId, bytes]]:
    """The moves that are new."""
    statement = (
        "INSERT INTO rooms_move (room, mark, body, first, last) VALUES {} ON CONFLICT DO NOTHING RETURNING room, mark"
    )
    rows = [(entry.room, entry.mark.move, entry.mark.body, entry.at + 1, entry.last) for entry in entries]
    return set(_in_bulk(connection, statement, rows))


def _append(connection: sqlite3.Connection, entries: list[Entry]) -> None:
    events = "INSERT INTO rooms_event (room, number, moment, body_key, body, words_key, words) VALUES {}"
    _in_bulk(connection, events, [(entry.room, *row) for entry in entries for row in entry.rows])
    heads = (
        "UPDATE rooms_room SET at = new.column2, due_at = new.column3, heard_at = max(heard_at, new.column4)"
        " FROM (VALUES {}) AS new WHERE id = new.column1"
    )
    rows = [(entry.room, entry.last, entry.due_at, entry.last if entry.heard else 0) for entry in entries]
    _in_bulk(connection, heads, rows)


SIZES = (64, 16, 4, 1)
"""Rows in one statement: few sizes, so that prepared statements are found again."""


def _in_bulk(connection: sqlite3.Connection, statement: str, rows: Sequence[tuple[Any, ...]]) -> list[Any]:
    found: list[Any] = []
    for some in _chunks(rows):
        values = [value for row in some for value in row]
        found += connection.execute(_with_places(statement, len(some), len(some[0])), values).fetchall()
    return found


def _chunks(rows: Sequence[tuple[Any, ...]]) -> Iterator[Sequence[tuple[Any, ...]]]:
    start = 0
    for size in SIZES:
        while len(rows) - start >= size:
            yield rows[start : start + size]
            start += size


@cache
def _with_places(statement: str, rows: int, columns: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return statement.format(", ".join([row] * rows))
