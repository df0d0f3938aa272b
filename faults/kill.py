"""kill -9 amid moves, restart, all in-doubt moves sent again: none lost, none doubled.

What counts is read from the database and its keys by a process that has nothing to do with the server.
"""

import random
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

import click

from askwell.engine.events import NoteWritten
from askwell.web.config.environment import read_environment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger import connections, log
from askwell.web.rooms.ledger.codec import Codec
from faults.person import Person
from faults.server import Server

WRITERS = ("Dov", "Ana", "Ben", "Chi")


class Writer(threading.Thread):
    """Writes notes, one after the other, until the server is gone. A note without an answer is in doubt."""

    def __init__(self, person: Person, name: str) -> None:
        super().__init__(daemon=True)
        self.person, self.prefix = person, name
        self.acknowledged: list[str] = []
        self.in_doubt: list[str] = []

    def run(self) -> None:
        for nth in range(100_000):
            text = f"{self.prefix}-{nth}"
            try:
                self.person.must(f"key-{text}", "write_note", text=text)
            except (OSError, ValueError):
                self.in_doubt.append(text)
                return
            self.acknowledged.append(text)


def notes_of(folder: Path, room: str) -> Counter[str]:
    """Every note in the room's log, read from the files."""
    secret = RootSecret(read_environment({"ASKWELL_DATA_DIR": str(folder)}).keys_secret)
    ring = KeyRing(KeyFile(folder / "keys.db", secret.derive("wrapping keys")))
    codec, connection = Codec(ring.of_room(RoomId(room))), connections.for_reading(folder / "askwell.db")
    rows = log.read_rows(connection, RoomId(room))
    assert [row.number for row in rows] == list(range(1, len(rows) + 1)), "numbers without gaps"
    events = [codec.open(row) for row in rows]
    connection.close()
    ring.close()
    return Counter(event.text for event in events if isinstance(event, NoteWritten) and event.text)


def rounds(count: int, seed: int) -> tuple[int, int]:
    """How many notes were acknowledged, and how many were in doubt when the server died."""
    chance, acknowledged, in_doubt = random.Random(seed), list[str](), list[str]()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "data"
        server = Server(folder)
        people = server.room(WRITERS)
        for nth in range(count):
            writers = [Writer(person.at(server.url), f"{nth}-{index}") for index, person in enumerate(people)]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.3, 1.0))
            server.kill()
            for writer in writers:
                writer.join()
                acknowledged += writer.acknowledged
                in_doubt += writer.in_doubt
            server = Server(folder)
            for writer in writers:
                for text in writer.in_doubt:
                    writer.person.at(server.url).must(f"key-{text}", "write_note", text=text)
        server.stop()
        found = notes_of(folder, people[0].room)
    assert found == Counter([*acknowledged, *in_doubt]), found - Counter([*acknowledged, *in_doubt])
    return len(acknowledged), len(in_doubt)


@click.command()
@click.option("--rounds", "count", default=10, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(count: int, seed: int) -> None:
    acknowledged, in_doubt = rounds(count, seed)
    click.echo(f"{count} kills: {acknowledged} notes acknowledged, {in_doubt} in doubt; 0 lost, 0 doubled")


if __name__ == "__main__":
    sys.exit(main())
