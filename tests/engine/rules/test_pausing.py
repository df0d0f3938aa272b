"""Stop is always there: for everyone, in every phase, without a reason or a name."""

import pytest

from askwell.engine.moves import (
    AddSeat,
    AskForOptions,
    AskQuestion,
    AskTimeOut,
    EndBreak,
    EndTimeOut,
    GoOn,
    JustBeListenedTo,
    MoveOn,
    Pause,
    ShareWhatWasWritten,
    StopForToday,
    StopHere,
    TakeBreak,
    TakeFloor,
    TakeStepBack,
    WriteLearning,
)
from askwell.engine.words import Held
from tests.cast import ANA, BEN, CAST, CHI, DOV, MATTER, Table, at, seated, two_slots

PHASES = ["arrive", "bids", "present", "clarify", "explore", "reflect", "options", "silence", "decide", "review"]


def at_any(word: str) -> Table:
    table = at("clarify" if word == "options" else word)
    if word == "options":
        table.ok(ANA, AskForOptions())
        table.on("options")
    return table


@pytest.mark.parametrize("word", PHASES)
def test_everyone_can_pause_in_every_phase_the_listening_presenter_first_of_all(word: str) -> None:
    for seat in (ANA, BEN, CHI, DOV):
        table = at_any(word)
        assert "pause" in table.acts(seat)
        table.ok(seat, Pause())
        assert table.sees(BEN).shared.stage == "paused"


@pytest.mark.parametrize("word", PHASES)
def test_who_paused_is_in_no_event_and_in_no_sight(word: str) -> None:
    tables = []
    for seat in (ANA, CHI):
        table = at_any(word)
        table.ok(seat, Pause())
        tables.append(table)
    assert [event for _, _, event in tables[0].log] == [event for _, _, event in tables[1].log]
    for viewer in CAST:
        assert tables[0].sees(viewer) == tables[1].sees(viewer)


def test_during_a_pause_all_screens_say_so_and_show_nothing_else() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    assert MATTER in table.texts(BEN)
    table.ok(CHI, Pause())
    for seat in CAST:
        shared = table.sees(seat).shared
        assert (shared.phase, shared.items, shared.bids, shared.course) == (None, [], [], [])
        assert table.texts(seat) == set()
    assert table.refused(BEN, AskQuestion(table.run, "And now?")) == "paused"


def test_in_a_pause_the_clock_stands() -> None:
    table = at("explore")
    clock = table.state.clock
    assert clock is not None
    table.ok(BEN, Pause(), after=0)
    left = table.sees(BEN).shared.clock.left
    table.wait(3600)
    assert (table.sees(BEN).shared.clock.state, table.sees(BEN).shared.clock.left) == ("stands", left)
    table.ok(ANA, GoOn(), after=0)
    assert (clock.deadline - table.moment) // 1000 == left


def test_the_presenter_chooses_how_a_pause_ends_and_nobody_else() -> None:
    table = at("reflect")
    table.ok(BEN, Pause())
    for seat in (BEN, CHI, DOV):
        assert table.refused(seat, GoOn()) == "paused"
        assert table.refused(seat, StopHere()) == "not-the-presenter"
    assert {"go_on", "just_be_listened_to", "stop_here"} <= table.acts(ANA)
    table.ok(ANA, GoOn())
    assert table.sees(BEN).shared.stage == "live"
    assert table.refused(ANA, GoOn()) == "not-paused"


def test_outside_a_slot_whoever_taps_ends_a_pause() -> None:
    table = at("review")
    table.ok(BEN, Pause())
    assert table.refused(DOV, JustBeListenedTo()) == "nobody-presents"
    table.ok(DOV, GoOn())


def test_just_being_listened_to_lets_nobody_do_anything_but_listen() -> None:
    table = at("explore", Held.WRITING)
    table.ok(ANA, Pause())
    table.ok(ANA, JustBeListenedTo())
    assert table.refused(BEN, AskQuestion(table.run, "Why?")) == "listened-to"
    assert table.sees(BEN).shared.clock.state == "stands"
    table.ok(BEN, Pause())
    table.ok(ANA, GoOn())
    assert table.sees(BEN).shared.stage == "live"


def test_stopping_asks_for_no_action_and_no_reason_and_the_words_stay_with_the_presenter() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "What would she say?"))
    words = {MATTER, "What would she say?"}
    assert words <= table.texts(CHI)
    table.ok(ANA, StopHere())
    assert table.word == "review"
    assert words <= table.texts(ANA)
    assert not words & (table.texts(BEN) | table.texts(CHI) | table.texts(DOV))
    table.ok(ANA, ShareWhatWasWritten(1))
    assert words <= table.texts(CHI)


def test_a_presenters_stop_is_taken_back_by_nobody() -> None:
    table = two_slots("explore")
    table.ok(ANA, StopHere())
    assert table.refused(DOV, TakeStepBack(table.run), after=1) == "too-late-to-take-back"
    assert "take_step_back" not in table.acts(DOV)
    assert table.word == "breathe"


def test_what_was_hidden_when_a_slot_stopped_stays_with_its_author() -> None:
    table = at("silence")
    table.ok(BEN, WriteLearning(table.run, "I was afraid for her."))
    table.ok(ANA, StopHere())
    table.wait(60)
    assert "I was afraid for her." in table.texts(BEN)
    assert not any("I was afraid for her." in table.texts(seat) for seat in (ANA, CHI, DOV))


def test_there_is_nothing_to_stop_outside_a_slot() -> None:
    assert at("review").refused(ANA, StopHere()) == "nobody-presents"


def test_a_pause_covers_a_break_and_a_time_out() -> None:
    table = at("explore")
    table.ok(DOV, TakeBreak())
    table.ok(BEN, Pause())
    assert table.sees(BEN).shared.stage == "paused"
    table.ok(ANA, GoOn())
    assert table.sees(BEN).shared.stage == "break"
    table.ok(DOV, EndBreak())
    assert table.sees(BEN).shared.clock.state == "running"


def test_any_member_asks_for_a_time_out_and_whoever_taps_ends_it() -> None:
    table = at("explore")
    table.ok(CHI, AskTimeOut())
    assert table.sees(BEN).shared.clock.state == "stands"
    assert table.refused(BEN, TakeFloor(table.run)) == "in-time-out"
    assert table.refused(CHI, EndTimeOut()) == "not-tapping"
    table.ok(DOV, EndTimeOut())
    assert table.refused(DOV, EndTimeOut()) == "not-in-time-out"


def test_a_seat_without_a_screen_can_have_the_meeting_paused() -> None:
    table = seated()
    table.ok(DOV, AddSeat("Gus"))
    table.ok(DOV, Pause(), for_=list(table.state.people)[-1])
    assert table.state.paused


def test_a_pause_ends_with_the_meeting_that_is_over() -> None:
    table = at("review")
    table.on()
    assert table.refused(BEN, Pause()) == "has-ended"
    assert table.refused(DOV, MoveOn(table.run)) == "has-ended"


def test_a_meeting_that_rests_is_paused_enough() -> None:
    table = at("explore")
    table.ok(DOV, StopForToday())
    assert table.refused(BEN, Pause()) == "resting"
