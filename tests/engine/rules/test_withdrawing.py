"""A matter is taken back with all that was given to it, and with nothing else."""

from askwell.engine.events import BidPlaced, MatterTold, MatterWithdrawn
from askwell.engine.moves import (
    Choose,
    GoBack,
    PlaceBid,
    StopForToday,
    TakeAction,
    TakeStepBack,
    WithdrawMatter,
    WriteNote,
)
from askwell.engine.words import KeyName, Way
from tests.cast import ANA, BEN, DOV, MATTER, Table, at, two_slots
from tests.walk import begun, go_on

LATER = "I promised two people the same thing."


def with_an_action() -> Table:
    table = at("decide")
    table.ok(ANA, TakeAction(table.run, "Talk to her."))
    return table


def back_at_bids(word: str) -> Table:
    """The set came as far as this phase of Ana's slot, and went back."""
    table = at(word)
    go_back_to_bids(table)
    return table


def go_back_to_bids(table: Table) -> None:
    while table.word != "bids":
        table.ok(DOV, GoBack(table.run))


def withdrawn(table: Table, matter: int) -> MatterWithdrawn:
    event = table.ok(ANA, WithdrawMatter(matter))[0]
    assert isinstance(event, MatterWithdrawn)
    return event


def bid_again(table: Table) -> KeyName:
    """The key that it lies under."""
    event = table.ok(ANA, PlaceBid(LATER))[0]
    assert isinstance(event, BidPlaced)
    return event.words_key()


def test_a_withdrawn_matter_takes_all_with_it_that_was_given_to_it() -> None:
    table = with_an_action()
    assert {MATTER, "Talk to her."} <= table.texts(BEN)
    assert table.refused(BEN, WithdrawMatter(1)) == "not-yours"
    withdrawn = table.ok(ANA, WithdrawMatter(1))[0]
    assert isinstance(withdrawn, MatterWithdrawn)
    assert (1, None) in withdrawn.destroys()
    assert table.texts(ANA) == table.texts(BEN) == set()


def test_withdrawing_in_the_middle_of_a_slot_stops_the_slot() -> None:
    table = at("explore")
    table.ok(ANA, WithdrawMatter(1))
    assert table.word == "review"
    assert table.sees(BEN).shared.presenter is None


def test_nothing_leads_back_into_a_slot_whose_matter_was_withdrawn_after_it() -> None:
    table = with_an_action()
    table.on("review")
    assert "take_step_back" in table.acts(DOV)
    table.ok(ANA, WithdrawMatter(1))
    assert "take_step_back" not in table.acts(DOV)
    assert table.refused(DOV, TakeStepBack(table.run)) == "too-late-to-take-back"
    assert table.word == "review"


def test_a_matter_can_be_withdrawn_while_the_meeting_rests() -> None:
    table = at("explore")
    table.ok(DOV, StopForToday())
    table.ok(ANA, WithdrawMatter(1))
    assert table.sees(BEN).shared.stage == "resting"
    assert table.sees(BEN).shared.clock.state == "stands"


def test_a_slot_whose_matter_was_withdrawn_before_it_began_does_not_take_place() -> None:
    table = two_slots("explore")
    table.ok(BEN, WithdrawMatter(2))
    table.on("breathe")
    table.on()
    assert table.word == "review"


def test_what_is_bid_after_a_withdrawal_lies_under_no_key_that_ends_with_it() -> None:
    table = back_at_bids("present")
    ending = withdrawn(table, 1).destroys()
    assert (0, "bid:ana") in ending
    assert bid_again(table) not in ending
    assert LATER in table.texts(BEN)


def test_each_withdrawal_ends_the_key_of_the_bid_it_came_from_and_no_earlier_one_again() -> None:
    table = back_at_bids("present")
    first = withdrawn(table, 1)
    key = bid_again(table)
    table.on("present")
    go_back_to_bids(table)
    second = withdrawn(table, 2)
    assert key in second.destroys()
    assert not set(first.destroys()) & set(second.destroys())
    assert bid_again(table) not in [*first.destroys(), *second.destroys()]


def test_a_bid_placed_since_the_slot_began_is_another_matter_and_stays() -> None:
    table = back_at_bids("explore")
    key = bid_again(table)
    assert key not in withdrawn(table, 1).destroys()
    assert LATER in table.texts(BEN)


def test_a_bid_said_otherwise_before_the_slot_began_goes_with_it() -> None:
    table = at("bids")
    table.ok(DOV, Choose(Way.TALKING))
    key = bid_again(table)
    assert table.texts(BEN) == {MATTER, LATER}
    assert key in withdrawn(table, 1).destroys()
    assert table.texts(BEN) == set()


def test_the_sentence_of_a_slot_given_up_when_the_set_chose_anew_goes_too() -> None:
    table = at("bids")
    table.ok(DOV, Choose(Way.TALKING))
    told = next(event for _, _, event in table.log if isinstance(event, MatterTold))
    table.ok(DOV, Choose(Way.TALKING))
    assert told.words_key() == (1, ANA)
    assert (1, None) in withdrawn(table, 2).destroys()


def test_withdrawn_once_there_is_nothing_left_to_withdraw() -> None:
    table = at("explore")
    table.ok(ANA, WithdrawMatter(1))
    assert table.refused(ANA, WithdrawMatter(1)) == "not-yours"


def test_what_is_noted_after_a_meeting_ended_in_the_slot_that_was_withdrawn_belongs_to_no_matter() -> None:
    table = begun("solo")
    while not table.state.ended:
        go_on(table)
    table.ok(DOV, WithdrawMatter(1))
    noted = table.ok(DOV, WriteNote("Not today after all."))[0]
    assert noted.words_key() == (0, DOV)
