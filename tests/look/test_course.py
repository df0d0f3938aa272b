"""The course line: lengths are shares of the minutes."""

from hypothesis import given
from hypothesis import strategies as st

from askwell.web.look.course import Hue, stretches

TASTER: list[tuple[str, Hue, int]] = [
    ("Arrive", "arrive", 3),
    ("Bids", "tell", 3),
    ("Present", "tell", 6),
    ("Open questions", "ask", 10),
    ("Reflect", "reflect", 5),
    ("Review", "learn", 3),
]


def test_what_lies_behind_is_past_and_what_lies_ahead_is_next() -> None:
    assert [one.place for one in stretches(TASTER, 2)] == ["past", "past", "now", "next", "next", "next"]


def test_a_stretch_is_as_long_as_its_share_of_the_minutes() -> None:
    assert [one.share for one in stretches(TASTER, 0)] == [10, 10, 20, 33, 17, 10]


def test_a_very_short_phase_is_still_seen() -> None:
    assert stretches([("A", "ask", 1), ("B", "ask", 1000)], 0)[0].share == 2


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=20))
def test_every_length_is_one_that_the_stylesheet_knows(minutes: list[int]) -> None:
    for one in stretches([("A", "ask", length) for length in minutes], 0):
        assert 0 <= one.tens <= 10
        assert 0 <= one.units <= 9
