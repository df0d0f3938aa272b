"""What a device shows to be let into a seat."""

import sqlite3
from collections import OrderedDict
from enum import StrEnum
from typing import NamedTuple

from askwell.engine.words import Moment, SeatId
from askwell.web.rooms.clock import wall
from askwell.web.rooms.ids import RoomId, digest, new_token
from askwell.web.rooms.store import Store
from askwell.web.rooms.work import Work

LIFETIME = 30 * 24 * 3600 * 1000
"""Milliseconds: no room is kept for longer."""

REMEMBERED = 20_000


class Kind(StrEnum):
    SEAT = "seat"
    """Everything that its seat may do."""
    SHEET = "sheet"
    """Reads one's own sheet."""
    DISPLAY = "display"
    """Sees what the wall shows; its seat is empty."""


class Holder(NamedTuple):
    """Whom a token stands for."""

    seat: SeatId
    kind: Kind


class _Found(NamedTuple):
    room: RoomId
    holder: Holder
    expires_at: Moment


class Tokens:
    """Looks a token up once and remembers it; what isn't a token is never remembered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: OrderedDict[bytes, _Found] = OrderedDict()

    async def holder(self, room: RoomId, token: str) -> Holder | None:
        key = digest(token)
        found = self._known.get(key) or await self._look_up(key)
        if found is None or found.room != room or found.expires_at <= wall():
            return None
        return found.holder

    async def drop(self, token: str) -> None:
        """This device has been handed over or signed out."""
        key = digest(token)
        await self._store.ledger.do(
            lambda c: c.execute("DELETE FROM rooms_seattoken WHERE digest = ?", (key,)) and None
        )
        self._known.pop(key, None)

    def forget(self, room: RoomId) -> None:
        for key in [key for key, found in self._known.items() if found.room == room]:
            del self._known[key]

    async def _look_up(self, key: bytes) -> _Found | None:
        found = await self._store.read(_read, key)
        if found is not None:
            self._known[key] = found
            if len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return found


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


def _read(connection: sqlite3.Connection, key: bytes) -> _Found | None:
    row = connection.execute(
        "SELECT room, seat, kind, expires_at FROM rooms_seattoken WHERE digest = ?", (key,)
    ).fetchone()
    if row is None:
        return None
    room, seat, kind, expires_at = row
    return _Found(RoomId(room), Holder(SeatId(seat), Kind(kind)), Moment(expires_at))
