"""Geometry of the circle, in shares of its rim (100)."""

from dataclasses import replace
from math import atan2, degrees, hypot, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.web.look.circle import (
    FLOOR,
    GAP,
    RIM,
    Circle,
    Disc,
    Seated,
    draw,
    seat_angle,
    seat_radius,
    seating,
)

NAMES = ("Ana", "Ben", "Chi", "Dov", "Femi", "Gül", "Hana", "Iris", "João")


def people(count: int, **first: object) -> list[Seated]:
    """So many, of whom the first is special."""
    return [Seated(name, str(index), **(first if index == 0 else {})) for index, name in enumerate(NAMES[:count])]  # type: ignore[arg-type]


def distance(disc: Disc) -> float:
    return hypot(disc.x, disc.y)


def apart(one: Disc, other: Disc) -> float:
    """Paper between two seats."""
    return hypot(one.x - other.x, one.y - other.y) - one.radius - other.radius


@pytest.mark.parametrize("count", range(2, 10))
def test_every_seat_stands_as_far_from_the_rim_as_the_others(count: int) -> None:
    for disc in draw(people(count, has_floor=True)).discs:
        assert distance(disc) - disc.radius == pytest.approx(RIM + GAP, abs=0.02)


@pytest.mark.parametrize("count", range(2, 10))
@pytest.mark.parametrize("floor", range(9))
def test_neighbours_never_touch_whoever_has_the_floor(count: int, floor: int) -> None:
    seated = [Seated(name, name, has_floor=index == floor % count) for index, name in enumerate(NAMES[:count])]
    discs = draw(seated).discs
    assert all(apart(one, other) > 4 for index, one in enumerate(discs) for other in discs[index + 1 :])


def test_the_first_seat_is_at_twelve_and_the_second_to_its_right() -> None:
    first, second, *_ = draw(people(6)).discs
    assert first.x == pytest.approx(0, abs=0.01)
    assert first.y < 0 < second.x


def test_from_right_to_left_the_order_runs_anticlockwise() -> None:
    mirrored, plain = draw(people(7), direction="rtl").discs, draw(people(7)).discs
    assert [-disc.x for disc in mirrored] == pytest.approx([disc.x for disc in plain], abs=0.02)
    assert [disc.y for disc in mirrored] == pytest.approx([disc.y for disc in plain], abs=0.02)


@pytest.mark.parametrize("mine", range(6))
def test_on_a_phone_i_sit_at_six(mine: int) -> None:
    disc = draw(people(6), at_six=mine).discs[mine]
    assert degrees(atan2(disc.y, disc.x)) == pytest.approx(90)


@given(count=st.integers(2, 9), index=st.integers(0, 8), mine=st.none() | st.integers(0, 8))
def test_seats_are_spread_evenly(count: int, index: int, mine: int | None) -> None:
    turn = seat_angle(index + 1, count, at_six=mine) - seat_angle(index, count, at_six=mine)
    assert turn % 360 == pytest.approx(360 / count)


def test_whoever_has_the_floor_is_about_half_as_large_again() -> None:
    first, second, *_ = draw(people(5, has_floor=True)).discs
    assert first.radius / second.radius == pytest.approx(FLOOR, abs=0.01)


def test_a_chair_stands_behind_and_when_turned_it_stands_before() -> None:
    behind, turned = draw(people(6)).discs[0], draw(people(6, is_listening=True)).discs[0]
    assert all(height < 0 for height in chair_ends(behind))
    assert all(height > 0 for height in chair_ends(turned))
    assert distance(turned) > distance(behind)


def chair_ends(disc: Disc) -> tuple[float, float]:
    """How far below their middle the chair of someone at twelve begins and ends: a third of its circle apart."""
    begins, ends = (disc.chair * sin(radians(disc.turned + along)) for along in (0, 120))
    return begins, ends


@given(st.integers(2, 8))
def test_a_chair_is_never_turned_the_long_way_when_one_more_sits_down(count: int) -> None:
    before, after = draw(people(count)).discs, draw(people(count + 1)).discs
    assert all(abs(one.turned - other.turned) < 180 for one, other in zip(before, after, strict=False))


def test_turning_the_chair_is_half_a_turn_of_its_arc() -> None:
    for size in range(2, 10):
        behind, turned = draw(people(size)).discs[0], draw(people(size, is_listening=True)).discs[0]
        assert turned.turned - behind.turned == pytest.approx(180)


def test_an_observer_sits_in_the_second_row_without_a_chair() -> None:
    *table, observer = draw([*people(5), Seated("Eli", "e", observes=True)]).discs
    assert observer.chair == 0
    assert distance(observer) > max(map(distance, table))
    assert observer.radius < table[0].radius
    assert all(apart(observer, disc) > 0 for disc in table)


def test_two_observers_have_two_places() -> None:
    watching = [Seated(name, name, observes=True) for name in ("Eli", "Kim")]
    *_, one, other = draw([*people(6), *watching]).discs
    assert apart(one, other) > 0


def test_a_supporter_sits_behind_their_person() -> None:
    *table, supporter = draw([*people(5), Seated("Sam", "s", beside="2")]).discs
    assert supporter.x / supporter.y == pytest.approx(table[2].x / table[2].y, rel=0.01)
    assert distance(supporter) > distance(table[2])


def test_the_box_is_the_same_whoever_has_the_floor() -> None:
    boxes = {
        draw([Seated(name, name, has_floor=index == floor) for index, name in enumerate(NAMES[:6])]).box
        for floor in range(6)
    }
    assert len(boxes) == 1


@pytest.mark.parametrize("count", range(2, 10))
def test_nobody_sits_outside_the_box(count: int) -> None:
    circle = draw(people(count))
    assert all(inside(disc, circle) for disc in circle.discs)


def inside(disc: Disc, circle: Circle) -> bool:
    return abs(disc.x) + disc.radius < circle.width / 2 and abs(disc.y) + disc.radius < circle.height / 2


def test_a_seat_may_be_made_large_enough_for_its_name() -> None:
    assert draw(people(6), least=45).discs[0].radius == 45
    assert draw(people(6), least=45).discs[0].chair != draw(people(6)).discs[0].chair, "a chair keeps its distance"
    assert draw(people(6)).discs[0].radius == seat_radius(6)


def test_six_seats_sit_on_a_hexagon() -> None:
    third = draw(people(6)).discs[1]
    assert third.x == pytest.approx(distance(third) * sqrt(3) / 2, abs=0.01)


def test_the_presenter_sits_first_and_the_facilitator_opposite() -> None:
    turns = [Seated("Ben"), Seated("Chi"), Seated("Ana", presents=True), Seated("Femi"), Seated("Gül")]
    order = [one.name for one in seating([Seated("Dov", facilitates=True), *turns])]
    assert order == ["Ana", "Femi", "Gül", "Dov", "Ben", "Chi"]


def test_whoever_takes_no_turn_comes_last_in_the_list() -> None:
    seated = seating([Seated("Eli", observes=True), Seated("Ana", presents=True), Seated("Ben")])
    assert [one.name for one in draw(seated).people] == ["Ana", "Ben", "Eli"]


def test_the_states_of_a_seat_are_words_for_style_and_script() -> None:
    assert Seated("Ana", is_listening=True, is_me=True).states == "me listening"
    assert Seated("Femi", is_here=False, has_screen=False).states == "away screenless"


@pytest.mark.parametrize("count", range(2, 10))
def test_who_sits_as_before_is_not_drawn_again_and_stands_where_they_would(count: int) -> None:
    before = people(count)
    now = [replace(before[0], has_floor=True), *before[1:]]
    was = draw(before)
    drawn = draw(now, before=was)
    assert drawn == draw(now)
    assert [disc is known for disc, known in zip(drawn.discs, was.discs, strict=True)] == [False] + [True] * (count - 1)


@pytest.mark.parametrize("count", range(2, 9))
def test_when_somebody_sits_down_or_changes_places_all_move(count: int) -> None:
    before = draw(people(count))
    assert draw(people(count + 1), before=before) == draw(people(count + 1))
    assert draw(people(count)[::-1], before=before) == draw(people(count)[::-1])


def test_nobody_at_all_is_a_bare_table() -> None:
    assert draw([]).discs == ()
