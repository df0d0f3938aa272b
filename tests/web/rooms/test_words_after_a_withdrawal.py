"""What is written after a withdrawal stays, however late the keys of what was withdrawn come to their end."""

import asyncio
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from askwell.engine.claims import tapper
from askwell.engine.events import BidPlaced
from askwell.engine.moves import GoBack, PlaceBid, WithdrawMatter
from askwell.engine.refusal import Refusal
from askwell.web.rooms import followers
from askwell.web.rooms.ledger import connections
from askwell.web.rooms.ledger.codec import Codec
from askwell.web.rooms.ledger.log import read_rows
from askwell.web.rooms.outcome import Applied
from askwell.web.rooms.rooms import Rooms
from tests.web.rooms.house import Circle, djangos_house, gather, in_loop

pytestmark = pytest.mark.usefixtures("migrated")
OLD = "My best nurse is leaving."
NEW = "I promised two people the same thing."
NEWER = "I promised three people the same thing."


class Ending:
    """Of keys: it waits until it may go on, and fails so many times before it does."""

    def __init__(self, rooms: Rooms, monkeypatch: pytest.MonkeyPatch, fails: int = 0) -> None:
        self._may, self.fails, self._destroy = threading.Event(), fails, rooms.ring.destroy
        monkeypatch.setattr(rooms.ring, "destroy", self._when_it_may)

    def goes_on(self) -> None:
        self._may.set()

    def _when_it_may(self, *args: Any, **kwargs: Any) -> Any:
        assert self._may.wait(10)
        if self.fails:
            self.fails -= 1
            raise OSError("the disk is busy")
        return self._destroy(*args, **kwargs)


async def at_bids_again(rooms: Rooms) -> Circle:
    """Ana was chosen, and the set went back to where one can bid."""
    circle = await gather(rooms, held="writing")
    await circle.go_to("present")
    await back_to_bids(circle)
    return circle


async def back_to_bids(circle: Circle) -> None:
    while (phase := circle.live.state.phase) and phase.word != "bids":
        await circle.ok(tapper(circle.live.state), GoBack(circle.live.state.run))


async def comes_back(rooms: Rooms, circle: Circle) -> None:
    """The server that serves now opens the room."""
    live = await rooms.open(circle.id)
    assert live
    circle.rooms, circle.live = rooms, live


def seen(circle: Circle) -> str | None:
    """Ana's bid, as the room shows it."""
    bid = circle.live.state.bids.get(circle.ana)
    return bid.text if bid else "no bid"


def in_the_log(circle: Circle) -> list[str | None]:
    """Every bid, as a server that starts now reads them: None where the key has ended."""
    with closing(connections.for_reading(Path(settings.DATABASES["default"]["NAME"]))) as connection:
        rows = read_rows(connection, circle.id)
    codec = Codec(circle.rooms.ring.of_room(circle.id))
    return [event.text for event in map(codec.open, rows) if isinstance(event, BidPlaced)]


async def until(circle: Circle, bids: list[str | None]) -> None:
    """The log reads so, and the room has read it again."""
    async with asyncio.timeout(10):
        while in_the_log(circle) != bids or OLD in repr(circle.live.state):
            await asyncio.sleep(0.01)


@in_loop
async def test_a_bid_placed_while_the_keys_are_ending_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async with djangos_house(started=True) as rooms:
        circle, ending = await at_bids_again(rooms), Ending(rooms, monkeypatch)
        await circle.ok(circle.ana, WithdrawMatter(1))
        await circle.ok(circle.ana, PlaceBid(NEW))
        assert in_the_log(circle) == [OLD, NEW]
        ending.goes_on()
        await until(circle, [None, NEW])
        assert seen(circle) == NEW


@in_loop
async def test_a_bid_placed_between_two_attempts_at_ending_the_keys_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(followers, "RETRY", 0.01)
    async with djangos_house(started=True) as rooms:
        circle, ending = await at_bids_again(rooms), Ending(rooms, monkeypatch, fails=2)
        ending.goes_on()
        await circle.ok(circle.ana, WithdrawMatter(1))
        async with asyncio.timeout(10):
            while ending.fails:
                await asyncio.sleep(0.001)
        await circle.ok(circle.ana, PlaceBid(NEW))
        await until(circle, [None, NEW])
        assert seen(circle) == NEW


@in_loop
async def test_withdrawn_twice_in_a_row_the_last_bid_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    async with djangos_house(started=True) as rooms:
        circle, ending = await at_bids_again(rooms), Ending(rooms, monkeypatch)
        await circle.ok(circle.ana, WithdrawMatter(1))
        await circle.ok(circle.ana, PlaceBid(NEW))
        await circle.on()
        await back_to_bids(circle)
        await circle.ok(circle.ana, WithdrawMatter(2))
        await circle.ok(circle.ana, PlaceBid(NEWER))
        ending.goes_on()
        await until(circle, [None, None, NEWER])
        assert seen(circle) == NEWER


@in_loop
async def test_two_devices_of_one_seat_withdraw_once_and_each_bid_that_was_taken_can_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with djangos_house(started=True) as rooms:
        circle, ending = await at_bids_again(rooms), Ending(rooms, monkeypatch)
        moves = (WithdrawMatter(1), WithdrawMatter(1), PlaceBid(NEW), PlaceBid(NEWER))
        first, second, *bids = await asyncio.gather(*(circle.try_(circle.ana, move) for move in moves))
        assert isinstance(first, Applied)
        assert isinstance(second, Refusal)
        assert second.slug == "not-yours"
        assert all(isinstance(bid, Applied) for bid in bids)
        ending.goes_on()
        await until(circle, [None, NEW, NEWER])
        assert seen(circle) == NEWER


@in_loop
async def test_a_bid_outlives_a_server_that_died_before_the_keys_ended() -> None:
    async with djangos_house() as rooms:
        circle = await at_bids_again(rooms)
        await circle.ok(circle.ana, WithdrawMatter(1))
        await circle.ok(circle.ana, PlaceBid(NEW))
    async with djangos_house(started=True) as rooms:
        await comes_back(rooms, circle)
        await until(circle, [None, NEW])
        assert seen(circle) == NEW


@in_loop
async def test_a_bid_outlives_a_server_that_died_before_it_noted_that_the_keys_had_ended() -> None:
    """The room still holds the old keys while the bid is placed, and the next server ends them once more."""
    async with djangos_house() as rooms:
        circle = await at_bids_again(rooms)
        await circle.ok(circle.ana, WithdrawMatter(1))
        await asyncio.to_thread(rooms.ring.destroy, circle.id, matter=1)
        await asyncio.to_thread(rooms.ring.destroy, circle.id, matter=0, author=f"bid:{circle.ana}")
        await circle.ok(circle.ana, PlaceBid(NEW))
        assert in_the_log(circle) == [None, NEW]
    async with djangos_house(started=True) as rooms:
        await comes_back(rooms, circle)
        await until(circle, [None, NEW])
        await circle.ok(circle.ana, PlaceBid(NEWER))
        assert in_the_log(circle) == [None, NEW, NEWER]
