"""The code that people type to join: found by its digest, shown to those inside."""

import sqlite3

from askwell.web.rooms.doors.tries import Tries
from askwell.web.rooms.ids import RoomId, new_code, normalised_code
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.keys.ring import ROOM_KEY, RoomKeys
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger.codec import Codec
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.ledger.work import Work


class Doors:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._tries = Tries()

    async def find(self, typed: str, address: str) -> RoomId | None:
        """By digest, so that the time it takes tells nothing about the code. Raises `TooManyTries`."""
        code = normalised_code(typed)
        self._tries.check(address, code)
        room = await self._store.read(_find, self._store.secret.code_digest(code)) if code else None
        if room is None:
            self._tries.miss(address, code)
        return room

    async def code(self, room: RoomId, codec: Codec) -> str:
        """To be shown in the room itself."""
        key_id, sealed = await self._store.read(_sealed_code, room)
        key = codec.keys.by_id(key_id)
        return "" if key is None else key.open(sealed, _place(room)).decode()


def new(keys: RoomKeys, secret: RootSecret) -> tuple[str, Work[None]]:
    """A fresh code for a room, and the write that makes it open."""
    code = new_code()
    key = keys.named(ROOM_KEY)
    row = (keys.room, secret.code_digest(code), key.id, key.seal(code.encode(), _place(keys.room)))

    def write(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO rooms_door (room, digest, code_key, code) VALUES (?, ?, ?, ?)", row)

    return code, write


def _place(room: RoomId) -> bytes:
    return f"{room}/code".encode()


def _find(connection: sqlite3.Connection, digest: bytes) -> RoomId | None:
    row = connection.execute("SELECT room FROM rooms_door WHERE digest = ?", (digest,)).fetchone()
    return row and RoomId(row[0])


def _sealed_code(connection: sqlite3.Connection, room: RoomId) -> tuple[KeyId, bytes]:
    key_id, sealed = connection.execute("SELECT code_key, code FROM rooms_door WHERE room = ?", (room,)).fetchone()
    return KeyId(key_id), sealed
