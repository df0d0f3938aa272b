"""The circle made small, in pixels of a square of 112."""

from math import hypot

import pytest

from askwell.web.look.circle import Seated
from askwell.web.look.dial import DOT, FLOOR_DOT, GAP, RIM, draw

NAMES = ("Ana", "Ben", "Chi", "Dov", "Femi", "Gül")


def test_i_sit_at_six() -> None:
    mine = draw([Seated(name, is_me=name == "Chi") for name in NAMES]).dots[2]
    assert mine.x == pytest.approx(0, abs=0.01)
    assert mine.y == pytest.approx(RIM + GAP + DOT)


def test_whoever_has_the_floor_is_larger_and_as_near_to_the_rim() -> None:
    dot = draw([Seated(name, has_floor=name == "Ben") for name in NAMES]).dots[1]
    assert dot.radius == FLOOR_DOT
    assert hypot(dot.x, dot.y) - dot.radius == pytest.approx(RIM + GAP, abs=0.01)


def test_only_a_turned_chair_is_drawn_and_it_stands_towards_the_table() -> None:
    dots = draw([Seated(name, is_listening=name == "Ana", is_me=name == "Ana") for name in NAMES]).dots
    assert [dot.who.name for dot in dots if dot.chair] == ["Ana"]
    begins = float(dots[0].chair.removeprefix("M").split("A")[0].split()[1])
    assert RIM < begins < dots[0].y


def test_an_observer_has_no_dot() -> None:
    assert len(draw([*map(Seated, NAMES), Seated("Eli", observes=True)]).dots) == len(NAMES)


def test_from_right_to_left_it_is_mirrored() -> None:
    seated = [Seated(name) for name in NAMES]
    mirrored = [-dot.x for dot in draw(seated, direction="rtl").dots]
    assert mirrored == pytest.approx([dot.x for dot in draw(seated).dots], abs=0.02)
