"""kill -9 right after an action was taken: after the restart it has its row, once."""

import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import click

from askwell.web.rooms.clock import wall
from faults.exclusive import NAMES, come_to
from faults.server import Server

TEN_SECONDS = 10_000


def rows(folder: Path, room: str) -> int:
    with closing(sqlite3.connect(folder / "askwell.db")) as connection:
        (count,) = connection.execute("SELECT count(*) FROM actions_action WHERE room = ?", (room,)).fetchone()
        return int(count)


def rounds(count: int) -> tuple[int, int]:
    """(rows missing right after a kill, rows missing or doubled ten seconds after the restart)."""
    behind = wrong = 0
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        server = Server(folder)
        for _ in range(count):
            people = server.room(NAMES[:3])
            ana = people[0]
            run = come_to("decide", people)
            ana.must("the-action", "take_action", run=run, text="Ask her what she needs")
            server.kill()
            behind += rows(folder, ana.room) == 0
            server = Server(folder)
            until = wall() + TEN_SECONDS
            while rows(folder, ana.room) == 0 and wall() < until:
                time.sleep(0.05)
            wrong += rows(folder, ana.room) != 1
        server.stop()
    return behind, wrong


@click.command()
@click.option("--rounds", "count", default=20, show_default=True)
def main(count: int) -> None:
    behind, wrong = rounds(count)
    click.echo(f"{count} kills, {behind} of them before the follower had written; {wrong} actions missing or doubled")
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
