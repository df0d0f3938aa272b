"""`keys.db`: wrapped keys and the tombstones of destroyed ones, in a file of its own.

SQLite's `secure_delete` clears what is deleted, but not the scraps that stay behind when a full page is split and its
rows move. So the wrapped keys lie in slots that are only ever added at the end and never deleted: such rows never
move, and a destroyed key is overwritten where it lies, by as many zeros.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from askwell.engine.words import KeyName
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.keys.wrapping import Wrapping, WrongSecret, place_of
from askwell.web.sqlite_safety import journal_mode

__all__ = ["KeptKey", "KeyFile", "StillInUse", "Tombstone", "WrappedKey", "WrongSecret"]

SCHEMA = """
CREATE TABLE IF NOT EXISTS slots (slot INTEGER PRIMARY KEY, wrapped BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS keys (
    id INTEGER PRIMARY KEY, room TEXT NOT NULL, matter INTEGER NOT NULL, author TEXT NOT NULL,
    slot INTEGER NOT NULL, UNIQUE (room, matter, author));
CREATE TABLE IF NOT EXISTS tombstones (
    id INTEGER PRIMARY KEY, room TEXT NOT NULL, destroyed_at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS probe (wrapped BLOB NOT NULL);
"""
PROBE = b"askwell: this opens with the right secret"
PAGE = 500
"""Rows handed out at once: a running server answers between two moves."""


class StillInUse(Exception):
    """Destroyed keys may still lie in the write-ahead log, because another connection is reading it."""


class WrappedKey(NamedTuple):
    id: KeyId
    name: KeyName
    raw: bytes


class KeptKey(NamedTuple):
    """A key as the file holds it, for whoever copies the file's content."""

    id: KeyId
    room: RoomId
    matter: int
    author: str
    wrapped: bytes


class Tombstone(NamedTuple):
    id: KeyId
    room: RoomId
    destroyed_at: int


class KeyFile:
    """Not safe for two threads at once: `KeyRing` holds the lock. Every write is durable when it returns."""

    def __init__(self, path: Path, wrapping_key: bytes) -> None:
        self._wrapping = Wrapping(wrapping_key)
        path.touch(mode=0o600)
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
        for pragma in (f"journal_mode={journal_mode()}", "synchronous=FULL", "secure_delete=ON"):
            self._connection.execute(f"PRAGMA {pragma}").fetchall()
        self._connection.executescript(SCHEMA)
        self._check_secret()

    def load(self, room: RoomId) -> list[WrappedKey]:
        rows = self._connection.execute(
            "SELECT id, matter, author, wrapped FROM keys JOIN slots USING (slot) WHERE room = ?", (room,)
        )
        return [
            WrappedKey(KeyId(key_id), KeyName(matter, author), self._wrapping.unwrap(wrapped, place_of(room, key_id)))
            for key_id, matter, author, wrapped in rows.fetchall()
        ]

    def keep(self, keys: list[tuple[RoomId, WrappedKey]]) -> None:
        with self._transaction():
            for room, (key_id, (matter, author), raw) in keys:
                self._insert(KeptKey(key_id, room, matter, author, self._wrapping.wrap(raw, place_of(room, key_id))))

    def destroy(self, room: RoomId, matter: int | None, author: str | None, moment: int) -> list[KeyId]:
        """Both `None`: every key of the room. When it returns, no file here holds a destroyed key's bytes."""
        with self._transaction():
            rows = self._connection.execute(
                "DELETE FROM keys WHERE room = ?"
                " AND matter = coalesce(?, matter) AND author = coalesce(?, author) RETURNING id, slot",
                (room, matter, author),
            ).fetchall()
            self._connection.executemany(
                "UPDATE slots SET wrapped = zeroblob(length(wrapped)) WHERE slot = ?", [(slot,) for _, slot in rows]
            )
            tombstones = [(key_id, room, moment) for key_id, _ in rows]
            self._connection.executemany("INSERT INTO tombstones VALUES (?, ?, ?)", tombstones)
        self._empty_the_log()
        return [KeyId(key_id) for key_id, _ in rows]

    def is_destroyed(self, key_id: KeyId) -> bool:
        return bool(self._connection.execute("SELECT 1 FROM tombstones WHERE id = ?", (key_id,)).fetchone())

    def destroyed_in(self, room: RoomId) -> list[KeyId]:
        rows = self._connection.execute("SELECT id FROM tombstones WHERE room = ?", (room,))
        return [KeyId(key_id) for (key_id,) in rows.fetchall()]

    def page_of_keys(self, after: int) -> list[KeptKey]:
        """The next keys by id; an empty page is the end."""
        rows = self._connection.execute(
            "SELECT id, room, matter, author, wrapped FROM keys JOIN slots USING (slot)"
            " WHERE id > ? ORDER BY id LIMIT ?",
            (after, PAGE),
        )
        return [KeptKey(*row) for row in rows.fetchall()]

    def page_of_tombstones(self, after: int) -> list[Tombstone]:
        rows = self._connection.execute(
            "SELECT id, room, destroyed_at FROM tombstones WHERE id > ? ORDER BY id LIMIT ?", (after, PAGE)
        )
        return [Tombstone(*row) for row in rows.fetchall()]

    def fill(self, keys: Iterable[KeptKey], tombstones: Iterable[Tombstone]) -> None:
        """What another file under the same secret held, into this fresh one. A key with a tombstone stays out."""
        with self._transaction():
            self._connection.executemany("INSERT INTO tombstones VALUES (?, ?, ?)", tombstones)
            for key in keys:
                if not self.is_destroyed(key.id):
                    self._insert(key)

    def close(self) -> None:
        self._connection.close()

    def _insert(self, key: KeptKey) -> None:
        slot = self._connection.execute("INSERT INTO slots (wrapped) VALUES (?)", (key.wrapped,)).lastrowid
        row = (key.id, key.room, key.matter, key.author, slot)
        self._connection.execute("INSERT INTO keys VALUES (?, ?, ?, ?, ?)", row)

    def _empty_the_log(self) -> None:
        busy, _, _ = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise StillInUse

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _check_secret(self) -> None:
        found = self._connection.execute("SELECT wrapped FROM probe").fetchone()
        if found is None:
            self._connection.execute("INSERT INTO probe VALUES (?)", (self._wrapping.wrap(PROBE, "probe"),))
        elif self._wrapping.unwrap(found[0], "probe") != PROBE:
            raise WrongSecret
