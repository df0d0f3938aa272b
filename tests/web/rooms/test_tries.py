import pytest

from askwell.web.rooms.doors.tries import TooManyTries, Tries
from tests.web.rooms.house import Stopwatch


def test_the_fourth_try_of_one_code_waits_a_minute(stopwatch: Stopwatch) -> None:
    tries = Tries()
    for _ in range(3):
        tries.check("home", "code")
        tries.miss("home", "code")
    with pytest.raises(TooManyTries) as wait:
        tries.check("home", "code")
    assert wait.value.seconds == 60
    tries.check("home", "another")
    tries.check("elsewhere", "code")
    stopwatch.shift(61)
    tries.check("home", "code")


def test_an_address_that_misses_thirty_codes_waits_whatever_it_types() -> None:
    tries = Tries()
    for nth in range(30):
        tries.check("home", f"code{nth}")
        tries.miss("home", f"code{nth}")
    with pytest.raises(TooManyTries):
        tries.check("home", "the right one")


def test_what_can_not_be_a_code_counts_once_and_only_for_its_address() -> None:
    tries = Tries()
    for _ in range(29):
        tries.check("home", "")
        tries.miss("home", "")
    tries.check("home", "")
    tries.miss("home", "")
    with pytest.raises(TooManyTries):
        tries.check("home", "")


def test_memory_for_misses_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("askwell.web.rooms.doors.tries.REMEMBERED", 10)
    tries = Tries()
    for nth in range(100):
        tries.miss(f"address {nth}", "code")
    assert len(tries._misses) == 10
