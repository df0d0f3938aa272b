"""Who presents: one sentence each, chosen by talking, by rota, by lot, or the same time for all."""

import pytest

from askwell.engine.moves import Choose, GoBack, Leave, MoveOn, NotToday, PlaceBid, SkipPhase, TakeBackBid, TakeStepBack
from askwell.engine.refusal import Refusal
from askwell.engine.words import SeatId, Way
from tests.cast import ANA, BEN, CHI, DOV, MATTER, Table, agreed, at, two_slots

GUS = SeatId("gus")


def with_bids() -> Table:
    """Ana and Ben would present."""
    table = at("bids")
    table.ok(BEN, PlaceBid("I say yes before I have thought."))
    return table


def presenters(table: Table) -> list[str]:
    """Whose slots are ahead, in their order."""
    slots = dict.fromkeys(leg.slot for leg in table.sees(DOV).shared.course if leg.slot and leg.state != "past")
    return [table.state.slots[number - 1].presenter for number in slots]


def test_one_bid_that_is_left_is_chosen_by_moving_on() -> None:
    table = with_bids()
    assert table.refused(DOV, MoveOn(table.run)) == "several-bids"
    table.ok(BEN, TakeBackBid())
    table.ok(DOV, MoveOn(table.run))
    assert (table.word, table.state.way) == ("present", Way.TALKING)
    assert presenters(table) == [ANA]


def test_by_talking_bidders_step_back_until_it_fits() -> None:
    table = with_bids()
    assert table.refused(DOV, Choose(Way.TALKING)) == "several-bids"
    table.ok(DOV, Choose(Way.TALKING, slots=2))
    assert presenters(table) == [ANA, BEN]


def test_by_rota_those_who_sit_first_present() -> None:
    table = with_bids()
    table.ok(DOV, Choose(Way.ROTA))
    assert len(presenters(table)) == 1
    assert presenters(table) == [seat for seat in table.state.people if seat in (ANA, BEN)][:1]


def test_a_lot_is_drawn_from_the_seed_and_can_fall_on_anyone() -> None:
    drawn = set()
    for seed in range(20):
        table = with_bids()
        table.seed = seed * 1_000
        table.ok(DOV, Choose(Way.LOT))
        drawn.add(presenters(table)[0])
    assert drawn == {ANA, BEN}


def test_the_same_time_for_everyone_shares_the_minutes_of_one_slot() -> None:
    table = with_bids()
    table.ok(DOV, Choose(Way.SAME_TIME))
    assert presenters(table) == [ANA, BEN]
    explore = [leg.minutes for leg in table.sees(DOV).shared.course if leg.word == "explore"]
    assert explore == [5.0, 5.0]


def test_between_two_slots_there_are_two_quiet_minutes() -> None:
    table = two_slots()
    words = [leg.word for leg in table.sees(DOV).shared.course]
    assert words[words.index("decide") : words.index("review")].count("breathe") == 1


def test_without_a_bid_nobody_presents() -> None:
    table = agreed()
    table.on()
    assert table.refused(DOV, Choose(Way.LOT)) == "nobody-bids"
    assert table.refused(DOV, MoveOn(table.run)) == "nobody-bids"
    assert not {"choose", "move_on"} & table.acts(DOV)


def test_the_choice_cannot_be_skipped_while_nobody_has_been_chosen() -> None:
    table = agreed()
    bids = next(leg.place for leg in table.sees(DOV).shared.course if leg.word == "bids")
    assert table.refused(DOV, SkipPhase(bids)) == "gone"


def test_not_today_needs_no_reason_and_takes_the_bid_along() -> None:
    table = with_bids()
    table.ok(BEN, NotToday())
    assert table.sees(CHI).shared.not_today == [BEN]
    assert [bid.seat for bid in table.sees(CHI).shared.bids] == [ANA]
    assert table.refused(BEN, TakeBackBid()) == "no-bid"
    table.ok(BEN, PlaceBid("After all: I say yes too early."))
    assert table.sees(CHI).shared.not_today == []


def test_only_whoever_taps_chooses_and_only_while_it_is_open() -> None:
    table = with_bids()
    assert table.refused(BEN, Choose(Way.LOT)) == "not-tapping"
    table.ok(DOV, Choose(Way.LOT))
    table.on()
    assert table.refused(DOV, Choose(Way.LOT)) == "choice-made"


def test_choosing_anew_leaves_no_ghost_of_the_first_choice() -> None:
    table = with_bids()
    table.ok(DOV, Choose(Way.SAME_TIME))
    table.ok(BEN, TakeBackBid())
    assert presenters(table) == [ANA]
    table.ok(DOV, Choose(Way.TALKING))
    assert presenters(table) == [ANA]
    assert table.own(BEN).my_slots == []
    told = [item for item in table.sees(CHI).shared.items if item.kind == "matter"]
    assert [item.text for item in told] == [MATTER]


def test_after_going_back_the_set_can_choose_somebody_else() -> None:
    table = at("present")
    table.ok(DOV, GoBack(table.run))
    table.ok(ANA, TakeBackBid())
    table.ok(BEN, PlaceBid("I say yes before I have thought."))
    table.ok(DOV, Choose(Way.TALKING))
    table.on()
    assert table.sees(CHI).shared.presenter == BEN


def test_when_the_chosen_one_leaves_before_the_slot_the_set_chooses_again() -> None:
    table = with_bids()
    table.ok(DOV, Choose(Way.ROTA))
    chosen = table.state.slots[-1].presenter
    table.ok(chosen, Leave())
    other = BEN if chosen == ANA else ANA
    table.sit(GUS)
    table.agree(GUS)
    table.on()
    assert table.sees(CHI).shared.presenter == other


def test_a_slot_needs_people_who_ask() -> None:
    table = at("bids")
    table.ok(CHI, Leave())
    assert table.refused(DOV, MoveOn(table.run)) == "too-few"
    answer = table.try_(DOV, MoveOn(table.run))
    assert isinstance(answer, Refusal)
    assert answer.where == {"here": "2", "least": "3"}


@pytest.mark.parametrize("slots", [0, 9])
def test_there_are_one_to_eight_slots(slots: int) -> None:
    assert with_bids().refused(DOV, Choose(Way.LOT, slots)) == "out-of-range"


def test_a_choice_made_anew_leaves_no_step_to_take_back_into_a_course_that_is_no_more() -> None:
    table = with_bids()
    table.ok(DOV, Choose(Way.TALKING, slots=2))
    table.on("present")
    table.ok(DOV, GoBack(table.run))
    assert table.state.step is not None
    table.ok(DOV, Choose(Way.LOT), after=1)
    assert table.refused(DOV, TakeStepBack(table.run), after=1) == "too-late-to-take-back"
    assert table.word == "bids"
