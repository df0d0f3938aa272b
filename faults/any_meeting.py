"""Anybody does anything that is offered, in any format, while people come, screens go quiet and the server goes away.

`python -m faults.any_meeting --meetings 20000` is the long one; a short one runs with the tests. Where
`tests/meetings/test_any_meeting.py` looks for the shortest way to a fault, this plays many meetings, and long ones.
"""

import sys
from collections.abc import Sequence
from random import Random

import click

from askwell.engine.claims import tapper
from askwell.engine.formats import load, shipped
from askwell.engine.sight import sight
from tests.meetings.filling import filled
from tests.meetings.meeting_machine import MeetingMachine

STEPS = 60
FORWARD = {"begin", "agree", "say_who_manages", "place_bid", "choose", "move_on"}
"""What brings a meeting from its door to wherever the wild part of it begins."""


def play(seed: int, word: str) -> MeetingMachine:
    """One seeded meeting, begun somewhere on its course; raises AssertionError when something doesn't hold."""
    dice = Random(seed)
    meeting = MeetingMachine(dice, load(word))
    come_forward(meeting, dice.randrange(60))
    for _ in range(STEPS):
        _something(meeting)
        meeting.check()
    meeting.check_log()
    return meeting


def come_forward(meeting: MeetingMachine, tries: int) -> None:
    """Everybody does what brings them all further, and nothing else: so that late phases are met as often as early."""
    for _ in range(tries):
        seat = meeting.dice.choice([*meeting.state.people, tapper(meeting.state)])
        seen = sight(meeting.state, seat, meeting.moment, meeting.quiet)
        acts = [act for act in seen.own.acts if act.own and act.type in FORWARD] if seen.own else []
        if acts:
            meeting.do(filled(meeting.state, meeting.dice.choice(acts), meeting.dice), seat)


def _something(meeting: MeetingMachine) -> None:
    match meeting.dice.randrange(20):
        case 0:
            meeting.somebody_comes()
        case 1 | 2:
            meeting.time_passes(meeting.dice.choice((1, 4, 6, 60, 300)))
        case 3:
            meeting.screens_go_quiet()
        case 4:
            meeting.the_server_was_away(meeting.dice.randint(30, 600))
        case _:
            meeting.somebody_does_something()


def many(meetings: int, seed: int, words: Sequence[str]) -> tuple[int, list[tuple[int, str, str]]]:
    """The formats take turns. How many events there were; and of what broke: seed, format, and what was said."""
    events, broken = 0, []
    for nth in range(seed, seed + meetings):
        word = words[nth % len(words)]
        try:
            events += len(play(nth, word).log)
        except Exception as error:
            broken.append((nth, word, f"{type(error).__name__}: {error}"))
    return events, broken


@click.command()
@click.option("--meetings", default=400, show_default=True, help="How many.")
@click.option("--seed", default=0, show_default=True, help="Of the first of them; each has the next number.")
@click.option("--format", "word", type=click.Choice(shipped()), help="Only this one; else all, in turn.")
def main(meetings: int, seed: int, word: str | None) -> None:
    """Each meeting is the same on every machine: a broken one is repeated by its seed and its format."""
    events, broken = many(meetings, seed, [word] if word else shipped())
    for nth, found, said in broken:
        click.echo(f"broken: --meetings 1 --seed {nth} --format {found}  # {said[:200]}", err=True)
    click.echo(f"seeds {seed} to {seed + meetings - 1}: {events} events in {meetings} meetings, {len(broken)} broken")
    sys.exit(bool(broken))


if __name__ == "__main__":
    main()
