"""Time reaching zero calls; an outage never runs a meeting to its end."""

import pytest

from askwell.engine.meeting import due_at, next_time
from askwell.engine.moves import AskTimeOut, ComeBack, GoOnAnyway, MoveOn, Pause, StopForToday, TakeTimeBack, TimeIsUp
from askwell.engine.words import ROOM, RunId, Seconds
from tests.cast import ANA, BEN, DOV, Table, at, seated


def left(table: Table) -> int:
    """Seconds on the clock, as everyone is shown."""
    clock = table.sees(BEN).shared.clock
    return clock.left if clock.state == "stands" else (clock.deadline - table.moment) // 1000


def away(seconds: int = 300) -> Table:
    """The server was away for so long in the middle of exploring."""
    table = at("explore")
    table.ok(ROOM, ComeBack(Seconds(seconds)), after=seconds)
    return table


def test_only_the_room_itself_calls_time() -> None:
    table = at("explore")
    due = next_time(table.state)
    assert due is not None
    assert table.refused(DOV, due) == "room-only"


def test_time_is_called_once_however_often_it_is_fired() -> None:
    table = at("explore")
    due = next_time(table.state)
    assert due is not None
    assert table.ok(ROOM, due, after=0) == []
    assert len(table.ok(ROOM, due, after=600)) == 1
    assert table.ok(ROOM, due, after=1) == []
    assert due_at(table.state) is None


def test_a_call_for_a_phase_that_is_over_changes_nothing() -> None:
    table = at("explore")
    due = next_time(table.state)
    assert due is not None
    table.on()
    assert table.ok(ROOM, due, after=3600) == []
    assert table.ok(ROOM, TimeIsUp(RunId("made.up.1"), due.deadline)) == []


@pytest.mark.parametrize("stands", [Pause, AskTimeOut, StopForToday])
def test_while_the_clock_stands_nothing_is_called(stands: type[Pause] | type[AskTimeOut] | type[StopForToday]) -> None:
    table = at("explore")
    due = next_time(table.state)
    assert due is not None
    table.ok(DOV, stands())
    assert due_at(table.state) is None
    assert table.ok(ROOM, due, after=3600) == []


def test_after_an_outage_the_clock_stands_and_people_choose() -> None:
    table = away()
    assert (table.sees(BEN).shared.stage, table.sees(BEN).shared.clock.state) == ("away", "stands")
    assert table.refused(DOV, MoveOn(table.run)) == "away"
    assert table.refused(BEN, TakeTimeBack()) == "not-tapping"
    assert {"take_time_back", "go_on_anyway"} <= table.acts(DOV)


def test_the_minutes_that_nobody_had_can_be_taken_back() -> None:
    table = away(300)
    before = left(table)
    table.ok(DOV, TakeTimeBack(), after=0)
    assert left(table) == before + 300
    assert table.refused(DOV, TakeTimeBack()) == "not-away"


def test_or_the_set_goes_on_anyway() -> None:
    table = away(300)
    before = left(table)
    table.ok(DOV, GoOnAnyway(), after=0)
    assert left(table) == before
    assert table.refused(DOV, GoOnAnyway()) == "not-away"


def test_an_outage_of_a_day_loses_no_phase() -> None:
    table = away(24 * 3600)
    assert table.word == "explore"
    table.ok(DOV, TakeTimeBack())
    assert left(table) > 0


def test_nothing_is_to_be_chosen_when_the_clock_stood_anyway() -> None:
    table = at("explore")
    table.ok(ANA, Pause())
    assert table.ok(ROOM, ComeBack(Seconds(600))) == []
    table = at("explore")
    table.wait(700)
    assert table.ok(ROOM, ComeBack(Seconds(600))) == []


def test_before_a_meeting_begins_no_time_runs() -> None:
    table = seated()
    assert due_at(table.state) is None
    assert table.sees(BEN).shared.stage == "lobby"
