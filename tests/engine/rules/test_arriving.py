"""Arriving: four sentences, each with yes or a question, and one question in private."""

import pytest

from askwell.engine.moves import (
    AddSeat,
    Agree,
    AskAboutSentence,
    AskQuestion,
    Begin,
    InviteObserver,
    LetIn,
    MoveOn,
    SayWhoManages,
    SkipPhase,
    Waive,
)
from askwell.engine.words import Part, SeatId
from tests.cast import ANA, BEN, CAST, CHI, DOV, ELI, Table, agreed, at, seated

GUS = SeatId("gus")


def managed() -> Table:
    """Everyone has said yes, and Ben has said that somebody manages somebody."""
    table = seated()
    table.ok(DOV, Begin())
    for seat in CAST:
        table.agree(seat, manages=seat == BEN)
    return table


def test_whoever_taps_begins_and_only_once() -> None:
    table = seated()
    assert table.refused(BEN, Begin()) == "not-tapping"
    assert table.refused(BEN, MoveOn(table.run)) == "not-begun"
    table.ok(DOV, Begin())
    assert table.refused(DOV, Begin()) == "has-begun"
    assert table.word == "arrive"


def test_arriving_ends_when_everyone_has_said_yes_to_all_of_it() -> None:
    table = seated()
    table.ok(DOV, Begin())
    assert table.refused(DOV, MoveOn(table.run)) == "not-everyone-agreed"
    assert "move_on" not in table.acts(DOV)
    for seat in CAST:
        table.agree(seat)
    table.ok(DOV, MoveOn(table.run))


def test_arriving_can_be_shortened_but_not_skipped() -> None:
    table = seated()
    table.ok(DOV, Begin())
    assert 0 not in [place for place, _ in table.act(DOV, "skip_phase").fields[0].choices or []]
    assert table.refused(DOV, SkipPhase(0)) == "gone"


def test_a_question_about_a_sentence_is_seen_by_all_and_ends_with_a_yes() -> None:
    table = seated()
    table.ok(DOV, Begin())
    table.ok(CHI, AskAboutSentence(1))
    chi = next(person for person in table.sees(ANA).shared.people if person.seat == CHI)
    assert chi.in_question == [1]
    table.ok(CHI, Agree(1))
    assert table.state.people[CHI].in_question == frozenset()


def test_a_sentence_is_agreed_once() -> None:
    table = agreed()
    assert table.refused(BEN, Agree(0)) == "no-such-sentence"
    assert table.refused(BEN, AskAboutSentence(9)) == "no-such-sentence"


def test_who_manages_whom_is_asked_in_private_and_can_be_answered_anew_while_arriving() -> None:
    table = agreed()
    table.ok(BEN, SayWhoManages(True))
    table.ok(BEN, SayWhoManages(False))
    table.on()
    assert table.refused(BEN, SayWhoManages(True)) == "not-asked-of-you"


def test_if_somebody_manages_somebody_everyone_is_asked_in_private() -> None:
    table = agreed()
    assert table.refused(CHI, Waive(True)) == "nothing-to-waive"
    table = managed()
    assert [table.own(seat).ask_private for seat in CAST] == ["waive"] * 4
    assert table.refused(DOV, MoveOn(table.run)) == "not-everyone-agreed"


def test_everyones_yes_lets_the_meeting_go_on() -> None:
    table = managed()
    for seat in CAST:
        table.ok(seat, Waive(True))
    table.ok(DOV, MoveOn(table.run))


@pytest.mark.parametrize("noes", [1, 2, 4])
def test_one_no_is_enough_and_the_sentence_is_the_same_however_many_there_are(noes: int) -> None:
    table = managed()
    for nth, seat in enumerate(CAST):
        table.ok(seat, Waive(nth >= noes))
    assert table.refused(DOV, MoveOn(table.run)) == "not-this-time"
    assert len({str(table.sees(seat).shared) for seat in CAST}) == 1


def test_nobody_sees_who_manages_or_who_said_no() -> None:
    tables = [managed(), seated()]
    tables[1].ok(DOV, Begin())
    for seat in CAST:
        tables[1].agree(seat, manages=seat == CHI)
    assert tables[0].sees(ANA).shared == tables[1].sees(ANA).shared
    for table, against in zip(tables, (ANA, DOV), strict=True):
        for seat in CAST:
            table.ok(seat, Waive(seat != against))
    assert tables[0].sees(BEN).shared == tables[1].sees(BEN).shared


def test_a_yes_can_be_taken_back() -> None:
    table = managed()
    for seat in CAST:
        table.ok(seat, Waive(True))
    table.ok(CHI, Waive(False))
    assert table.refused(DOV, MoveOn(table.run)) == "not-this-time"


def test_once_nothing_hangs_on_it_any_more_nobody_is_asked_again() -> None:
    table = seated()
    table.ok(DOV, Begin())
    for seat in CAST:
        table.agree(seat, manages=seat == ANA)
    for seat in CAST:
        table.ok(seat, Waive(True))
    assert "waive" in table.acts(BEN)
    table.on()
    assert "waive" not in table.acts(BEN)
    assert table.refused(BEN, Waive(False)) == "nothing-to-waive"


def test_a_newcomer_who_manages_somebody_waits_for_everyones_yes() -> None:
    table = at("explore")
    table.sit(GUS)
    table.ok(DOV, LetIn(GUS))
    table.on("review")
    table.agree(GUS, manages=True)
    assert table.own(GUS).waits_for == "agreement"
    assert table.refused(GUS, AskQuestion(table.run, "Why?")) == "not-this-time"
    for seat in CAST:
        assert table.own(seat).ask_private == "waive"
        table.ok(seat, Waive(True))
    assert table.own(GUS).waits_for is None


def test_an_observer_who_assesses_a_member_stays_outside_whatever_others_say() -> None:
    table = at("explore")
    table.sit(ELI, Part.OBSERVER)
    table.ok(ANA, InviteObserver(ELI))
    table.agree(ELI, manages=True)
    for seat in CAST:
        table.ok(seat, Waive(True))
    assert table.own(ELI).waits_for == "agreement"
    assert table.texts(ELI) == set()


def test_whoever_taps_says_yes_for_a_seat_without_a_screen_and_what_is_private_stays_on_paper() -> None:
    table = seated()
    table.ok(DOV, AddSeat("Gus"))
    gus = list(table.state.people)[-1]
    table.ok(DOV, Begin())
    for sentence in range(4):
        table.ok(DOV, Agree(sentence), for_=gus)
    assert table.refused(DOV, SayWhoManages(False), for_=gus) == "on-paper"
    for seat in CAST:
        table.agree(seat)
    table.on("bids")


def test_nobody_says_yes_for_somebody_with_a_screen() -> None:
    table = seated()
    table.ok(DOV, Begin())
    assert table.refused(DOV, Agree(0), for_=BEN) == "not-for-them"
