"""A backup while people write, restored and compared: it is of one moment, and opens to the last event."""

import json
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

import click

from faults.kill import WRITERS, notes_of
from faults.person import Person
from faults.server import Server

PASSPHRASE = "a horse, a battery, a staple"
WARM_UP = 1.0


class Writer(threading.Thread):
    """Writes notes, one after the other, until it is told to stop."""

    def __init__(self, person: Person, name: str, enough: threading.Event) -> None:
        super().__init__(daemon=True)
        self.person, self.prefix, self.enough = person, name, enough
        self.acknowledged = 0

    def run(self) -> None:
        while not self.enough.is_set():
            text = f"{self.prefix}-{self.acknowledged}"
            self.person.must(f"key-{text}", "write_note", text=text)
            self.acknowledged += 1


def askwell(place: Path, *words: str) -> Any:
    """A command's answer for programs."""
    command = (sys.executable, "-m", "askwell.cli", *words, "--json", "--passphrase-file", str(place / "passphrase"))
    ended = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def rounds(count: int) -> tuple[int, int]:
    """(backups that were whole, notes that were written while they were made)."""
    good = meanwhile = 0
    enough = threading.Event()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "passphrase").write_text(PASSPHRASE)
        server = Server(place / "data")
        people = server.room(WRITERS)
        writers = [Writer(person, f"writer{index}", enough) for index, person in enumerate(people)]
        for writer in writers:
            writer.start()
        time.sleep(WARM_UP)
        for nth in range(count):
            file = place / f"backup-{nth}"
            before = [writer.acknowledged for writer in writers]
            askwell(place, "backup", str(file), "--data", str(server.folder))
            after = [writer.acknowledged + 1 for writer in writers]
            meanwhile += sum(after) - sum(before) - len(writers)
            good += whole(place, file, people[0].room, before, after)
        enough.set()
        for writer in writers:
            writer.join()
        server.stop()
    return good, meanwhile


def whole(place: Path, file: Path, room: str, before: list[int], after: list[int]) -> bool:
    """Of each writer the first notes without a gap: all that were shown as saved before, none that came after."""
    tried = askwell(place, "restore", "--verify", str(file), "--data", str(place / "data"))
    folder = place / f"{file.name}-restored"
    askwell(place, "restore", str(file), "--data", str(folder))
    notes = notes_of(folder, room)
    found = [sum(note.startswith(f"writer{writer}-") for note in notes) for writer in range(len(before))]
    expected = {f"writer{writer}-{nth}" for writer, number in enumerate(found) for nth in range(number)}
    in_time = all(low <= number <= high for low, number, high in zip(before, found, after, strict=True))
    return bool(tried["confirmed"]) and set(notes) == expected and set(notes.values()) == {1} and in_time


@click.command()
@click.option("--rounds", "count", default=10, show_default=True)
def main(count: int) -> None:
    good, meanwhile = rounds(count)
    click.echo(f"{good} of {count} backups restored and compared; {meanwhile} notes written while they were made")
    sys.exit(good != count)


if __name__ == "__main__":
    main()
