"""Faults that were planted, in a page or in a rule: each is found, and named by its phase."""

import pytest

from askwell.engine import refusals as no
from askwell.engine.claims import guide, here, is_listening, legs_to_come, presenter
from askwell.engine.events import TimeOutEnded
from askwell.engine.format import Exit, Kind, Seen
from askwell.engine.moves import Attempt, MoveOn, Pause, RaiseHand, SendOut, TakeOver, WriteNote
from askwell.engine.prove import prove
from askwell.engine.prove.likeness import slots_ahead
from askwell.engine.refusal import Refusal
from askwell.engine.rule import FOLDS, Events, What
from askwell.engine.rules import door, giving, minutes
from askwell.engine.state import State
from askwell.engine.words import Seconds, SequenceNumber
from tests.proofs.pages import short
from tests.proofs.planting import Garden, found, garden

__all__ = ["garden"]

KEEP = ("arrive", "bids", "present", "explore", "silence", "decide")
SHORT = short(keep=("arrive", "bids", "present", "decide"))


def in_phase(word: str, state: State) -> Refusal | None:
    return no.NOT_TAPPING(tapper="") if state.phase and state.phase.word == word else None


def test_the_page_in_which_faults_are_planted_is_sound() -> None:
    assert found(short(keep=KEEP)) == set()


def test_a_dead_end_is_found(garden: Garden) -> None:
    garden.refuse(MoveOn, lambda state, seat: in_phase("silence", state))
    assert ("silence", "cannot be left by anybody who is there") in found(short(keep=KEEP))


def test_a_phase_that_only_time_leaves_is_found_and_so_is_what_comes_after_it(garden: Garden) -> None:
    garden.refuse(MoveOn, lambda state, seat: in_phase("silence", state))
    wrong = found(short(keep=KEEP, silence={"exit": Exit.TIME_MOVES.value}))
    assert ("silence", "cannot be left by anybody who is there") in wrong
    assert ("decide", "is reached only by accident, or never") in wrong


def test_a_phase_that_only_a_facilitator_leaves_is_found_where_there_is_none(garden: Garden) -> None:
    garden.refuse(MoveOn, lambda state, seat: None if seat == guide(state) else in_phase("present", state))
    assert ("present", "cannot be left by anybody who is there") in found(short(keep=KEEP))


def test_a_phase_that_an_absent_facilitator_alone_can_leave_is_found(garden: Garden) -> None:
    garden.refuse(TakeOver, lambda state, seat: no.STILL_WITH_US(name=""))
    wrong = "cannot be left when the screen of whoever guides or taps is gone"
    assert ("silence", wrong) in found(short(keep=KEEP))


def test_only_the_facilitator_may_bid_and_there_is_none() -> None:
    page = short(keep=KEEP, bids={"may": {"facilitator": ["bid"]}})
    assert ("bids", "cannot be left by anybody who is there") in found(page)


def test_words_shown_at_once_though_they_wait_for_a_reveal_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    was = giving._captured

    def early(state: State, kind: Kind) -> Seen | None:
        return Seen.AT_ONCE if was(state, kind) is Seen.TOGETHER else was(state, kind)

    monkeypatch.setattr(giving, "_captured", early)
    assert ("silence", "a learning is seen before its reveal") in found(short(keep=KEEP))


def test_a_limit_that_limits_nothing_is_found() -> None:
    page = short(keep=KEEP, silence={"most": 1})
    assert ("silence", "nobody is ever refused with enough-this-turn") in found(page)


def test_a_kind_that_is_kept_out_and_welcome_from_everyone_is_found() -> None:
    page = short(keep=KEEP, explore={"not_here": ["question"], "may": {"member": ["question"]}})
    assert ("explore", "question stands under not_here, and is welcome from everyone") in found(page)


def test_a_fault_that_needs_three_people_beside_the_presenter_is_found_where_they_are_so_many(
    garden: Garden,
) -> None:
    was = garden.rule(RaiseHand).what

    def one_hand_at_a_time(state: State, attempt: Attempt) -> Events | Refusal:
        return no.STALE() if state.turns.hands else was(state, attempt)

    garden.rule(RaiseHand, what=one_hand_at_a_time)
    named = {finding.setting for finding in prove(short(keep=KEEP), [3]).findings if "raise_hand" in finding.wrong}
    assert named == {"3 people with a facilitator"}


def test_a_fault_that_needs_five_people_is_found_though_smaller_circles_were_proved_before(garden: Garden) -> None:
    was = garden.rule(SendOut).what

    def nobody_from_a_large_circle(state: State, attempt: Attempt) -> Events | Refusal:
        return no.STALE() if len(here(state)) > 5 else was(state, attempt)

    garden.rule(SendOut, what=nobody_from_a_large_circle)
    named = {finding.setting for finding in prove(SHORT).findings if "send_out" in finding.wrong}
    assert named == {"5 people with a facilitator"}


def test_a_fault_that_shows_only_when_another_slot_is_to_come_is_found_and_so_is_one_that_shows_only_when_none_is(
    garden: Garden,
) -> None:
    for more in (True, False):
        was = garden.rule(SendOut).what

        def only_then(state: State, attempt: Attempt, more: bool = more, was: What = was) -> Events | Refusal:
            return (
                no.STALE() if in_phase("explore", state) and bool(slots_ahead(state)) is more else was(state, attempt)
            )

        garden.rule(SendOut, what=only_then)
        assert ("explore", "send_out is offered and then refused: gone") in found(short(keep=KEEP))
        garden.rule(SendOut, what=was)


def test_a_phase_that_cannot_be_left_in_the_last_slot_alone_is_found(garden: Garden) -> None:
    last = "silence"
    garden.refuse(MoveOn, lambda state, seat: None if slots_ahead(state) else in_phase(last, state))
    assert (last, "cannot be left by anybody who is there") in found(short(keep=KEEP))


def test_what_does_not_depend_on_how_many_people_there_are_is_tried_once_and_found_once(garden: Garden) -> None:
    was = garden.rule(WriteNote).what

    def no_note_from_a_presenter(state: State, attempt: Attempt) -> Events | Refusal:
        return no.STALE() if attempt.for_ == presenter(state) else was(state, attempt)

    garden.rule(WriteNote, what=no_note_from_a_presenter)
    proof = prove(SHORT)
    named = {finding.setting for finding in proof.findings if "write_note" in finding.wrong}
    assert named == {"3 people without a facilitator", "3 people with a facilitator"}
    assert proof.moves < sum(prove(SHORT, [size]).moves for size in (3, 4, 5))


def test_a_presenter_who_listens_and_cannot_pause_is_found(garden: Garden) -> None:
    garden.refuse(Pause, lambda state, seat: no.LISTENING(next="") if is_listening(state, seat) else None)
    page = short(keep=(*KEEP, "reflect"))
    assert ("reflect", "the presenter cannot pause") in found(page)


def test_a_time_out_that_never_ends_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FOLDS, TimeOutEnded, lambda state, event: None)
    assert ("present", "ask_time_out does not end where it began") in found(short(keep=KEEP))


def test_minutes_lent_by_actions_are_found() -> None:
    page = short(keep=KEEP, decide={"lends": True})
    assert ("explore", "minutes are taken from decide") in found(page)


def test_another_presenters_minutes_taken_unasked_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def anyones(state: State) -> list[tuple[int, Seconds]]:
        ahead = legs_to_come(state)
        return [(place, Seconds(60)) for place, leg in ahead if leg.phase.lends]

    monkeypatch.setattr(minutes, "lenders", anyones)
    assert ("silence", "another presenter's minutes are taken unasked") in found(short(keep=KEEP))


def test_somebody_late_who_sees_what_was_written_before_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "_since", lambda state: SequenceNumber(0))
    monkeypatch.setattr("askwell.engine.rules.entering._let_people_in", _without_since)
    wrong = {what for _, what in found(short(keep=KEEP))}
    assert "somebody who came late sees what was written before" in wrong


def _without_since(state: State) -> None:
    for seat, person in state.people.items():
        state.change_person(seat, standing=type(person.standing).HERE)
