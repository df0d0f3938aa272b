"""The file of the data: an ordinary SQLite database, whole and of one moment, however busy the rooms are.

It carries a note of what was counted in that same moment, so that whoever restores it can count again.
"""

import os
import sqlite3
from contextlib import closing
from hashlib import file_digest, sha256
from pathlib import Path

import msgspec


class Unusable(Exception):
    """Its text says in a sentence what is wrong with the file."""


class Note(msgspec.Struct, frozen=True):
    made_at: int
    """Milliseconds since the epoch."""
    rows: dict[str, int]
    """How many, by table."""
    heads: str
    """A digest of every room and the number of its last event."""


class Seen(msgspec.Struct, frozen=True):
    """A data file as it was written: its moment, and the SHA-256 of its bytes."""

    made_at: int
    digest: str

    @classmethod
    def of(cls, file: Path, note: Note) -> "Seen":
        with file.open("rb") as content:
            return cls(note.made_at, file_digest(content, "sha256").hexdigest())


def copy_data(source: Path, target: Path, made_at: int) -> Note:
    """`target` must not exist. Readers and writers of `source` go on meanwhile. Raises `sqlite3.Error`, `OSError`."""
    target.touch(mode=0o600, exist_ok=False)
    with (
        closing(sqlite3.connect(f"file:{source}?mode=ro", uri=True, isolation_level=None, timeout=10)) as live,
        closing(sqlite3.connect(target, isolation_level=None)) as copy,
    ):
        live.execute("BEGIN")  # one moment for what is counted and what is copied
        note = count(live, made_at)
        live.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
        copy.execute("CREATE TABLE backup_note (note BLOB NOT NULL)")
        copy.execute("INSERT INTO backup_note VALUES (?)", (msgspec.json.encode(note),))
    with target.open("rb") as written:
        os.fsync(written.fileno())
    return note


def count(connection: sqlite3.Connection, made_at: int) -> Note:
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name != 'backup_note'"
    ).fetchall()
    rows = {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608
    heads = sha256()
    for room, at in connection.execute("SELECT id, at FROM rooms_room ORDER BY id"):
        heads.update(f"{room} {at}\n".encode())
    return Note(made_at, rows, heads.hexdigest())


def take_note(copy: Path) -> Note:
    """Counts again, compares, and leaves the database as it was in that moment. Raises `Unusable`."""
    try:
        with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
            (found,) = connection.execute("SELECT note FROM backup_note").fetchone()
            note = msgspec.json.decode(found, type=Note)
            (state,) = connection.execute("PRAGMA integrity_check").fetchone()
            if state != "ok" or count(connection, note.made_at) != note:
                raise Unusable("The data are damaged: what is there isn't what was counted when they were copied.")
            connection.execute("DROP TABLE backup_note")
    except (sqlite3.Error, msgspec.DecodeError, TypeError):
        raise Unusable("This is no backup of Askwell's data, or it is damaged.") from None
    return note
