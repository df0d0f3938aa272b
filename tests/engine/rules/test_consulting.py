"""What is chosen for a consultation, and what is said when it can't be chosen now."""

from askwell.engine.moves import AskQuestion, ChooseModule, GiveSlotFormat, NotTogetherWith, SayICanGive, SplitCrowd
from askwell.engine.words import Held, Role, SeatId
from tests.cast import ANA, BEN, DOV, Table, at
from tests.walk import reach


def test_nobody_gives_help_before_it_is_said_which_is_wanted() -> None:
    assert at("explore").refused(BEN, SayICanGive(True)) == "no-contract-yet"


def test_a_way_of_consulting_is_chosen_in_its_own_phase() -> None:
    table = at("explore")
    assert table.refused(ANA, ChooseModule(table.run, "tips")) == "no-modules-here"


def test_a_slot_that_has_begun_keeps_its_format() -> None:
    assert at("explore").refused(DOV, GiveSlotFormat(1, "classic")) == "no-slot-ahead"


def test_whoever_watches_in_this_round_waits_with_words() -> None:
    table = reach("helping_styles", "discovery")
    watching = next(one.seat for one in table.sees(DOV).shared.people if one.role == Role.WATCHER)
    assert table.refused(SeatId(watching), AskQuestion(table.run, "And then?")) == "role-waits"


def test_a_crowd_in_which_everyone_keeps_apart_from_everyone_is_not_split() -> None:
    table, people = Table(Held.ROOM, "drop_in"), [SeatId(f"p{nth}") for nth in range(11)]
    for seat in people:
        table.sit(seat)
    for seat in people:
        for other in people:
            if other != seat:
                table.ok(seat, NotTogetherWith(other))
    assert table.refused(DOV, SplitCrowd()) == "no-split-found"
