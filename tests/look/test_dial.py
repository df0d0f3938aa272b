"""The circle made small, in pixels of a square of 112."""

from math import cos, hypot, radians, sin

import pytest

from askwell.web.look.circle import Direction, Seated
from askwell.web.look.dial import DOT, FLOOR_DOT, GAP, RIM, Dial, draw

NAMES = ("Ana", "Ben", "Chi", "Dov", "Femi", "Gül")


def shown(dial: Dial, x: float, y: float) -> tuple[float, float]:
    """Where something stands once all are turned."""
    turn = radians(dial.turn)
    return x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_i_sit_at_six(direction: Direction) -> None:
    dial = draw([Seated(name, is_me=name == "Chi") for name in NAMES], direction=direction)
    x, y = shown(dial, dial.dots[2].x, dial.dots[2].y)
    assert x == pytest.approx(0, abs=0.01)
    assert y == pytest.approx(RIM + GAP + DOT, abs=0.01)


def test_a_dot_stands_in_the_same_place_for_everyone_so_that_it_can_be_told_alone() -> None:
    mine = draw([Seated(name, is_me=name == "Chi") for name in NAMES])
    places = [(dot.x, dot.y) for dot in mine.dots]
    assert places == [(dot.x, dot.y) for dot in draw(list(map(Seated, NAMES))).dots]


def test_whoever_has_the_floor_is_larger_and_as_near_to_the_rim() -> None:
    dot = draw([Seated(name, has_floor=name == "Ben") for name in NAMES]).dots[1]
    assert dot.radius == FLOOR_DOT
    assert hypot(dot.x, dot.y) - dot.radius == pytest.approx(RIM + GAP, abs=0.01)


def test_only_a_turned_chair_is_drawn_and_it_stands_towards_the_table() -> None:
    dial = draw([Seated(name, is_listening=name == "Ana", is_me=name == "Ana") for name in NAMES])
    assert [dot.who.name for dot in dial.dots if dot.chair] == ["Ana"]
    x, y = map(float, dial.dots[0].chair.removeprefix("M").split("A")[0].split())
    begins = shown(dial, x, y)[1]
    assert RIM < begins < shown(dial, dial.dots[0].x, dial.dots[0].y)[1]


def test_an_observer_has_no_dot() -> None:
    assert len(draw([*map(Seated, NAMES), Seated("Eli", observes=True)]).dots) == len(NAMES)


def test_from_right_to_left_it_is_mirrored() -> None:
    seated = [Seated(name) for name in NAMES]
    mirrored = [-dot.x for dot in draw(seated, direction="rtl").dots]
    assert mirrored == pytest.approx([dot.x for dot in draw(seated).dots], abs=0.02)
