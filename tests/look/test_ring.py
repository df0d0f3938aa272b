"""The faces of the ring clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.web.look.ring import no_clock, read

MINUTE = 60
EIGHT = 8 * MINUTE


def test_a_phase_that_begins_has_a_whole_ring_and_no_bead() -> None:
    clock = read(EIGHT, EIGHT)
    assert (clock.state, clock.number, clock.arc, clock.has_bead) == ("running", "8", 360, False)


@pytest.mark.parametrize(("left", "number"), [(299, "5"), (271, "5"), (270, "5"), (269, "4"), (120, "2")])
def test_minutes_are_whole_and_to_the_nearest(left: int, number: str) -> None:
    assert read(EIGHT, left).number == number


def test_colour_is_the_time_that_is_left_and_it_ends_at_twelve() -> None:
    clock = read(EIGHT, EIGHT // 4 * 3)
    assert (clock.head, clock.arc) == (90, 270)


def test_the_last_two_minutes_show_seconds() -> None:
    assert (read(EIGHT, 119).state, read(EIGHT, 102).number) == ("last", "1:42")


def test_over_time_starts_again_from_twelve() -> None:
    clock = read(EIGHT, -80)
    assert (clock.state, clock.number, clock.head, clock.arc) == ("over", "+1:20", 60, 60)


def test_very_long_over_time_goes_round_once() -> None:
    assert read(EIGHT, -10 * EIGHT).arc == 360


def test_a_paused_clock_stands_broken_into_dashes() -> None:
    clock = read(EIGHT, 5 * MINUTE, paused=True, deadline=1)
    assert (clock.state, clock.number, clock.deadline, clock.has_bead) == ("paused", "5", None, False)
    assert len(clock.dashes().split()) > 10
    assert len(clock.dashes(9.1).split()) < len(clock.dashes().split())
    assert read(EIGHT, 100, paused=True).number == "1:40"


def test_dashes_never_tell_of_more_time_than_is_left() -> None:
    assert read(EIGHT, 1, paused=True).dashes(9.1).split()[0] == "0.75"
    assert read(EIGHT, 0, paused=True).dashes(9.1)
    parts = [float(part) for part in read(EIGHT, 100, paused=True).dashes(9.1).split()[:-1]]
    assert sum(parts) <= read(EIGHT, 100, paused=True).arc


def test_a_number_with_seconds_is_known_to_be_long() -> None:
    assert read(EIGHT, 100, paused=True).shows_seconds
    assert not read(EIGHT, 5 * MINUTE, paused=True).shows_seconds


def test_the_time_is_hidden_from_whoever_tells_until_two_minutes_are_left() -> None:
    hidden = read(EIGHT, 5 * MINUTE, hidden=True)
    assert (hidden.state, hidden.number, hidden.arc, hidden.last_tick) == ("hidden", "", 0, None)
    assert read(EIGHT, 119, hidden=True).number == "1:59"


def test_one_tick_a_minute_and_the_long_one_at_twelve() -> None:
    ticks = read(EIGHT, EIGHT).ticks
    assert [degrees for degrees, _ in ticks] == [0, 45, 90, 135, 180, 225, 270, 315]
    assert [long for _, long in ticks] == [True] + [False] * 7
    assert read(EIGHT, EIGHT).last_tick == 270


def test_a_long_or_very_short_phase_has_no_ticks() -> None:
    assert read(3 * 60 * MINUTE, 0).ticks == ()
    assert read(MINUTE, MINUTE).ticks == ()
    assert read(2 * MINUTE, MINUTE).last_tick is None


def test_without_a_clock_the_middle_names_the_date() -> None:
    clock = no_clock("17 Sept")
    assert (clock.state, clock.number, clock.ticks, clock.last_tick) == ("none", "17 Sept", (), None)


def test_figures_are_those_of_the_readers_script() -> None:
    assert read(EIGHT, 102, digits="٠١٢٣٤٥٦٧٨٩").number == "١:٤٢"


@given(length=st.integers(0, 10**6), left=st.integers(-(10**6), 10**6), hidden=st.booleans())
def test_the_ring_is_never_more_than_full(length: int, left: int, hidden: bool) -> None:
    clock = read(length, left, hidden=hidden)
    assert 0 <= clock.arc <= 360
    assert 0 <= clock.head <= 360
