"""A data folder made from the two parts of a backup."""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from askwell.web.rooms.backup.data_copy import Note, Seen, Unusable, take_note
from askwell.web.rooms.backup.key_copy import KeyCopy, wrapping_key
from askwell.web.rooms.keys.key_file import KeyFile, Tombstone

DATABASE, KEYS, SECRET = "askwell.db", "keys.db", "keys_secret"
BESIDE = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a database. Beside another database than its own it would be poison."""


def lay_out(folder: Path, data: Path, copy: KeyCopy, tombstones: Iterable[Tombstone]) -> Note:
    """Keys with a tombstone aren't written at all. Raises `Unusable`, `OSError`."""
    private = os.open(folder / DATABASE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with data.open("rb") as source, os.fdopen(private, "wb") as target:
        shutil.copyfileobj(source, target, 2**20)
    note = take_note(folder / DATABASE)
    if copy.data and copy.data.made_at == note.made_at and copy.data != Seen.of(data, note):
        raise Unusable("The data are damaged: they have changed since they were copied.")
    keys = KeyFile(folder / KEYS, wrapping_key(copy.secret))
    keys.fill(copy.keys, tombstones)
    keys.close()
    (folder / SECRET).touch(mode=0o600)
    (folder / SECRET).write_text(copy.secret + "\n", encoding="utf-8")
    return note


def put_in_place(laid_out: Path, folder: Path) -> None:
    """Both on one file system. Broken off in the middle, it can be done again from the same backup."""
    for name in (DATABASE, KEYS, SECRET):
        with (laid_out / name).open("rb") as file:
            os.fsync(file.fileno())
    for name in (SECRET, KEYS, DATABASE):
        for ending in BESIDE:
            (folder / f"{name}{ending}").unlink(missing_ok=True)
        (laid_out / name).replace(folder / name)
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Names are on the disk too."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
