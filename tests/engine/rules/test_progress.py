"""The progress round: what became of an action is said by its owner, aloud by a tap, in writing as a story."""

from askwell.engine.claims import tapper
from askwell.engine.events import BroughtFromLastTime
from askwell.engine.meeting import evolve
from askwell.engine.moves import AddSeat, Agree, HandOver, MoveOn, ReportBack, SayWhatBecame
from askwell.engine.words import Held, Job, Outcome, SeatId, SequenceNumber
from tests.cast import DOV, Table
from tests.walk import begun

P1 = SeatId("p1")


def telling(held: Held = Held.CALL) -> Table:
    """A classic set tells what came of "Call her.", which Dov had promised last time."""
    table = begun("classic")
    table.state.held = held
    while table.word != "progress":
        table.ok(tapper(table.state), MoveOn(table.run))
    return table


def became(table: Table, outcome: Outcome, action: str = "a1") -> SayWhatBecame:
    return SayWhatBecame(table.run, action, outcome)


def told(table: Table) -> list[tuple[str | None, str | None]]:
    return [(one.outcome, one.story) for one in table.sees(P1).shared.progress]


def test_aloud_its_owner_taps_what_became_of_an_action_and_all_see_it() -> None:
    table = telling()
    assert "say_what_became" in table.acts(DOV)
    assert "report_back" not in table.acts(DOV)
    table.ok(DOV, became(table, Outcome.GOES_ON))
    assert told(table) == [("goes_on", "")]


def test_a_second_tap_mends_the_first() -> None:
    table = telling()
    table.ok(DOV, became(table, Outcome.DONE))
    table.ok(DOV, became(table, Outcome.LET_GO))
    assert told(table) == [("let_go", "")]


def test_nobody_says_it_of_somebody_elses_action() -> None:
    table = telling()
    assert "say_what_became" not in table.acts(P1)
    assert table.refused(P1, became(table, Outcome.DONE)) == "not-yours"
    assert table.refused(P1, became(table, Outcome.DONE), DOV) == "not-for-them"
    assert told(table) == [(None, None)]


def test_whoever_taps_says_it_for_a_seat_without_a_screen() -> None:
    table = telling()
    by = tapper(table.state)
    table.ok(by, AddSeat("Gus"))
    gus = next(seat for seat, person in table.state.people.items() if person.name == "Gus")
    for sentence in range(4):
        table.ok(by, Agree(sentence), gus)
    brought = BroughtFromLastTime("a2", gus, "2026-05-01", 0, "Ask the night shift.")
    evolve(table.state, brought, table.moment, SequenceNumber(table.state.at + 1))
    table.ok(by, became(table, Outcome.CHANGED, "a2"), gus)
    assert told(table) == [(None, None), ("changed", "")]


def test_what_a_scribe_writes_of_it_before_or_after_stays() -> None:
    table = telling()
    table.ok(tapper(table.state), HandOver(Job.SCRIBE, P1))
    table.ok(DOV, became(table, Outcome.DONE))
    table.ok(P1, ReportBack(table.run, "a1", Outcome.DONE, "She had waited for it."), DOV)
    table.ok(DOV, became(table, Outcome.GOES_ON))
    assert told(table) == [("goes_on", "She had waited for it.")]
    assert table.refused(P1, ReportBack(table.run, "a1", Outcome.DONE, "Again."), DOV) == "told-already"


def test_in_writing_the_story_says_it_and_there_is_nothing_to_tap() -> None:
    table = telling(Held.WRITING)
    assert "report_back" in table.acts(DOV)
    assert table.refused(DOV, became(table, Outcome.DONE)) == "not-in-this-phase"


def test_outside_the_round_nothing_is_tapped() -> None:
    table = telling()
    table.ok(tapper(table.state), MoveOn(table.run))
    assert table.refused(DOV, became(table, Outcome.DONE)) == "not-in-this-phase"
