"""Time calls, and an outage never runs a meeting to its end."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from askwell.engine.meeting import next_time
from askwell.engine.moves import GoOnAnyway, Pause, TakeTimeBack, WriteNote
from askwell.web.rooms import clock as clocks
from askwell.web.rooms.room import LiveRoom
from tests.web.rooms.house import Circle, gather, house, in_loop

DAY = 24 * 3600 * 1000


class Machine:
    """Both clocks of the machine run ahead of the real ones by what the test says."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.wall_ahead = self.monotonic_ahead = 0
        wall, monotonic = clocks.wall, clocks.monotonic
        monkeypatch.setattr(clocks, "wall", lambda: wall() + self.wall_ahead)
        monkeypatch.setattr(clocks, "monotonic", lambda: monotonic() + self.monotonic_ahead)
        monkeypatch.setattr("askwell.web.rooms.sweeper.LOOK", 0.01)

    def run(self, seconds: float) -> None:
        """Time passes while the server runs."""
        self.wall_ahead += int(seconds * 1000)
        self.monotonic_ahead += int(seconds * 1000)

    def sleep(self, seconds: float) -> None:
        """The machine sleeps, or its clock is set."""
        self.wall_ahead += int(seconds * 1000)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(monkeypatch)


def seconds_left(live: LiveRoom) -> float:
    time = next_time(live.state)
    assert time
    return (time.deadline - live.now()) / 1000


async def until_something_happens(live: LiveRoom, at: int) -> None:
    async with asyncio.timeout(5):
        while live.at == at:
            await asyncio.sleep(0.01)


@in_loop
async def test_when_a_deadline_is_reached_time_is_called_once(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        before, run = circle.live.at, circle.live.state.run
        machine.run(seconds_left(circle.live) + 1)
        await until_something_happens(circle.live, before)
        await asyncio.sleep(0.1)
        assert circle.live.at == before + 1
        assert circle.live.state.clock
        assert circle.live.state.clock.called
        assert circle.live.state.run == run, "time calls; it moves nothing"


@in_loop
async def test_a_deadline_that_was_paused_away_is_not_called(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        left = seconds_left(circle.live)
        await circle.ok(circle.ben, Pause())
        before = circle.live.at
        machine.run(left + 5)
        await asyncio.sleep(0.1)
        assert circle.live.at == before


async def ten_minutes_down(database: Path, machine: Machine) -> Circle:
    """The server dies when five minutes of the phase are left."""
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        machine.run(seconds_left(circle.live) - 300)
        await asyncio.sleep(0.1)
    machine.run(600)
    return circle


@in_loop
async def test_after_ten_minutes_down_the_clock_stands_and_no_phase_is_lost(database: Path, machine: Machine) -> None:
    circle = await ten_minutes_down(database, machine)
    async with house(database, started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        before, run = live.at, live.state.run
        await until_something_happens(live, before)
        assert live.state.run == run
        assert live.state.away
        assert next_time(live.state) is None, "the clock stands"
        circle.live = live
        await circle.ok(circle.dov, TakeTimeBack())
        assert seconds_left(live) == pytest.approx(300, abs=8), "the minutes that were left when we died"


@in_loop
async def test_a_deadline_that_fell_into_an_outage_is_nobodys(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        await asyncio.sleep(0.1)
        left = seconds_left(circle.live)
    machine.run(left + 5)
    async with house(database, started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        await until_something_happens(live, live.at)
        assert live.state.away
        assert live.state.clock
        assert not live.state.clock.called


@in_loop
async def test_after_ten_minutes_down_people_may_go_on_as_they_are(database: Path, machine: Machine) -> None:
    circle = await ten_minutes_down(database, machine)
    async with house(database, started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        circle.live, run = live, live.state.run
        await until_something_happens(live, live.at)
        await circle.ok(circle.dov, GoOnAnyway())
        await circle.ok(circle.ana, WriteNote("still here"))
        assert live.state.run == run


@in_loop
async def test_a_machine_that_slept_says_so_in_the_live_room(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        before, run = circle.live.at, circle.live.state.run
        machine.sleep(3600)
        await until_something_happens(circle.live, before)
        assert circle.live.state.away
        assert abs(circle.live.state.away - 3600) <= 2
        assert circle.live.state.run == run


@in_loop
async def test_a_clock_set_back_a_day_moves_no_live_room(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        left, before = seconds_left(circle.live), circle.live.at
        machine.sleep(-24 * 3600)
        await asyncio.sleep(0.1)
        assert circle.live.at == before
        assert abs(seconds_left(circle.live) - left) < 5


@in_loop
async def test_a_clock_set_back_a_day_during_a_restart_keeps_the_minutes(database: Path, machine: Machine) -> None:
    async with house(database, started=True) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        left = seconds_left(circle.live)
    machine.sleep(-24 * 3600)
    async with house(database, started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        assert abs(seconds_left(live) - left) < 5
        before = live.at
        machine.run(left + 1)
        await until_something_happens(live, before)
        assert live.state.clock
        assert live.state.clock.called


@in_loop
async def test_the_next_deadline_is_stored_with_the_commit_that_sets_it(database: Path, machine: Machine) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        await circle.go_to("explore")
        time = next_time(circle.live.state)
        assert time
        connection = sqlite3.connect(database)
        stored = connection.execute("SELECT due_at FROM rooms_room WHERE id = ?", (circle.id,)).fetchone()
        assert tuple(stored) == (time.deadline,)
        await circle.ok(circle.ben, Pause())
        stored = connection.execute("SELECT due_at FROM rooms_room WHERE id = ?", (circle.id,)).fetchone()
        assert tuple(stored) == (None,)
        connection.close()
