"""The door: it closes when the first presenter starts, and whoever comes later knocks."""

import pytest

from askwell.engine.meeting import may_enter
from askwell.engine.moves import (
    AddSeat,
    Agree,
    AskQuestion,
    Begin,
    GoBack,
    HandOver,
    InviteObserver,
    KeepSlotClosed,
    Knock,
    LetIn,
    MarkGone,
    MoveOn,
    Pause,
    SendOut,
    TakeSeat,
    WriteLearning,
)
from askwell.engine.words import ROOM, Held, Job, Part, SeatId, Standing
from tests.cast import ANA, BEN, CHI, DOV, ELI, MATTER, Table, agreed, at, seated, two_slots

GUS = SeatId("gus")


def standing(table: Table, seat: SeatId) -> Standing:
    return table.state.people[seat].standing


def test_before_the_first_presenter_starts_anyone_with_the_link_sits_down() -> None:
    table = at("bids")
    table.sit(GUS)
    assert standing(table, GUS) is Standing.HERE


def test_once_the_door_is_closed_a_latecomer_knocks_and_sees_only_a_door() -> None:
    table = at("present")
    table.sit(GUS)
    assert standing(table, GUS) is Standing.KNOCKING
    shared = table.sees(GUS).shared
    assert (shared.stage, shared.items, shared.people, shared.phase) == ("door", [], [], None)


def test_going_back_to_the_bids_does_not_open_the_door_again() -> None:
    table = at("present")
    table.ok(DOV, GoBack(table.run))
    assert table.word == "bids"
    table.sit(GUS)
    assert standing(table, GUS) is Standing.KNOCKING


def test_only_the_host_opens_the_door() -> None:
    table = at("present")
    table.sit(GUS)
    assert table.refused(BEN, LetIn(GUS)) == "not-the-host"
    table.ok(DOV, LetIn(GUS))


def test_nobody_can_be_let_in_who_does_not_knock() -> None:
    assert at("present").refused(DOV, LetIn(BEN)) == "not-knocking"


def test_a_latecomer_comes_in_between_two_phases_and_says_yes_first() -> None:
    table = at("explore", Held.WRITING)
    table.ok(BEN, AskQuestion(table.run, "Who else has noticed?"))
    table.sit(GUS)
    table.ok(DOV, LetIn(GUS))
    assert standing(table, GUS) is Standing.COMING
    table.on()
    assert standing(table, GUS) is Standing.HERE
    assert table.texts(GUS) == set()
    assert table.own(GUS).waits_for == "agreement"
    table.agree(GUS)
    assert table.texts(GUS) == {MATTER}
    assert "Who else has noticed?" in table.texts(CHI)


def test_whoever_has_not_said_yes_can_say_yes_say_what_helps_pause_and_go_and_nothing_else() -> None:
    table = at("clarify", Held.WRITING)
    table.sit(GUS)
    table.ok(DOV, LetIn(GUS))
    table.on()
    assert table.acts(GUS) == {"agree", "ask_about_sentence", "say_who_manages", "say_what_helps", "pause", "leave"}
    assert table.refused(GUS, AskQuestion(table.run, "What happened?")) == "not-agreed-yet"
    table.agree(GUS)
    table.ok(GUS, AskQuestion(table.run, "What happened?"))


def test_the_presenter_may_keep_their_slot_closed_and_the_next_one_is_open_again() -> None:
    table = two_slots("present")
    table.sit(GUS)
    assert table.refused(BEN, KeepSlotClosed(GUS)) == "not-the-presenter"
    table.ok(ANA, KeepSlotClosed(GUS))
    assert table.refused(DOV, LetIn(GUS)) == "not-in-this-slot"
    assert table.own(GUS).waits_for == "slot"
    table.on("breathe")
    table.ok(DOV, LetIn(GUS))


def test_outside_a_slot_no_presenter_keeps_the_door() -> None:
    table = at("review")
    table.sit(GUS)
    assert table.refused(ANA, KeepSlotClosed(GUS)) == "nobody-presents"


def test_two_people_cannot_have_the_same_name_however_it_is_written() -> None:
    table = seated()
    assert table.refused(ROOM, TakeSeat(GUS, "  aNa ")) == "name-taken"
    assert table.refused(ROOM, TakeSeat(GUS, "A\u200bna")) == "name-taken"
    assert table.refused(DOV, AddSeat("BEN")) == "name-taken"


def test_a_seat_is_taken_once() -> None:
    table = seated()
    assert table.refused(ROOM, TakeSeat(BEN, "Benno")) == "seat-taken"


def test_whoever_comes_when_all_is_over_is_told_so_and_not_of_a_sheet_they_never_had() -> None:
    table = at("review")
    table.on()
    assert table.state.ended
    assert table.refused(ROOM, TakeSeat(GUS, "Gus")) == "is-over"


def test_a_supporter_comes_with_somebody_who_is_here() -> None:
    table = seated()
    assert table.refused(ROOM, TakeSeat(GUS, "Gus", Part.SUPPORTER, ELI)) == "supports-nobody"
    assert table.refused(ROOM, TakeSeat(GUS, "Gus", Part.SUPPORTER)) == "supports-nobody"
    table.sit(GUS, Part.SUPPORTER, supports=BEN)
    assert table.refused(ROOM, TakeSeat(ELI, "Eli", Part.SUPPORTER, GUS)) == "supports-nobody"


def test_a_supporter_may_say_the_name_as_people_write_it() -> None:
    table = seated()
    assert table.refused(ROOM, TakeSeat(GUS, "Gus", Part.SUPPORTER, "Benno")) == "supports-nobody"
    table.ok(ROOM, TakeSeat(GUS, "Gus", Part.SUPPORTER, "  bEN "))
    assert table.state.people[GUS].supports == BEN


def test_a_supporter_takes_no_turn_is_not_counted_and_says_yes_like_everyone() -> None:
    table = agreed()
    table.sit(GUS, Part.SUPPORTER, supports=BEN)
    assert table.refused(DOV, MoveOn(table.run)) == "not-everyone-agreed"
    table.agree(GUS)
    table.on()
    assert "place_bid" not in table.acts(GUS)
    assert {"pause", "leave"} <= table.acts(GUS)


def test_when_somebody_goes_whoever_came_with_them_goes_too_and_comes_back_only_with_them() -> None:
    table = seated()
    table.sit(GUS, Part.SUPPORTER, supports=BEN)
    table.ok(DOV, MarkGone(BEN))
    assert table.state.people[GUS].standing is Standing.GONE
    table.ok(GUS, Knock())
    assert table.refused(DOV, LetIn(GUS)) == "supports-nobody"
    table.ok(BEN, Knock())
    table.ok(DOV, LetIn(BEN))
    table.ok(DOV, LetIn(GUS))
    assert table.state.people[GUS].standing is Standing.HERE


def test_a_ninth_person_is_told_that_the_circle_is_full_and_whoever_guides_is_not_counted() -> None:
    table = seated()
    for name in "klmno":
        table.sit(SeatId(name))
    assert len(table.state.people) == 9
    assert table.refused(ROOM, TakeSeat(GUS, "Gus")) == "circle-full"
    assert table.refused(DOV, AddSeat("Gus")) == "circle-full"
    assert "add_seat" not in table.acts(DOV)


def test_until_somebody_says_that_they_guide_a_place_is_kept_for_them_and_then_somebody_has_to() -> None:
    table = seated(guided=False)
    for name in "klmno":
        table.sit(SeatId(name))
    assert len(table.state.people) == 9
    assert table.refused(ROOM, TakeSeat(GUS, "Gus")) == "circle-full"
    assert table.refused(DOV, Begin()) == "one-too-many"
    assert table.sees(BEN).shared.one_guides
    table.ok(DOV, HandOver(Job.GUIDING, DOV))
    assert not table.sees(BEN).shared.one_guides
    table.ok(DOV, Begin())


def test_eight_people_begin_without_anybody_who_guides_and_then_no_place_is_kept() -> None:
    table = seated(guided=False)
    for name in "klmn":
        table.sit(SeatId(name))
    table.ok(DOV, Begin())
    assert table.refused(ROOM, TakeSeat(GUS, "Gus")) == "circle-full"


def test_in_a_conversation_of_two_there_is_no_third_place_for_a_guide() -> None:
    table = Table(format_="coaching")
    table.sit(BEN)
    assert table.refused(ROOM, TakeSeat(GUS, "Gus")) == "circle-full"


def test_the_circle_is_not_overfilled_by_people_who_wait_for_the_next_phase() -> None:
    table = at("present")
    late = [SeatId(name) for name in "klmnop"]
    for seat in late:
        table.sit(seat)
    for seat in late[:5]:
        table.ok(DOV, LetIn(seat))
    assert table.refused(DOV, LetIn(late[5])) == "circle-full"


def test_a_seat_without_a_screen_is_given_by_whoever_opens_or_taps() -> None:
    table = seated()
    assert table.refused(BEN, AddSeat("Gus")) == "not-the-host"
    table.ok(DOV, AddSeat("Gus"))


def test_a_person_without_a_screen_knocks_like_anyone_once_the_door_is_closed() -> None:
    table = at("present")
    table.ok(DOV, AddSeat("Gus"))
    gus = list(table.state.people)[-1]
    assert standing(table, gus) is Standing.KNOCKING
    table.ok(DOV, LetIn(gus))
    assert standing(table, gus) is Standing.COMING


def test_an_observer_comes_in_by_the_presenters_word_for_one_slot() -> None:
    table = two_slots("silence")
    table.sit(ELI, Part.OBSERVER)
    assert table.refused(ANA, InviteObserver(BEN)) == "gone"
    assert table.refused(DOV, LetIn(ELI)) == "not-knocking"
    table.ok(ANA, InviteObserver(ELI))
    table.on("decide")
    assert standing(table, ELI) is Standing.HERE
    table.on("breathe")
    assert standing(table, ELI) is Standing.HERE
    table.on("present")
    assert standing(table, ELI) is Standing.KNOCKING


def test_without_an_observer_at_the_door_there_is_nobody_to_invite() -> None:
    assert at("present").refused(ANA, InviteObserver(ELI)) == "not-an-observer"


def test_an_observer_is_silent_until_the_review() -> None:
    table = at("clarify", Held.WRITING)
    table.sit(ELI, Part.OBSERVER)
    table.ok(ANA, InviteObserver(ELI))
    table.agree(ELI)
    table.on("explore")
    assert not table.acts(ELI) & {"ask_question", "take_floor", "raise_hand"}
    assert table.refused(ELI, AskQuestion(table.run, "And then?")) == "not-in-this-phase"
    table.on("review")
    table.ok(ELI, WriteLearning(table.run, "I saw how a silence worked."))


def test_whoever_was_sent_out_never_enters_again() -> None:
    table = at("present")
    assert may_enter(table.state, CHI)
    assert table.acts(CHI)
    table.ok(DOV, SendOut(CHI))
    assert not may_enter(table.state, CHI)
    assert table.sees(CHI).own is None
    assert table.refused(ROOM, TakeSeat(CHI, "Chi")) == "seat-taken"
    for move in (Agree(0), Pause(), MoveOn(table.run)):
        assert table.refused(CHI, move) == "not-at-the-table"


@pytest.mark.parametrize("word", ["arrive", "bids", "present", "clarify", "explore", "reflect", "decide", "review"])
def test_late_at_any_phase_a_person_loses_nothing_and_finds_their_way_in(word: str) -> None:
    table = at(word)
    table.sit(GUS)
    if standing(table, GUS) is Standing.KNOCKING:
        table.ok(DOV, LetIn(GUS))
        if standing(table, GUS) is Standing.COMING:
            table.on()
    table.agree(GUS)
    assert table.own(GUS).waits_for is None
    assert {"pause", "leave"} <= table.acts(GUS)
