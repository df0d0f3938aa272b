"""Slots: written in any zone, held against one common week."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from askwell.matching.week import Clock, NotSlots, local_times, slots

BERLIN, DELHI, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York")


def test_three_in_the_afternoon_in_berlin_is_nine_in_new_york() -> None:
    assert slots(local_times("Tue 15-17"), BERLIN) == slots(local_times("Tue 9-11"), NEW_YORK)


def test_clocks_of_summer_move_the_slots() -> None:
    winter = slots(local_times("Mon 9-10"), BERLIN)
    summer = slots(local_times("Mon 9-10"), BERLIN, week_of=date(2026, 7, 6))
    assert {s - 1 for s in winter} == summer


def test_half_an_hour_of_delhi_is_lost_in_hours_and_kept_in_half_hours() -> None:
    assert len(slots(local_times("Mon 9-12"), DELHI)) == 2
    assert len(slots(local_times("Mon 9-12"), DELHI, 30)) == 6


def test_sunday_evening_in_new_york_is_monday_of_the_common_week() -> None:
    assert slots(local_times("Sun 20-21"), NEW_YORK) == frozenset({1})


@pytest.mark.parametrize("text", ["Mo-Mi 9-11", "lun-mer 9-11", "Mon-Wed 9:00-11:00", "maa-woe 9-11"])
def test_days_are_read_in_several_languages(text: str) -> None:
    assert [a // 1440 for a, _ in local_times(text)] == [0, 1, 2]


@pytest.mark.parametrize("text", ["Mon", "Mon 9", "9-11", "Mon 11-9", "Mon 9-25", "Mon 9:70-10", "soon 9-10x"])
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(NotSlots):
        local_times(text)


def test_a_slot_is_spoken_on_the_clocks_of_whoever_reads_it() -> None:
    assert Clock().spoken(33) == "Tue 09:00"
    assert Clock(zone="Europe/Berlin").spoken(33) == "Tue 10:00"
    assert Clock(zone="Europe/Berlin", week_of=date(2026, 7, 6)).spoken(33) == "Tue 11:00"
    assert Clock(30, "Asia/Kolkata").spoken(47) == "Tue 05:00"
    assert Clock(zone="America/New_York").spoken(0) == "Sun 19:00"
