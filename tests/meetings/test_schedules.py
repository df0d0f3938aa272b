"""Moves that come twice, late, or in another order; `python -m faults.schedules` runs as many as you like."""

from faults.schedules import run


def test_whatever_order_moves_arrive_in_the_same_things_hold() -> None:
    schedules = [run(seed) for seed in range(12)]
    assert sum(len(schedule.applied) for schedule in schedules) > 100
    assert sum(schedule.refused for schedule in schedules) > 20


def test_a_schedule_is_the_same_each_time() -> None:
    assert run(7).meeting.state == run(7).meeting.state
