"""Minutes have owners."""

import pytest

from askwell.engine.moves import (
    AnswerForMinutes,
    AskForOptions,
    EndBreak,
    Extend,
    FinishTurn,
    Nod,
    SplitTime,
    TakeBreak,
    TakeFloor,
)
from askwell.engine.state import Clock
from tests.cast import ANA, BEN, CHI, DOV, Table, at, two_slots


def clock(table: Table) -> Clock:
    assert table.state.clock is not None
    return table.state.clock


def minutes(table: Table) -> dict[str, float]:
    """Phase → minutes, of everything on the course."""
    return {f"{leg.word}.{leg.slot}": leg.minutes for leg in table.sees(DOV).shared.course}


def test_extra_time_comes_from_exploring_in_the_same_slot_and_the_knock_on_is_shown() -> None:
    table = at("present")
    before, deadline = minutes(table), clock(table).deadline
    table.ok(DOV, Extend(table.run, 3))
    after = minutes(table)
    assert clock(table).deadline == deadline + 180_000
    assert after["explore.1"] == before["explore.1"] - 3
    changed = {leg for leg in after if after[leg] != before[leg]}
    assert changed == {"present.1", "explore.1"}


def test_no_minute_is_ever_taken_from_actions_or_closing() -> None:
    table = at("explore")
    before = minutes(table)
    assert table.refused(DOV, Extend(table.run)) == "no-minutes-left"
    assert "extend" not in table.acts(DOV)
    assert minutes(table) == before


def test_options_lend_once_the_presenter_has_asked_for_them() -> None:
    table = at("explore")
    table.ok(ANA, AskForOptions())
    table.ok(DOV, Extend(table.run, 5))
    assert minutes(table)["options.1"] == 1.0


def test_what_closes_the_meeting_borrows_from_nobody() -> None:
    table = at("review")
    assert table.refused(DOV, Extend(table.run)) == "no-minutes-left"


@pytest.mark.parametrize("wanted", [0, 16])
def test_an_extension_has_a_sensible_size(wanted: int) -> None:
    table = at("present")
    assert table.refused(DOV, Extend(table.run, wanted)) == "out-of-range"


def test_another_presenters_minutes_are_asked_of_that_presenter() -> None:
    table = two_slots("explore")
    before = minutes(table)
    table.ok(DOV, Extend(table.run, 2))
    assert table.sees(CHI).shared.asked_for == "minutes"
    assert minutes(table) == before
    assert table.refused(CHI, AnswerForMinutes(True)) == "not-your-minutes"
    assert table.refused(CHI, Nod()) == "nothing-to-nod-to"
    assert "answer_for_minutes" in table.acts(BEN)
    table.ok(BEN, AnswerForMinutes(True))
    assert minutes(table)["explore.2"] == before["explore.2"] - 2


def test_a_presenters_no_keeps_their_minutes() -> None:
    table = two_slots("explore")
    before = minutes(table)
    table.ok(DOV, Extend(table.run, 2))
    table.ok(BEN, AnswerForMinutes(False))
    assert minutes(table) == before
    assert table.refused(BEN, AnswerForMinutes(True)) == "nothing-to-nod-to"


def test_without_a_facilitator_extending_needs_a_second_persons_nod() -> None:
    table = at("present", guided=False)
    tapping = table.sees(ANA).shared.tapper
    before = minutes(table)
    table.ok(BEN, Extend(table.run, 2))
    assert tapping == BEN
    assert (table.sees(CHI).shared.asked_for, minutes(table)) == ("nod", before)
    assert table.refused(BEN, Nod()) == "second-person"
    table.ok(CHI, Nod())
    assert minutes(table)["present.1"] == before["present.1"] + 2


def test_what_was_asked_for_ends_with_its_phase() -> None:
    table = at("present", guided=False)
    table.ok(BEN, Extend(table.run, 2))
    table.on()
    assert table.refused(CHI, Nod()) == "nothing-to-nod-to"


def test_after_zero_extra_minutes_count_from_now() -> None:
    table = at("present")
    table.wait(5 * 60)
    assert clock(table).called
    table.ok(DOV, Extend(table.run, 2), after=0)
    assert clock(table).deadline - table.moment == 120_000
    assert table.sees(ANA).shared.clock.state == "running"


def test_at_zero_the_clock_calls_nobody_is_cut_off_and_a_person_moves_on() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run))
    table.wait(60 * 60)
    assert (table.word, table.sees(ANA).shared.clock.state) == ("explore", "over")
    assert table.state.turns.holder == BEN
    table.ok(BEN, FinishTurn(table.run))
    table.on()


def test_the_time_of_the_slots_to_come_is_split_anew() -> None:
    table = two_slots("explore")
    assert table.refused(BEN, SplitTime(9)) == "not-tapping"
    table.ok(DOV, SplitTime(30))
    course = [leg.minutes for leg in table.sees(DOV).shared.course if leg.slot == 2]
    assert sum(course) == pytest.approx(30, abs=2.5)
    assert at("explore").refused(DOV, SplitTime(9)) == "no-minutes-left"


def test_a_break_is_due_after_ninety_minutes_at_the_latest() -> None:
    table = at("explore")
    assert not table.sees(BEN).shared.break_due
    table.wait(91 * 60)
    assert table.sees(BEN).shared.break_due
    table.ok(DOV, TakeBreak(10))
    table.wait(600)
    table.ok(DOV, EndBreak())
    assert not table.sees(BEN).shared.break_due


def test_in_a_break_the_clock_stands_and_every_screen_has_the_time_of_return() -> None:
    table = at("explore")
    left = clock(table).deadline - table.moment
    table.ok(DOV, TakeBreak(10), after=0)
    shown = [table.sees(seat).shared.clock for seat in (ANA, BEN, DOV)]
    assert {(one.state, one.back_at) for one in shown} == {("stands", table.moment + 600_000)}
    assert table.refused(BEN, TakeFloor(table.run)) == "in-a-break"
    table.wait(1200)
    assert table.refused(BEN, EndBreak()) == "not-tapping"
    table.ok(DOV, EndBreak(), after=0)
    assert abs(clock(table).deadline - table.moment - left) <= 20_000
    assert table.refused(DOV, EndBreak()) == "not-in-a-break"


def test_minutes_that_were_lent_in_the_opening_are_still_lent_when_somebody_is_chosen() -> None:
    table = at("bids")
    before = minutes(table)
    table.ok(DOV, Extend(table.run, 4))
    table.on()
    assert minutes(table)["explore.1"] == before["explore.0"] - 4
