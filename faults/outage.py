"""All phones hidden, a server that is down, a clock that is set: the meeting stands where it stood.

Nobody waits: the server's clocks are in our hand (`faults.shifted`).
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from faults.exclusive import NAMES, come_to
from faults.person import Person
from faults.screen import Screen
from faults.server import Server
from faults.shifted import Shift

A_DAY = 86_400
LOOKED = 6.0
"""Seconds after which the server has looked at its clocks again."""


@dataclass
class Meeting:
    """Ben has the floor in mid-slot; nobody guides, so one of them taps."""

    folder: Path
    shift: Shift
    server: Server
    people: list[Person]
    before: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def in_mid_slot(cls, place: Path, word: str = "explore") -> "Meeting":
        shift = Shift(place / "shift")
        server = served(place / "data", shift)
        people = server.room(NAMES[:4])
        run = come_to(word, people)
        if word == "explore":
            people[1].must("ben-asks", "ask_question", run=run, text="What would you miss?")
        meeting = cls(place / "data", shift, server, people)
        meeting.before = meeting.stands()
        return meeting

    def stands(self) -> dict[str, Any]:
        """What an outage must not move."""
        sight = self.people[0].sees()
        named = {name: sight[name] for name in ("guide", "tapper", "presenter", "items")}
        return named | {"phase": sight["phase"]["run"], "floor": sight["floor"]["holder"]}

    def clock(self) -> str:
        return str(self.people[0].sees()["clock"]["state"])

    def down_for(self, seconds: float) -> None:
        """Killed, and back so much later."""
        self.server.kill()
        self.shift.by(wall=seconds, monotonic=seconds)
        self.server = served(self.folder, self.shift)
        self.people = [person.at(self.server.url) for person in self.people]


def served(folder: Path, shift: Shift) -> Server:
    return Server(folder, command=("faults.shifted", str(shift.file)))


def hidden(meeting: Meeting) -> None:
    """Five minutes in which no phone looks, then all come back."""
    screens = [Screen(person) for person in meeting.people]
    for screen in screens:
        screen.start()
        assert screen.waits_for(1)
    for screen in screens:
        screen.close()
    time.sleep(LOOKED)
    meeting.shift.by(wall=300, monotonic=300)
    time.sleep(LOOKED)


def down_ten_minutes(meeting: Meeting) -> None:
    meeting.down_for(600)
    time.sleep(LOOKED)


def down_to_the_end_of_a_silence(meeting: Meeting) -> None:
    """The minute ended while we were away, only seconds before we came back: nobody had it."""
    meeting.down_for(70)
    time.sleep(LOOKED)


def a_day_ahead(meeting: Meeting) -> None:
    meeting.shift.by(wall=A_DAY)
    time.sleep(LOOKED)


def a_day_back(meeting: Meeting) -> None:
    meeting.shift.by(wall=-A_DAY)
    time.sleep(LOOKED)


def a_day_back_and_started_anew(meeting: Meeting) -> None:
    meeting.shift.by(wall=-A_DAY)
    meeting.down_for(1)
    time.sleep(LOOKED)


OUTAGES: dict[Callable[[Meeting], None], tuple[str, str]] = {
    hidden: ("explore", "running"),
    down_ten_minutes: ("explore", "stands"),
    down_to_the_end_of_a_silence: ("silence", "stands"),
    a_day_ahead: ("explore", "stands"),
    a_day_back: ("explore", "running"),
    a_day_back_and_started_anew: ("explore", "running"),
}
"""In which phase each is tried, and how the clock stands after it."""


def moved(outage: Callable[[Meeting], None]) -> dict[str, Any]:
    """What an outage changed, and must not have: nothing, if all is well."""
    word, expected = OUTAGES[outage]
    with tempfile.TemporaryDirectory() as place:
        meeting = Meeting.in_mid_slot(Path(place), word)
        try:
            outage(meeting)
            after = meeting.stands() | {"clock": meeting.clock()}
        finally:
            meeting.server.__exit__()
    before = meeting.before | {"clock": expected}
    return {name: (before[name], after[name]) for name in before if before[name] != after[name]}


@click.command()
def main() -> None:
    broken = 0
    for outage in OUTAGES:
        found = moved(outage)
        click.echo(f"{outage.__name__.replace('_', ' ')}: {found or 'floor, phase, facilitator and words unchanged'}")
        broken += bool(found)
    sys.exit(broken)


if __name__ == "__main__":
    main()
