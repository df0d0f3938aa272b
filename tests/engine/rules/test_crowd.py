"""A crowd is split by what each said in private, and nobody ever sees what anybody said."""

from dataclasses import replace

from askwell.engine.moves import Begin, NotTogetherWith, SplitCrowd, TellCircleRooms
from askwell.engine.sight import display
from askwell.engine.words import ROOM, Held, Part, SeatId
from tests.cast import DOV, FAY, Table

CROWD = [SeatId(f"p{nth}") for nth in range(13)]


def crowd(people: int = 11) -> Table:
    """Dov hosts; with the others they are one more than `people`."""
    table = Table(Held.ROOM, "drop_in")
    for seat in CROWD[:people]:
        table.sit(seat)
    return table


def split() -> Table:
    table = crowd()
    table.ok(DOV, SplitCrowd())
    return table


def test_twelve_people_make_two_circles_of_six() -> None:
    table = split()
    assert [len(circle) for circle in table.sees(DOV).shared.circles] == [6, 6]


def test_whoever_asked_not_to_meet_somebody_sits_elsewhere_and_nobody_sees_that_they_asked() -> None:
    for seed in range(12):
        table = crowd()
        table.seed = seed * 1000
        before = {seat: table.sees(seat) for seat in (CROWD[1], CROWD[2], DOV)}
        table.ok(CROWD[0], NotTogetherWith(CROWD[1]))
        for seat, sight in before.items():
            assert replace(table.sees(seat), at=sight.at) == sight
        table.ok(DOV, SplitCrowd())
        circle = next(circle for circle in table.state.circles if CROWD[0] in circle)
        assert CROWD[1] not in circle


def test_a_crowd_is_split_once_and_begins_in_its_circles() -> None:
    table = crowd()
    assert table.refused(DOV, Begin()) == "split-first"
    table.ok(DOV, SplitCrowd())
    assert table.refused(DOV, SplitCrowd()) == "split-already"
    table.ok(ROOM, TellCircleRooms(["one", "two"]))
    assert table.refused(DOV, Begin()) == "split-already"


def test_one_circle_of_a_crowd_may_stay_where_it_is() -> None:
    table = crowd(5)
    table.ok(DOV, Begin())
    assert table.word == "arrive"


def test_everyone_learns_the_room_of_their_own_circle_and_a_supporter_goes_with_their_person() -> None:
    table = split()
    table.sit(SeatId("helps"), Part.SUPPORTER, supports=CROWD[3])
    assert table.own(CROWD[3]).circle_room == ""
    table.ok(ROOM, TellCircleRooms(["one", "two"]))
    mine = ["one", "two"][next(nth for nth, circle in enumerate(table.state.circles) if CROWD[3] in circle)]
    assert table.own(CROWD[3]).circle_room == mine
    assert table.own(SeatId("helps")).circle_room == mine


def test_the_circles_stand_on_the_wall_and_outside_nobody_sees_them() -> None:
    table = split()
    assert display(table.state, table.moment).shared.circles
    assert table.sees(FAY).shared.circles == []


def test_a_taster_has_no_crowd() -> None:
    assert Table().refused(DOV, SplitCrowd()) == "no-crowd"
