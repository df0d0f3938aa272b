"""Is this installation sound? Asked of the running server where one runs; else of the files themselves."""

import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from askwell.web.config.environment import Environment
from askwell.web.rooms.backup.confirmation import confirmation_in
from askwell.web.rooms.clock import wall
from askwell.web.rooms.keys.key_file import KeyFile, WrongSecret
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.live import control, figures
from askwell.web.sqlite_safety import is_safe

ROOM_ON_DISK = 200 * 1024 * 1024
"""Bytes that should be free: a database is copied before it is migrated."""
DATABASE, KEYS = "askwell.db", "keys.db"


@dataclass(frozen=True, slots=True)
class Finding:
    """`sound` False makes the command fail; the sentence then says what to do."""

    about: str
    sound: bool
    sentence: str


def examine(environment: Environment) -> Iterator[Finding]:
    """Asks the running server where one runs, and opens the files itself only where none does."""
    folder = environment.data_dir
    running = control.ask(folder, "status")
    yield _sqlite()
    yield _folder(folder)
    yield _disk(folder)
    yield _clock(folder)
    yield _server(running)
    yield proxy(running)
    yield Finding("mail", True, "This version sends none, so nothing has to be set up for it.")
    yield _keys(environment, open_it=running is None)
    yield key_backup(folder)
    yield from _rooms(folder, running)


def _sqlite() -> Finding:
    version = sqlite3.sqlite_version
    if is_safe():
        return Finding("SQLite", True, f"{version} keeps its log safely.")
    return Finding("SQLite", False, f"{version} can corrupt a write-ahead log, so none is used. Install pysqlite3.")


def _folder(folder: Path) -> Finding:
    if not os.access(folder, os.W_OK | os.X_OK):
        return Finding("data folder", False, f"{folder} can't be written to. Give it to the user who serves.")
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        return Finding("data folder", False, f"{folder} is open to other users. Run: chmod 700 {folder}")
    return Finding("data folder", True, f"{folder}")


def _disk(folder: Path) -> Finding:
    free = shutil.disk_usage(folder).free
    sound = free >= ROOM_ON_DISK
    return Finding("disk", sound, f"{free // 2**20} MiB are free." + ("" if sound else " Make room: 200 are needed."))


def _clock(folder: Path) -> Finding:
    """A clock that was set back shows by files from the future."""
    newest = max((path.stat().st_mtime for path in folder.glob("*.db*")), default=0.0)
    ahead = round(newest - time.time())
    if ahead > 60:
        return Finding("clock", False, f"The database was written {ahead} seconds from now. Set this machine's clock.")
    return Finding("clock", True, time.strftime("It is %Y-%m-%d %H:%M UTC.", time.gmtime()))


def _server(running: dict[str, Any] | None) -> Finding:
    if running is None:
        return Finding("server", True, "None is running here.")
    return Finding("server", True, f"One is serving {running['serving']}, with {running['streams']} streams open.")


def proxy(running: dict[str, Any] | None) -> Finding:
    """Behind a proxy that doesn't say whom it speaks for, all strangers share one address and its limits."""
    seen = running and running.get("proxy")
    if not seen:
        return Finding("proxy", True, "Nobody is served, so nothing is known of one.")
    if seen["expected"] and seen["direct"] and not seen["forwarded"]:
        return Finding("proxy", False, "It names nobody in X-Forwarded-For. Tell it to; till then all share one limit.")
    if not seen["expected"] and seen["forwarded"] and not seen["direct"]:
        return Finding("proxy", False, "Requests come through one, which isn't expected. Set BASE_URL to its address.")
    return Finding("proxy", True, "It says whom it speaks for." if seen["forwarded"] else "None was seen so far.")


def _keys(environment: Environment, *, open_it: bool) -> Finding:
    path = environment.data_dir / KEYS
    if not path.exists():
        return Finding("keys", True, "There are none yet; the first room makes them.")
    if stat.S_IMODE(path.stat().st_mode) & 0o077:
        return Finding("keys", False, f"{path} is open to other users. Run: chmod 600 {path}")
    if open_it:
        try:
            KeyFile(path, RootSecret(environment.keys_secret).derive("wrapping keys"))
        except WrongSecret:
            return Finding("keys", False, f"{path} was made under another ASKWELL_KEYS_SECRET. Put that one back.")
        except sqlite3.Error as error:
            return Finding("keys", False, f"{path} can't be read: {error}. Restore it from a backup.")
    return Finding("keys", True, f"{path}")


def key_backup(folder: Path) -> Finding:
    if not (folder / KEYS).exists():
        return Finding("key backup", True, "There are no keys to back up yet.")
    confirmed = confirmation_in(folder)
    if confirmed is None:
        return Finding(
            "key backup", False, "None has been tried yet: `askwell backup FILE`, then `askwell restore --verify FILE`."
        )
    day = time.strftime("%Y-%m-%d", time.gmtime(confirmed.made_at / 1000))
    over = " Its days are over: make and try another." if wall() >= confirmed.good_until else ""
    return Finding("key backup", True, f"That of {day} was tried, and opens.{over}")


def _rooms(folder: Path, running: dict[str, Any] | None) -> Iterator[Finding]:
    database = folder / DATABASE
    if not database.exists():
        yield Finding("rooms", True, "There is no database yet; `askwell serve` makes it.")
        return
    try:
        counts = figures.read(database) if running is None else running["rooms"]
    except sqlite3.Error as error:
        yield Finding("rooms", False, f"{database} can't be read: {error}. `askwell serve` brings it to this version.")
        return
    yield Finding("rooms", True, f"{counts['rooms']} are kept.")
    newer = counts["unreadable"]
    yield Finding(
        "readable", not newer, f"{newer} were written by a newer Askwell: update this one." if newer else "All are."
    )
    behind = counts["behind"]
    late = behind and running is not None
    pending = f"{behind} rooms have something that is still to follow: an action to be kept, an erasure to be ended."
    yield Finding("followers", not late, pending if behind else "All followed.")
