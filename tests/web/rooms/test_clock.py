import pytest

from askwell.web.rooms import clock as clocks
from askwell.web.rooms.clock import Clock

DAY = 24 * 3600 * 1000


class Machine:
    """A machine whose two clocks the test sets."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wall, self.monotonic = 1_780_000_000_000, 5_000
        monkeypatch.setattr(clocks, "wall", lambda: self.wall)
        monkeypatch.setattr(clocks, "monotonic", lambda: self.monotonic)

    def run(self, milliseconds: int) -> None:
        self.wall += milliseconds
        self.monotonic += milliseconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def test_time_passes_as_the_machine_runs(machine: Machine) -> None:
    clock = Clock()
    before = clock.now()
    machine.run(1500)
    assert clock.now() == before + 1500
    assert clock.leap() == 0


def test_a_clock_set_back_a_day_moves_nothing(machine: Machine) -> None:
    clock = Clock()
    before = clock.now()
    machine.wall -= DAY
    assert clock.leap() == 0
    assert clock.now() == before
    machine.wall += DAY
    assert clock.leap() == 0
    assert clock.now() == before


def test_a_machine_that_slept_says_for_how_long_once(machine: Machine) -> None:
    clock = Clock()
    before = clock.now()
    machine.wall += 600_000
    assert clock.now() == before, "until it is noticed"
    assert clock.leap() == 600
    assert clock.now() == before + 600_000
    assert clock.leap() == 0


def test_a_few_seconds_are_no_absence(machine: Machine) -> None:
    clock = Clock()
    machine.wall += 29_000
    assert clock.leap() == 0
