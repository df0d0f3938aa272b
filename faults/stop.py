"""Told to stop while streams are open, one of them stalled, and moves under way: how long until it is gone?"""

import signal
import sys
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path
from statistics import median

import click

from faults.exclusive import NAMES
from faults.person import Person
from faults.screen import Screen
from faults.server import Server
from faults.wire import Wire

PROMISED = 2.0


def writes(person: Person) -> None:
    """Until nobody answers."""
    with suppress(OSError, ValueError, AssertionError):
        for nth in range(100_000):
            person.must(f"{person.seat}-{nth:06}", "write_note", text=f"Note {nth}.")


def seconds_to_stop(folder: Path) -> float:
    """Eight streams are open, one doesn't read; three people write. The exit status is 0, or this raises."""
    with Server(folder) as server:
        people = server.room(NAMES)
        wire = Wire(("127.0.0.1", server.port))
        screens = [Screen(person) for person in people[:7]] + [Screen(people[7], wire.at)]
        for screen in screens:
            screen.start()
            assert screen.waits_for(1)
        wire.pace = 0
        writers = [threading.Thread(target=writes, args=(person,), daemon=True) for person in people[:3]]
        for writer in writers:
            writer.start()
        time.sleep(0.5)
        began = time.monotonic()
        status = server.end(signal.SIGTERM)
        took = time.monotonic() - began
        for screen in screens:
            screen.close()
        wire.close()
        assert status == 0, status
        return took


def rounds(count: int) -> list[float]:
    with tempfile.TemporaryDirectory() as place:
        return [seconds_to_stop(Path(place) / "data") for _ in range(count)]


@click.command()
@click.option("--rounds", "count", default=20, show_default=True)
def main(count: int) -> None:
    took = rounds(count)
    late = sum(seconds > PROMISED for seconds in took)
    click.echo(
        f"{count} stops, {late} of them over {PROMISED:.0f} s; median {median(took):.2f} s, longest {max(took):.2f} s"
    )
    sys.exit(late != 0)


if __name__ == "__main__":
    main()
