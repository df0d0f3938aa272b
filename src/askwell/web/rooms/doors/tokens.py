"""What a device shows to be let into a seat."""

import sqlite3
from enum import StrEnum
from typing import NamedTuple, Protocol

from askwell.engine.words import Moment, SeatId
from askwell.web.rooms.clock import wall
from askwell.web.rooms.ids import RoomId, digest, new_token
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.ledger.work import Work

LIFETIME = 30 * 24 * 3600 * 1000
"""Milliseconds: no room is kept for longer."""


class Kind(StrEnum):
    SEAT = "seat"
    """Everything that its seat may do."""
    SHEET = "sheet"
    """Reads one's own sheet."""
    DISPLAY = "display"
    """Sees what the wall shows; its seat is empty."""


class Holder(NamedTuple):
    """Whom a token stands for; `key` is its digest."""

    seat: SeatId
    kind: Kind
    expires_at: Moment
    key: bytes

    @property
    def is_over(self) -> bool:
        return self.expires_at <= wall()


class Door(Protocol):
    """What an open room knows of its tokens: all that there were when it was opened, and those shown since."""

    @property
    def id(self) -> RoomId: ...
    @property
    def holders(self) -> dict[bytes, Holder]: ...


class Tokens:
    """Whose tokens are whose. A room brings its own; one that was made since is looked up once, and what isn't a token
    is never remembered."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def holder(self, room: Door, token: str) -> Holder | None:
        key = digest(token)
        found = room.holders.get(key)
        if found is None:
            found = (await self._store.read(read_holders, room.id, key)).get(key)
            if found is None:
                return None
            room.holders[key] = found
        return None if found.is_over else found

    async def is_of(self, room: RoomId, token: str) -> bool:
        """Whether it is a token of that room; for a room that can't be opened."""
        return bool(await self._store.read(read_holders, room, digest(token)))

    async def drop(self, shown: Holder) -> None:
        """This device has been handed over or signed out. The room that is open has to drop it too."""
        await self._store.ledger.do(
            lambda c: c.execute("DELETE FROM rooms_seattoken WHERE digest = ?", (shown.key,)) and None
        )


def new(room: RoomId, seat: SeatId, kind: Kind = Kind.SEAT) -> tuple[str, Work[None]]:
    """A fresh token, and the write that makes it valid."""
    token = new_token()
    key, expires_at = digest(token), wall() + LIFETIME

    def write(connection: sqlite3.Connection) -> None:
        connection.execute(
            "INSERT INTO rooms_seattoken (digest, room, seat, kind, expires_at) VALUES (?, ?, ?, ?, ?)",
            (key, room, seat, kind.value, expires_at),
        )

    return token, write


def read_holders(connection: sqlite3.Connection, room: RoomId, key: bytes | None = None) -> dict[bytes, Holder]:
    """By the digests of their tokens: all of a room, or the one with that digest."""
    rows = connection.execute(
        "SELECT digest, seat, kind, expires_at FROM rooms_seattoken WHERE room = ? AND digest = coalesce(?, digest)",
        (room, key),
    )
    return {
        found: Holder(SeatId(seat), Kind(kind), Moment(expires_at), found)
        for found, seat, kind, expires_at in rows.fetchall()
    }
