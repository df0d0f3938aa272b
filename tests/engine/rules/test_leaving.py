"""Going is one act, without a reason, from any phase; rounds go on without whoever has gone."""

import pytest

from askwell.engine.moves import (
    AskForOptions,
    FinishTurn,
    Knock,
    Leave,
    LetIn,
    MarkGone,
    MoveOn,
    Pause,
    PlaceBid,
    RaiseHand,
    SendOut,
    ShareWhatWasWritten,
    TakeFloor,
    TakeStepBack,
    WithdrawMatter,
)
from askwell.engine.words import Held, SeatId, Standing
from tests.cast import ANA, BEN, CHI, DOV, MATTER, Table, at, two_slots

GUS = SeatId("gus")
IN_THE_SLOT = ["present", "clarify", "explore", "reflect", "options", "silence", "decide"]


def at_any(word: str) -> Table:
    """Also in the phase that takes place only when the presenter asks for it."""
    table = at("clarify" if word == "options" else word)
    if word == "options":
        table.ok(ANA, AskForOptions())
        table.on("options")
    return table


@pytest.mark.parametrize("word", [*IN_THE_SLOT, "review"])
def test_a_member_leaves_at_any_phase_of_a_slot_and_the_meeting_goes_on_to_its_end(word: str) -> None:
    table = at_any(word)
    table.ok(CHI, Leave("Ask earlier."))
    assert table.state.people[CHI].standing is Standing.GONE
    assert table.texts(CHI) == {"Ask earlier."}
    assert "Ask earlier." not in table.texts(BEN)
    while not table.state.ended:
        table.on()
    assert table.sees(BEN).shared.stage == "ended"


@pytest.mark.parametrize("word", ["arrive", "bids"])
def test_a_member_who_leaves_before_the_slot_may_be_one_too_few_until_somebody_else_sits_down(word: str) -> None:
    table = at(word)
    table.ok(CHI, Leave())
    if word == "arrive":
        table.on()
        table.ok(ANA, PlaceBid(MATTER))
    assert table.refused(DOV, MoveOn(table.run)) == "too-few"
    table.sit(GUS)
    table.agree(GUS)
    table.ok(DOV, MoveOn(table.run))
    assert table.word == "present"


@pytest.mark.parametrize("word", IN_THE_SLOT)
def test_when_the_presenter_leaves_their_slot_stops_and_nothing_is_asked_of_them(word: str) -> None:
    table = at_any(word)
    assert MATTER in table.texts(BEN)
    table.ok(ANA, Leave())
    assert table.word == "review"
    assert MATTER not in table.texts(BEN)
    assert MATTER in table.texts(ANA)


def test_nothing_leads_back_into_the_slot_of_a_presenter_who_went_after_it() -> None:
    table = at("decide")
    table.on("review")
    table.ok(ANA, Leave())
    assert table.refused(DOV, TakeStepBack(table.run)) == "too-late-to-take-back"


def test_a_presenter_who_left_still_decides_on_what_was_written() -> None:
    table = at("explore")
    table.ok(ANA, Leave())
    assert {"share_what_was_written", "withdraw_matter", "knock"} <= table.acts(ANA)
    table.ok(ANA, ShareWhatWasWritten(1))
    assert MATTER in table.texts(BEN)
    table.ok(ANA, WithdrawMatter(1))
    assert MATTER not in table.texts(BEN)
    assert MATTER not in table.texts(ANA)


def test_the_slot_of_a_presenter_who_has_gone_is_passed_over_unless_they_come_back() -> None:
    table = two_slots("decide")
    table.ok(BEN, Leave())
    assert "present" not in {leg.word for leg in table.sees(CHI).shared.course if leg.state == "to_come"}
    table.ok(BEN, Knock())
    table.ok(DOV, LetIn(BEN))
    assert "present" in {leg.word for leg in table.sees(CHI).shared.course if leg.state == "to_come"}


def test_a_round_goes_on_without_whoever_has_gone() -> None:
    table = at("reflect")
    assert table.state.turns.holder == BEN
    table.ok(BEN, Leave())
    assert table.state.turns.holder == CHI
    table.ok(CHI, FinishTurn(table.run))
    assert table.sees(DOV).shared.floor.everyone_spoke


def test_a_raised_hand_goes_with_its_owner() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run))
    table.ok(CHI, RaiseHand(table.run))
    table.ok(CHI, Leave())
    assert table.state.turns.hands == []


def test_the_host_marks_somebody_gone_and_only_the_host() -> None:
    table = at("explore")
    assert table.refused(BEN, MarkGone(CHI)) == "not-the-host"
    table.ok(DOV, MarkGone(CHI))
    assert table.acts(CHI) == {"knock"}


def test_the_host_can_send_nobody_out_who_is_not_around() -> None:
    table = at("explore")
    table.ok(CHI, Leave())
    assert table.refused(DOV, SendOut(CHI)) == "gone"
    assert table.refused(DOV, SendOut(DOV)) == "gone"


def test_whoever_comes_back_knocks_and_sees_nothing_that_was_written_before() -> None:
    table = at("explore", Held.WRITING)
    assert MATTER in table.texts(CHI)
    table.ok(CHI, Leave())
    table.on("decide")
    table.ok(CHI, Knock())
    assert table.sees(CHI).shared.stage == "door"
    table.ok(DOV, LetIn(CHI))
    table.on("review")
    assert table.texts(CHI) == set()
    assert table.own(CHI).waits_for is None


def test_when_the_host_goes_the_door_falls_to_whoever_guides_or_sits_first() -> None:
    table = at("explore", guided=False)
    table.ok(DOV, Leave())
    assert table.sees(BEN).shared.host == ANA


def test_leaving_is_possible_during_a_pause() -> None:
    table = at("explore")
    table.ok(BEN, Pause())
    table.ok(CHI, Leave())
    assert table.state.paused


def test_when_the_presenter_leaves_during_a_pause_the_pause_is_over_for_the_others() -> None:
    table = at("explore")
    table.ok(BEN, Pause())
    table.ok(ANA, Leave())
    assert table.sees(BEN).shared.stage == "live"
    assert table.word == "review"
