"""Killed half-way through a migration, at every statement in turn: the next start comes up with everything.

Two migrations: the first of all, in an empty folder; and that of a folder in use whose database is older: it has no
table of actions yet. What people wrote must all be there afterwards, and the action have its row.
"""

import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from faults.exclusive import come_to
from faults.followers import rows
from faults.person import Person
from faults.server import Server

FOLLOWED = 10.0


@dataclass(frozen=True, slots=True)
class Found:
    killed: int
    """Statements at which it was killed."""
    broken: tuple[int, ...]
    """Of those: after which the next start lacked something."""


def older(place: Path) -> tuple[Path, Person, Any]:
    """A folder in use, of a version before there were actions; its host, and what the host saw."""
    folder = place / "older"
    with Server(folder) as server:
        people = server.room(("Ana", "Ben", "Chi"))
        run = come_to("decide", people)
        people[0].must("the-action", "take_action", run=run, text="Ask her what she needs")
        seen = people[0].sees()
    with closing(sqlite3.connect(folder / "askwell.db")) as connection, connection:
        for (table,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE name LIKE 'actions_%' AND type='table'"
        ):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM django_migrations WHERE app = 'actions'")
        connection.execute("DELETE FROM rooms_followerposition WHERE follower = 'actions'")
    return folder, people[0], seen


def dies(folder: Path, statement: int) -> bool:
    """False: the migration has no such statement, and the server came up."""
    try:
        with Server(folder, command=("faults.killed_at", str(statement))):
            return False
    except RuntimeError:
        return True


def is_whole(folder: Path, host: Person, seen: Any) -> bool:
    """The room is as it was, takes moves, and the database is sound."""
    with Server(folder) as server:
        dov = host.at(server.url)
        told = ("phase", "items", "people", "presenter")
        same = all(dov.sees()[name] == seen[name] for name in told)
        moves = dov.move("after-the-migration", "write_note", text="Still here.").status == 200
        until = time.monotonic() + FOLLOWED
        while rows(folder, dov.room) == 0 and time.monotonic() < until:
            time.sleep(0.05)
    with closing(sqlite3.connect(folder / "askwell.db")) as connection:
        (sound,) = connection.execute("PRAGMA integrity_check").fetchone()
    return same and moves and sound == "ok" and rows(folder, dov.room) == 1


def comes_up(folder: Path) -> bool:
    """A new session can be started and written in."""
    with Server(folder) as server:
        (dov,) = server.room(("Dov",))
        return dov.move("first-of-all", "write_note", text="Here.").status == 200


def of_an_older_folder(statements: Iterable[int]) -> Found:
    killed, broken = 0, []
    with tempfile.TemporaryDirectory() as name:
        folder, host, seen = older(Path(name))
        for statement in statements:
            tried = Path(name) / f"tried-{statement}"
            shutil.copytree(folder, tried, ignore=shutil.ignore_patterns("*.sock"))
            if not dies(tried, statement):
                break
            killed += 1
            if not is_whole(tried, host, seen):
                broken.append(statement)
    return Found(killed, tuple(broken))


def of_a_new_folder(statements: Iterable[int]) -> Found:
    killed, broken = 0, []
    with tempfile.TemporaryDirectory() as name:
        for statement in statements:
            tried = Path(name) / f"tried-{statement}"
            if not dies(tried, statement):
                break
            killed += 1
            if not comes_up(tried):
                broken.append(statement)
    return Found(killed, tuple(broken))


@click.command()
@click.option("--most", default=200, show_default=True, help="Statements at which to kill it, at most.")
@click.option("--every", default=1, show_default=True, help="1 tries each of them.")
def main(most: int, every: int) -> None:
    wrong = False
    for name, tried in (("an older folder", of_an_older_folder), ("a new folder", of_a_new_folder)):
        found = tried(range(1, most + 1, every))
        click.echo(f"{name}: killed at {found.killed} statements, {len(found.broken)} not whole {found.broken or ''}")
        wrong |= bool(found.broken) or not found.killed
    sys.exit(wrong)


if __name__ == "__main__":
    main()
