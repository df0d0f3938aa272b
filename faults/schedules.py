"""Moves that come twice, late, and in another order: the engine is asked, and what must hold is checked each time.

`python -m faults.schedules --rounds 100000` is the long one; a short one runs with the tests.
"""

import sys
from dataclasses import dataclass, field
from random import Random

import click

from askwell.engine.formats import load
from askwell.engine.meeting import decide, evolve
from askwell.engine.moves import Attempt, Move
from askwell.engine.refusal import Refusal
from askwell.engine.sight import sight
from askwell.engine.words import Moment, SeatId, SequenceNumber
from tests.engine.invariants import check_events, check_meeting, check_person, check_strangers
from tests.meetings.filling import filled
from tests.meetings.meeting_machine import MeetingMachine

WAVES, WAVE = 4, 8


@dataclass
class Sent:
    """A move on its way, with the key that makes sending it again harmless."""

    key: int
    by: SeatId
    move: Move


@dataclass
class Schedule:
    """Everyone answers to what they saw some time ago. `applied` is what a room remembers of the keys."""

    meeting: MeetingMachine
    dice: Random
    applied: set[int] = field(default_factory=set)
    refused: int = 0

    def wave(self, first_key: int) -> None:
        """Several look at the same moment; their moves arrive later, shuffled, and some of them twice."""
        sent = [one for nth in range(WAVE) if (one := self._compose(first_key + nth))]
        sent += self.dice.sample(sent, len(sent) // 2)
        self.dice.shuffle(sent)
        for one in sent:
            self.meeting.moment = Moment(self.meeting.moment + self.dice.choice((0, 40, 900, 7_000)))
            self._arrives(one)

    def _compose(self, key: int) -> Sent | None:
        meeting = self.meeting
        seat = self.dice.choice(list(meeting.state.people))
        seen = sight(meeting.state, seat, meeting.moment)
        acts = [act for act in seen.own.acts if act.own] if seen.own else []
        return Sent(key, seat, filled(meeting.state, self.dice.choice(acts), self.dice)) if acts else None

    def _arrives(self, one: Sent) -> None:
        """Applied once however often it is sent; a refusal changes nothing and says why."""
        if one.key in self.applied:
            return
        meeting = self.meeting
        attempt = Attempt(one.move, one.by, one.by, meeting.moment, self.dice.getrandbits(128))
        events = decide(meeting.state, attempt)
        if isinstance(events, Refusal):
            self.refused += 1
            assert all(events.words())
        else:
            self.applied.add(one.key)
            check_events(meeting.state, attempt, events)
            for event in events:
                meeting.log.append((event, meeting.moment))
                evolve(meeting.state, event, meeting.moment, SequenceNumber(meeting.state.at + 1))
        check_meeting(meeting.state)


def run(seed: int) -> Schedule:
    """One seeded schedule, somewhere in a taster; raises AssertionError when something doesn't hold."""
    dice = Random(seed)
    schedule = Schedule(MeetingMachine(dice, load("taster")), dice)
    meeting = schedule.meeting
    meeting.everyone_arrives()
    meeting.the_set_chooses(dice.randrange(1, 9))
    for wave in range(WAVES):
        schedule.wave(wave * WAVE)
        check_strangers(meeting.state)
        for seat in meeting.state.people:
            check_person(meeting.state, seat, sight(meeting.state, seat, meeting.moment))
    meeting.check_log()
    return schedule


@click.command()
@click.option("--rounds", default=200, show_default=True, help="How many schedules.")
@click.option("--seed", default=0, show_default=True, help="The first of them; each has the next number.")
def main(rounds: int, seed: int) -> None:
    """Each schedule is the same on every machine: a broken one is repeated by its seed."""
    applied = refused = 0
    for nth in range(seed, seed + rounds):
        try:
            schedule = run(nth)
        except AssertionError:
            click.echo(f"broken: --seed {nth} --rounds 1", err=True)
            raise
        applied += len(schedule.applied)
        refused += schedule.refused
    click.echo(f"{rounds} schedules: {applied} moves applied, {refused} refused with a reason, nothing broken")
    sys.exit(0)


if __name__ == "__main__":
    main()
