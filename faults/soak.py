"""People come, write, and go again, for as long as you say: streams, threads, descriptors and memory stay flat.

`python -m faults.soak 20` is the long one. What is measured is measured at rest, after each wave has gone.
"""

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click

from askwell.web.rooms.live.control import ask as ask_control
from faults import memory
from faults.exclusive import NAMES
from faults.screen import Screen
from faults.server import Server

ALLOWED = 1.05
KEPT = 3
"""Rooms in memory with nobody in them; each wave opens another."""
WARM = 3 * KEPT
"""Waves before the first look: by then rooms have come and gone, and every thread has been made."""
GONE = 10.0
"""Seconds within which a stream that was left is forgotten."""


@dataclass(frozen=True, slots=True)
class Look:
    streams: int
    threads: int
    descriptors: int
    memory: int
    """Bytes."""


@dataclass(frozen=True, slots=True)
class Seen:
    waves: int
    joined: int
    written: int
    first: Look
    last: Look

    @property
    def grown(self) -> dict[str, float]:
        """The last look to the first; streams by their number, since none may be left."""
        names = ("threads", "descriptors", "memory")
        ratios = {name: getattr(self.last, name) / getattr(self.first, name) for name in names}
        return {"streams left": float(self.last.streams), **ratios}

    @property
    def is_flat(self) -> bool:
        return self.last.streams == 0 and all(
            self.grown[name] <= ALLOWED for name in ("threads", "descriptors", "memory")
        )


def wave(server: Server, dice: Random, nth: int) -> tuple[int, int]:
    """A new circle comes with a screen each; they write, some leave by their own word, some just go. (joined, notes)"""
    people = server.room(NAMES[: dice.randint(3, len(NAMES))])
    screens = [Screen(person) for person in people]
    for screen in screens:
        screen.start()
        assert screen.waits_for(1), "a stream did not open"
    notes = 0
    for number in range(dice.randint(5, 15)):
        dice.choice(people).must(f"note-{nth}-{number:06}", "write_note", text=f"Note {number} of wave {nth}.")
        notes += 1
    for person in people[1 :: dice.randint(1, 3)]:
        person.must(f"leaves-{person.seat}", "leave")
    for screen in screens:
        screen.close()
    return len(people), notes


def look(server: Server) -> Look:
    """Once nobody is there any more, or after ten seconds in which somebody still seemed to be."""
    until = time.monotonic() + GONE
    while (streams := _streams(server)) and time.monotonic() < until:
        time.sleep(0.1)
    pid = server.pid
    return Look(streams, memory.threads(pid), memory.descriptors(pid), memory.rss(pid))


def _streams(server: Server) -> int:
    status = ask_control(server.folder, "status")
    assert status is not None, "the server doesn't say how it is"
    return int(status["streams"])


def rounds(minutes: float, seed: int) -> Seen:
    """At least twice as many waves as make it warm."""
    dice = Random(seed)
    waves = joined = written = 0
    with (
        tempfile.TemporaryDirectory() as place,
        Server(Path(place) / "data", command=("faults.forgetful", str(KEPT))) as server,
    ):
        first = look(server)
        until = time.monotonic() + minutes * 60
        while time.monotonic() < until or waves < 2 * WARM:
            came, wrote = wave(server, dice, waves)
            waves, joined, written = waves + 1, joined + came, written + wrote
            if waves == WARM:
                first = look(server)
        last = look(server)
    return Seen(waves, joined, written, first, last)


@click.command()
@click.argument("minutes", default=20.0)
@click.option("--seed", default=1, show_default=True)
def main(minutes: float, seed: int) -> None:
    seen = rounds(minutes, seed)
    click.echo(f"seed {seed}: {seen.waves} waves, {seen.joined} people joined and went, {seen.written} notes")
    click.echo(", ".join(f"{name} {ratio:.3f}" for name, ratio in seen.grown.items()))
    click.echo(f"first {seen.first}\nlast  {seen.last}")
    sys.exit(not seen.is_flat)


if __name__ == "__main__":
    main()
