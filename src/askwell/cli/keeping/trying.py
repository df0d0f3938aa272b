"""A backup becomes a data folder, and every room in it is read to its end before anybody relies on it."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import click

from askwell.cli.serving.folder import choose
from askwell.web.rooms.backup.burial import bury, united
from askwell.web.rooms.backup.data_copy import Note, Unusable
from askwell.web.rooms.backup.key_copy import KeyCopy, wrapping_key
from askwell.web.rooms.backup.laying_out import DATABASE, KEYS, lay_out
from askwell.web.rooms.backup.reading_again import ReadAgain, read_again
from askwell.web.rooms.keys.key_file import Tombstone


@dataclass(frozen=True, slots=True)
class Tried:
    note: Note
    read: ReadAgain


def build(folder: Path, data: Path, copy: KeyCopy, destroyed_here: list[Tombstone]) -> Tried:
    """In an empty folder, which becomes this process's data folder. Tombstones come before anything is opened."""
    tombstones = united(copy.tombstones, destroyed_here)
    try:
        note = lay_out(folder, data, copy, tombstones)
        _bring_to_this_version(folder)
        bury(folder / DATABASE, tombstones)
        return Tried(note, read_again(folder / DATABASE, folder / KEYS, wrapping_key(copy.secret)))
    except Unusable as unusable:
        raise click.ClickException(str(unusable)) from None
    except (OSError, sqlite3.Error) as error:
        raise click.ClickException(f"It can't be restored: {error}.") from None


def _bring_to_this_version(folder: Path) -> None:
    """A backup may be older than this Askwell."""
    choose(folder, "http://localhost")
    from askwell.web.config.migration import migrate

    copy = migrate(folder / DATABASE)
    if copy is not None:
        copy.unlink()
