"""So much at once, so much a second."""

import pytest

from askwell.web.rooms.wire import buckets
from askwell.web.rooms.wire.buckets import Buckets


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_is_let_through_and_then_told_how_long_to_wait() -> None:
    clock = Clock()
    taps = Buckets(burst=3, rate=2, clock=clock)
    assert [taps.take("ana") for _ in range(3)] == [0, 0, 0]
    assert taps.take("ana") == 0.5


def test_waiting_as_long_as_told_is_enough() -> None:
    clock = Clock()
    taps = Buckets(burst=1, rate=2, clock=clock)
    taps.take("ana")
    clock.now += taps.take("ana")
    assert taps.take("ana") == 0


def test_asking_again_while_empty_costs_nothing() -> None:
    clock = Clock()
    taps = Buckets(burst=1, rate=1, clock=clock)
    taps.take("ana")
    assert [taps.take("ana") for _ in range(5)] == [1.0] * 5


def test_one_persons_haste_is_not_anothers_wait() -> None:
    taps = Buckets(burst=1, rate=1, clock=Clock())
    taps.take("ana")
    assert taps.take("ana") > 0
    assert taps.take("ben") == 0


def test_a_bucket_never_holds_more_than_its_burst() -> None:
    clock = Clock()
    taps = Buckets(burst=2, rate=1, clock=clock)
    clock.now += 3600
    assert [taps.take("ana") == 0 for _ in range(3)] == [True, True, False]


def test_memory_stays_bounded_and_the_longest_unseen_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(buckets, "REMEMBERED", 2)
    taps = Buckets(burst=1, rate=1, clock=Clock())
    for whose in ("ana", "ben", "chi"):
        taps.take(whose)
    assert taps.take("chi") > 0
    assert taps.take("ana") == 0


def test_a_bucket_that_is_full_again_is_kept_no_longer() -> None:
    clock = Clock()
    taps = Buckets(burst=3, rate=1, clock=clock)
    for nth in range(100):
        taps.take(f"guest-{nth}")
    assert len(taps) == 100
    clock.now += 3
    taps.take("ana")
    assert len(taps) == 1


def test_a_bucket_that_is_not_yet_full_is_kept() -> None:
    clock = Clock()
    taps = Buckets(burst=2, rate=1, clock=clock)
    taps.take("ana")
    taps.take("ana")
    clock.now += 1.5
    taps.take("ben")
    assert taps.take("ana") == 0
    assert taps.take("ana") > 0
