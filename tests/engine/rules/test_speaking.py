"""The floor and the turns: speak, pass, come back to me, read mine out."""

import pytest

from askwell.engine.moves import (
    AddSeat,
    Agree,
    AskForOptions,
    AskQuestion,
    Begin,
    Choose,
    ComeBackToMe,
    FinishTurn,
    HandOver,
    LowerHand,
    OfferOption,
    Pass,
    PassFloor,
    PlaceBid,
    RaiseHand,
    ReadMineOut,
    ReflectBack,
    TakeBackBid,
    TakeFloor,
    WriteLearning,
    WriteNote,
)
from askwell.engine.words import Job, SeatId, Way
from tests.cast import ANA, BEN, CAST, CHI, DOV, Table, agreed, at, seated


def holder(table: Table) -> str | None:
    return table.sees(DOV).shared.floor.holder


def spoken(table: Table) -> set[str]:
    return {person.seat for person in table.sees(ANA).shared.people if person.spoke}


def test_of_several_who_want_the_floor_one_has_it_and_the_next_is_the_first_hand() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run))
    assert table.refused(CHI, TakeFloor(table.run)) == "floor-taken"
    table.ok(CHI, RaiseHand(table.run))
    assert table.refused(CHI, RaiseHand(table.run)) == "hand-up-already"
    table.ok(BEN, FinishTurn(table.run))
    assert holder(table) == CHI


def test_a_hand_is_for_when_somebody_else_has_the_floor() -> None:
    table = at("explore")
    assert table.refused(BEN, RaiseHand(table.run)) == "floor-not-yours"
    assert table.refused(BEN, LowerHand()) == "no-hand-up"


def test_a_hand_can_be_taken_down() -> None:
    table = at("explore")
    table.ok(BEN, TakeFloor(table.run))
    table.ok(CHI, RaiseHand(table.run))
    table.ok(CHI, LowerHand())
    table.ok(BEN, FinishTurn(table.run))
    assert holder(table) is None


def test_where_one_person_speaks_or_all_do_nobody_takes_the_floor() -> None:
    for word in ("bids", "present", "reflect", "silence"):
        table = at(word)
        assert table.refused(BEN, TakeFloor(table.run)) == "no-floor-here"


def test_a_listening_presenter_takes_no_floor_and_raises_no_hand() -> None:
    table = at("reflect")
    assert table.refused(ANA, TakeFloor(table.run)) == "listening"
    assert table.refused(ANA, RaiseHand(table.run)) == "listening"


def test_reflecting_goes_round_from_the_person_after_the_presenter_who_takes_no_turn() -> None:
    table = at("reflect")
    order = [holder(table), *table.sees(DOV).shared.floor.to_come]
    assert order == [BEN, CHI]


def test_in_the_review_everyone_has_a_turn_the_facilitator_too() -> None:
    table = at("review")
    assert {holder(table), *table.sees(DOV).shared.floor.to_come} == set(CAST)


def test_a_pass_leaves_no_trace() -> None:
    said, passed = at("reflect"), at("reflect")
    said.ok(BEN, FinishTurn(said.run))
    passed.ok(BEN, Pass(passed.run))
    assert [event for _, _, event in said.log] == [event for _, _, event in passed.log]
    assert said.sees(CHI) == passed.sees(CHI)


def test_one_may_pass_before_ones_turn_has_come() -> None:
    table = at("reflect")
    table.ok(CHI, Pass(table.run))
    table.ok(BEN, FinishTurn(table.run))
    assert table.sees(DOV).shared.floor.everyone_spoke


def test_come_back_to_me_is_once_and_at_the_end() -> None:
    table = at("reflect")
    table.ok(BEN, ComeBackToMe(table.run))
    assert holder(table) == CHI
    table.ok(CHI, FinishTurn(table.run))
    assert holder(table) == BEN
    assert table.refused(BEN, ComeBackToMe(table.run)) == "came-back-already"
    table.ok(BEN, Pass(table.run))


def test_there_is_nothing_to_come_back_to_outside_a_round() -> None:
    table = at("explore")
    assert table.refused(BEN, ComeBackToMe(table.run)) == "floor-not-yours"
    assert table.refused(BEN, FinishTurn(table.run)) == "floor-not-yours"
    assert table.refused(BEN, ReadMineOut(table.run)) == "floor-not-yours"


def test_whoever_taps_gives_the_floor_and_the_one_interrupted_speaks_right_afterwards() -> None:
    table = at("reflect")
    assert table.refused(BEN, PassFloor(table.run, CHI)) == "not-tapping"
    table.ok(DOV, PassFloor(table.run, CHI))
    assert (holder(table), table.sees(DOV).shared.floor.next) == (CHI, BEN)


def test_the_floor_is_given_to_nobody_who_has_spoken_listens_or_takes_no_turn() -> None:
    table = at("reflect")
    table.ok(BEN, FinishTurn(table.run))
    for seat in (BEN, ANA, DOV):
        assert table.refused(DOV, PassFloor(table.run, seat)) in ("gone", "no-floor-here")


def test_read_mine_out_shows_the_words_to_whoever_taps_and_to_nobody_else() -> None:
    table = at("review")
    table.ok(table.state.turns.holder or ANA, FinishTurn(table.run))
    reader = table.state.turns.holder
    assert reader is not None
    assert table.refused(reader, ReadMineOut(table.run)) == "nothing-to-read-out"
    table.ok(reader, WriteNote("Only for me."))
    assert table.refused(reader, ReadMineOut(table.run)) == "nothing-to-read-out"
    table.ok(reader, WriteLearning(table.run, "I interrupt when I am afraid."))
    assert "I interrupt when I am afraid." not in table.texts(DOV)
    table.ok(reader, ReadMineOut(table.run))
    others = [seat for seat in CAST if seat not in (reader, DOV)]
    assert "I interrupt when I am afraid." in table.texts(DOV)
    assert not any("I interrupt when I am afraid." in table.texts(seat) for seat in others)
    table.ok(reader, FinishTurn(table.run))
    assert "I interrupt when I am afraid." not in table.texts(DOV)


def test_asking_takes_the_floor_where_it_is_free() -> None:
    table = at("explore")
    table.ok(DOV, HandOver(Job.SCRIBE, CHI))
    table.ok(CHI, AskQuestion(table.run, "What would your nurse say?"), for_=BEN)
    assert holder(table) == BEN
    assert table.refused(CHI, AskQuestion(table.run, "And you?")) == "floor-taken"


def test_in_a_round_one_speaks_when_the_turn_has_come() -> None:
    table = at("explore")
    table.ok(ANA, AskForOptions())
    table.on("options")
    assert table.refused(CHI, OfferOption(table.run, "Wait a week.")) == "floor-taken"
    table.ok(BEN, OfferOption(table.run, "Ask her first."))
    table.ok(BEN, FinishTurn(table.run))
    table.ok(CHI, OfferOption(table.run, "Wait a week."))
    table.ok(CHI, FinishTurn(table.run))
    assert table.refused(CHI, OfferOption(table.run, "And one more.")) == "floor-not-yours"


@pytest.mark.parametrize("word", ["reflect", "review"])
def test_a_seat_without_a_screen_has_its_place_in_every_round(word: str) -> None:
    table = seated()
    table.ok(DOV, AddSeat("Gus"))
    gus = list(table.state.people)[-1]
    table = _with_screenless(table, gus)
    table.on(word)
    order = [holder(table), *table.sees(DOV).shared.floor.to_come]
    assert gus in order
    while holder(table) != gus:
        table.ok(DOV, FinishTurn(table.run), for_=SeatId(holder(table) or ""))
    if word == "reflect":
        table.ok(DOV, ReflectBack(table.run, "I heard tiredness."), for_=gus)
        assert "I heard tiredness." in table.texts(ANA)
    table.ok(DOV, FinishTurn(table.run), for_=gus)
    assert gus in spoken(table)


def _with_screenless(table: Table, gus: SeatId) -> Table:
    """Everyone has agreed and Ana's bid stands; whoever taps says yes for the seat without a screen."""
    table.ok(DOV, Begin())
    for seat in CAST:
        table.agree(seat)
    for sentence in range(4):
        table.ok(DOV, Agree(sentence), for_=gus)
    table.on()
    table.ok(ANA, PlaceBid("My best nurse is leaving."))
    return table


def test_whoever_sits_without_a_screen_may_present() -> None:
    table = seated()
    table.ok(DOV, AddSeat("Gus"))
    gus = list(table.state.people)[-1]
    table = _with_screenless(table, gus)
    table.ok(ANA, TakeBackBid())
    table.ok(DOV, PlaceBid("I can't say no to my sister."), for_=gus)
    table.ok(DOV, Choose(Way.TALKING))
    table.on()
    assert table.sees(ANA).shared.presenter == gus


def test_nobody_turns_up_in_a_round_before_saying_yes() -> None:
    table = agreed()
    table.sit(SeatId("gus"))
    assert "gus" in {person.seat for person in table.sees(ANA).shared.people}
    table.agree(SeatId("gus"))
    table.on()
    table.ok(ANA, PlaceBid("My best nurse is leaving."))
    table.sit(SeatId("hal"))
    table.on("reflect")
    order = {holder(table), *table.sees(DOV).shared.floor.to_come}
    assert order == {BEN, CHI, "gus"}
