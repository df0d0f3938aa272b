"""The keys of everything people write: one per room, matter and author."""

import secrets
import threading
import time

from askwell.engine.words import KeyName
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import ContentKey, KeyId
from askwell.web.rooms.keys.key_file import KeptKey, KeyFile, Tombstone, WrappedKey

ROOM_KEY = KeyName(0, "")
"""The key of everything in a room that isn't somebody's words."""


class KeyMissing(Exception):
    """A row names a key that is neither here nor destroyed: a file is incomplete."""


class KeyRing:
    """Hands out keys to the event loop, the writer and the readers; one lock guards the file.

    A new key is only noted when it is first used. The ledger calls `keep` before each commit, so that no row is
    ever durable whose key isn't.
    """

    def __init__(self, file: KeyFile) -> None:
        self._file = file
        self._lock = threading.Lock()
        self._noted: list[tuple[RoomId, WrappedKey]] = []

    def of_room(self, room: RoomId) -> "RoomKeys":
        with self._lock:
            kept = self._file.load(room)
            noted = [key for owner, key in self._noted if owner == room]
        return RoomKeys(room, self, kept + noted)

    def note(self, room: RoomId, key: WrappedKey) -> None:
        with self._lock:
            self._noted.append((room, key))

    def keep(self) -> None:
        """Makes every noted key durable. If it raises, they stay noted."""
        if not self._noted:
            return
        with self._lock:
            keys = list(self._noted)
            self._file.keep(keys)
            del self._noted[: len(keys)]

    def destroy(self, room: RoomId, *, matter: int | None = None, author: str | None = None) -> list[KeyId]:
        """By matter, by author, by both, or (neither given) the whole room. Safe to repeat. Whoever holds the
        room's keys in memory must drop them afterwards."""
        self.keep()
        with self._lock:
            return self._file.destroy(room, matter, author, time.time_ns() // 1_000_000)

    def is_destroyed(self, key_id: KeyId) -> bool:
        with self._lock:
            return self._file.is_destroyed(key_id)

    def destroyed_in(self, room: RoomId) -> list[KeyId]:
        """Whenever that was."""
        with self._lock:
            return self._file.destroyed_in(room)

    def page_of_keys(self, after: int) -> list[KeptKey]:
        """For a backup: as they lie in the file, nothing unwrapped."""
        with self._lock:
            return self._file.page_of_keys(after)

    def page_of_tombstones(self, after: int) -> list[Tombstone]:
        with self._lock:
            return self._file.page_of_tombstones(after)

    def close(self) -> None:
        with self._lock:
            self._file.close()


class RoomKeys:
    """The keys of one room, as long as it is open."""

    __slots__ = ("_by_id", "_by_name", "_ring", "room")

    def __init__(self, room: RoomId, ring: KeyRing, keys: list[WrappedKey]) -> None:
        self.room = room
        self._ring = ring
        self._by_id: dict[KeyId, ContentKey] = {}
        self._by_name: dict[KeyName, ContentKey] = {}
        for key in keys:
            self._take(key)

    def named(self, name: KeyName) -> ContentKey:
        """Made at its first use."""
        return self._by_name.get(name) or self._make(name)

    def by_id(self, key_id: KeyId) -> ContentKey | None:
        """`None`: destroyed, and what it sealed is gone. Raises `KeyMissing`."""
        key = self._by_id.get(key_id)
        if key is None and not self._ring.is_destroyed(key_id):
            raise KeyMissing(key_id)
        return key

    def rest(self) -> None:
        """Until one of them is used again, each is only its bytes."""
        for key in self._by_id.values():
            key.rest()

    def _make(self, name: KeyName) -> ContentKey:
        fresh = WrappedKey(KeyId(secrets.randbits(63)), name, secrets.token_bytes(32))
        self._ring.note(self.room, fresh)
        return self._take(fresh)

    def _take(self, key: WrappedKey) -> ContentKey:
        content_key = ContentKey(key.id, key.raw)
        self._by_id[key.id] = self._by_name[key.name] = content_key
        return content_key
