"""The keys of this installation: asked of the running server, or read from their file where none runs."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from askwell.cli.serving.folder import hold
from askwell.web.config.environment import Environment
from askwell.web.rooms.backup.handing_out import RunningServer
from askwell.web.rooms.backup.key_copy import KeySource, all_tombstones, wrapping_key
from askwell.web.rooms.backup.laying_out import KEYS
from askwell.web.rooms.keys.key_file import KeyFile, Tombstone
from askwell.web.rooms.live import control


@contextmanager
def keys_at_hand(environment: Environment) -> Iterator[KeySource]:
    """Where no server runs, none starts before this ends. Raises `WrongSecret`, `Unavailable`."""
    folder = environment.data_dir
    if control.ask(folder, "status") is not None:
        yield RunningServer(folder)
        return
    with hold(folder):
        file = KeyFile(folder / KEYS, wrapping_key(environment.keys_secret))
        try:
            yield file
        finally:
            file.close()


def tombstones_at_hand(folder: Path) -> list[Tombstone]:
    """What has been destroyed here so far; it takes no secret to know. None, where nothing has ever been kept."""
    if control.ask(folder, "status") is not None:
        return all_tombstones(RunningServer(folder))
    if not (folder / KEYS).exists():
        return []
    with closing(sqlite3.connect(f"file:{folder / KEYS}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT id, room, destroyed_at FROM tombstones").fetchall()
    return [Tombstone(*row) for row in rows]
