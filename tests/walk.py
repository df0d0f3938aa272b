"""The straight way through a format: everybody says yes, two bid, and whoever taps moves on."""

from askwell.engine.awaited import still_open
from askwell.engine.claims import presenter, tapper
from askwell.engine.events import BroughtFromLastTime
from askwell.engine.format import Exit
from askwell.engine.meeting import evolve, next_time
from askwell.engine.moves import Agree, AskForOptions, Begin, Choose, HandOver, MoveOn, PlaceBid, SayWhoManages
from askwell.engine.words import Job, SeatId, SequenceNumber, Way
from tests.cast import DOV, Table

FARTHEST = 200
P1, P2, P3, P4 = (SeatId(f"p{nth}") for nth in range(1, 5))


def walk(word: str) -> list[str]:
    """The phases that were entered, each named once, in the order in which they first came.

    With two slots where there are bids, with an action from last time, and with options asked for.
    """
    table = begun(word)
    entered = [table.word]
    for _ in range(FARTHEST):
        if table.state.phase and table.state.phase.exit is Exit.CHOICE:
            choose_two(table)
        else:
            go_on(table)
        if table.state.ended:
            return list(dict.fromkeys(entered))
        telling = presenter(table.state)
        if telling and "ask_for_options" in table.acts(telling):
            table.ok(telling, AskForOptions())
        entered.append(table.word)
    raise AssertionError(f"never came to the end of {word}")


def reach(word: str, phase: str) -> Table:
    """The meeting has come to a phase; P1 presents where there are bids, else whoever sits first in the circle."""
    table = begun(word)
    for _ in range(FARTHEST):
        if table.word == phase:
            return table
        if table.state.phase and table.state.phase.exit is Exit.CHOICE:
            table.ok(P1, PlaceBid("The night shift falls apart."))
        go_on(table)
    raise AssertionError(f"never came to {phase}")


def go_on(table: Table) -> None:
    """Whoever taps moves on; a written phase first stays open until its time."""
    run, due = table.run, next_time(table.state)
    if still_open(table.state) and due:
        table.wait((due.deadline - table.moment) / 1000)
    if table.run == run and not table.state.ended:
        table.ok(tapper(table.state), MoveOn(table.run))


def begun(word: str) -> Table:
    """As few people as the format takes have sat down and said yes to everything; Dov guides a coached set."""
    table = Table(format_=word)
    format_ = table.state.format
    assert format_ is not None
    people = [DOV, *(SeatId(f"p{nth}") for nth in range(1, format_.least + format_.coached))]
    for seat in people[1:]:
        table.sit(seat)
    if format_.coached:
        table.ok(DOV, HandOver(Job.GUIDING, DOV))
    number = SequenceNumber(table.state.at + 1)
    evolve(table.state, BroughtFromLastTime("a1", DOV, "2026-05-01", 0, "Call her."), table.moment, number)
    table.ok(DOV, Begin())
    for seat in people:
        for sentence in range(len(format_.sentences)):
            table.ok(seat, Agree(sentence))
        if "say_who_manages" in table.acts(seat):
            table.ok(seat, SayWhoManages(False))
    return table


def choose_two(table: Table) -> None:
    """Two bid, and both have the same time."""
    for seat in list(table.state.people)[-2:]:
        table.ok(seat, PlaceBid(f"{seat} has something that won't move."))
    table.ok(tapper(table.state), Choose(Way.SAME_TIME))
    go_on(table)
