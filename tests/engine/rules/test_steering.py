"""People steer: on, back, skip, repeat, take back for five seconds, stop for today and go on another day."""

import pytest

from askwell.engine.moves import (
    AskQuestion,
    GoBack,
    MoveOn,
    OpenAgain,
    RepeatPhase,
    SkipPhase,
    StopForToday,
    StopHere,
    TakeFloor,
    TakeStepBack,
    WriteLearning,
)
from askwell.engine.words import Held, RunId
from tests.cast import ANA, BEN, CAST, CHI, DOV, Table, at, two_slots


def place(table: Table, word: str) -> int:
    return next(leg.place for leg in table.sees(DOV).shared.course if leg.word == word)


def left(table: Table) -> int:
    """Seconds until the clock calls."""
    assert table.state.clock is not None
    return (table.state.clock.deadline - table.moment) // 1000


def test_whoever_taps_steers_and_the_others_are_told_who_that_is() -> None:
    table = at("explore")
    for move in (MoveOn(table.run), GoBack(table.run), RepeatPhase(table.run), SkipPhase(place(table, "decide"))):
        assert table.refused(BEN, move) == "not-tapping"


def test_a_step_takes_effect_at_once_and_can_be_taken_back_for_five_seconds() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run))
    before, run, remaining = table.state.turns.copy(), table.run, left(table)
    table.ok(DOV, MoveOn(table.run))
    assert table.word == "reflect"
    assert table.own(DOV).take_back_until == table.moment + 5_000
    table.ok(DOV, TakeStepBack(table.run), after=5)
    assert (table.run, table.state.turns) == (run, before)
    assert left(table) == remaining - 15


def test_after_five_seconds_a_step_stands() -> None:
    table = at("explore")
    table.ok(DOV, MoveOn(table.run))
    assert "take_step_back" in table.acts(DOV)
    table.wait(6)
    assert "take_step_back" not in table.acts(DOV)
    assert table.refused(DOV, TakeStepBack(table.run), after=0) == "too-late-to-take-back"


def test_the_same_step_is_not_taken_back_twice() -> None:
    table = at("explore")
    table.ok(DOV, MoveOn(table.run))
    table.ok(DOV, TakeStepBack(table.run), after=1)
    assert table.refused(DOV, TakeStepBack(table.run), after=1) == "too-late-to-take-back"


def test_time_that_was_spent_is_counted_once_when_a_step_was_taken_back() -> None:
    table = at("explore")
    table.wait(120)
    table.ok(DOV, MoveOn(table.run))
    table.ok(DOV, TakeStepBack(table.run), after=1)
    table.ok(DOV, MoveOn(table.run), after=1)
    table.ok(DOV, GoBack(table.run), after=0)
    assert left(table) == 600 - 132


def test_a_reveal_waits_until_its_step_can_not_be_taken_back() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, "The silence moved me."))
    table.ok(DOV, MoveOn(table.run))
    table.wait(4)
    assert "The silence moved me." not in table.texts(CHI)
    table.ok(DOV, TakeStepBack(table.run), after=0)
    table.wait(20)
    assert "The silence moved me." not in table.texts(CHI)
    table.ok(DOV, MoveOn(table.run))
    table.wait(5)
    assert "The silence moved me." in table.texts(CHI)


def test_no_reveal_is_lost_when_a_second_step_follows_at_once() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, "The first."))
    table.ok(DOV, RepeatPhase(table.run))
    table.ok(CHI, WriteLearning(table.run, "The second."), after=1)
    table.ok(DOV, MoveOn(table.run), after=1)
    table.wait(10)
    assert {"The first.", "The second."} <= table.texts(ANA)


def test_going_back_hides_nothing_that_was_seen() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    table.on("decide")
    seen = {seat: table.texts(seat) for seat in CAST}
    table.ok(DOV, GoBack(table.run))
    assert all(seen[seat] <= table.texts(seat) for seat in CAST)


def test_going_back_gives_what_was_left_and_never_less_than_two_minutes() -> None:
    table = at("explore")
    table.wait(9 * 60)
    table.on()
    table.ok(DOV, GoBack(table.run))
    assert (table.word, left(table)) == ("explore", 120)


def test_a_phase_that_is_repeated_has_its_whole_time_and_a_new_run() -> None:
    table = at("explore")
    run = table.run
    table.wait(300)
    table.ok(DOV, RepeatPhase(table.run))
    assert (table.word, left(table)) == ("explore", 600)
    assert table.run != run
    assert table.refused(BEN, TakeFloor(run)) == "moved-on"


def test_there_is_nothing_before_the_first_phase() -> None:
    for word in ("arrive", "bids"):
        table = at(word)
        assert table.refused(DOV, GoBack(table.run)) == "first-phase"


def test_a_phase_ahead_is_skipped_and_the_course_line_shows_it() -> None:
    table = at("explore")
    table.ok(DOV, SkipPhase(place(table, "reflect")))
    states = {leg.word: leg.state for leg in table.sees(BEN).shared.course}
    assert states["reflect"] == "skipped"
    table.on()
    assert table.word == "silence"


def test_a_skip_can_be_taken_back_and_nothing_else_changes_with_it() -> None:
    table = at("explore")
    table.ok(DOV, SkipPhase(place(table, "reflect")))
    table.ok(BEN, TakeFloor(table.run), after=1)
    table.ok(DOV, TakeStepBack(table.run), after=1)
    assert table.state.turns.holder == BEN
    table.on()
    assert table.word == "reflect"


def test_what_was_skipped_before_the_choice_stays_skipped_after_it() -> None:
    table = at("bids")
    table.ok(DOV, SkipPhase(place(table, "silence")))
    table.on("reflect")
    table.on()
    assert table.word == "decide"


def test_only_what_is_ahead_can_be_skipped() -> None:
    table = at("decide")
    assert table.refused(DOV, SkipPhase(place(table, "explore"))) == "gone"
    table = at("review")
    assert table.refused(DOV, SkipPhase(0)) == "not-to-be-skipped"


def test_nobody_goes_back_into_a_slot_that_was_stopped() -> None:
    table = two_slots("explore")
    table.ok(ANA, StopHere())
    assert table.word == "breathe"
    table.ok(DOV, GoBack(table.run))
    assert table.word == "bids"


def test_the_end_is_a_step_like_any_other() -> None:
    table = at("review")
    table.ok(DOV, MoveOn(table.run))
    assert table.sees(BEN).shared.stage == "ended"
    table.ok(DOV, TakeStepBack(table.run), after=2)
    assert (table.word, table.sees(BEN).shared.stage) == ("review", "live")
    assert table.sees(BEN).shared.clock.state == "running"
    table.ok(DOV, MoveOn(table.run))
    assert table.refused(DOV, TakeStepBack(table.run)) == "too-late-to-take-back"


def test_what_waits_to_be_shown_is_shown_when_the_meeting_ends_too() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, "The silence moved me."))
    for word in ("decide", "review"):
        table.ok(DOV, SkipPhase(place(table, word)))
    table.ok(DOV, MoveOn(table.run))
    assert table.state.ended
    table.wait(10)
    assert "The silence moved me." in table.texts(ANA)


@pytest.mark.parametrize("word", ["arrive", "bids", "explore", "reflect", "silence", "review"])
def test_stopped_for_today_everything_is_as_it_was_on_another_day(word: str) -> None:
    table = at(word)
    before, seen = table.state.copy(), table.sees(BEN).shared
    table.ok(DOV, StopForToday())
    assert table.sees(BEN).shared.stage == "resting"
    assert table.refused(BEN, TakeFloor(table.run)) == "resting"
    remaining = table.sees(BEN).shared.clock.left
    table.wait(3 * 24 * 3600)
    table.ok(CHI, OpenAgain(), after=0)
    assert left(table) == remaining
    after = table.sees(BEN).shared
    assert (after.phase, after.floor, after.people) == (seen.phase, seen.floor, seen.people)
    assert (table.state.items, table.state.bids, table.state.course) == (before.items, before.bids, before.course)
    assert table.refused(CHI, OpenAgain()) == "not-resting"


def test_a_reveal_that_waited_when_we_stopped_comes_when_we_go_on() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, "The silence moved me."))
    table.on()
    table.ok(DOV, StopForToday(), after=1)
    table.wait(3600)
    assert "The silence moved me." not in table.texts(ANA)
    table.ok(BEN, OpenAgain())
    table.wait(6)
    assert "The silence moved me." in table.texts(ANA)


def test_a_phase_that_was_passed_at_once_can_be_gone_back_to() -> None:
    table = at("explore")
    table.ok(DOV, MoveOn(table.run), after=0)
    table.ok(DOV, GoBack(table.run), after=0)
    assert table.word == "explore"


def test_a_move_from_a_page_that_could_name_no_phase_is_about_nothing_that_is_here() -> None:
    table = at("explore")
    assert table.refused(BEN, TakeFloor(RunId(""))) == "gone"
