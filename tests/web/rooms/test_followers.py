"""What follows from an event follows once, whatever dies in between."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest

from askwell.engine.events import NoteWritten, SeatTaken
from askwell.engine.moves import PlaceBid, WriteNote
from askwell.web.rooms.followers import Follower, Heard
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.ring import RoomKeys
from askwell.web.rooms.models import FollowerPosition, Room
from tests.web.rooms.house import djangos_house, gather, in_loop

pytestmark = pytest.mark.usefixtures("migrated")


def listener(name: str, heard: list[Heard]) -> Follower:
    return Follower(name, {NoteWritten: heard.append})


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not done():
            await asyncio.sleep(0.01)


@in_loop
async def test_a_follower_hears_what_it_asked_for_after_it_was_committed() -> None:
    heard: list[Heard] = []
    async with djangos_house(followers=[listener("one", heard)], started=True) as rooms:
        circle = await gather(rooms)
        await circle.ok(circle.ana, WriteNote("first"))
        await circle.ok(circle.ben, WriteNote("second"))
        # The installation has other rooms, whose notes are new to this follower too.
        await until(lambda: len([each for each in heard if each.room == circle.id]) == 2)
        ours = [each for each in heard if each.room == circle.id]
        assert [each.event.text for each in ours if isinstance(each.event, NoteWritten)] == ["first", "second"]
        assert [each.number for each in ours] == [circle.live.at - 1, circle.live.at]


@in_loop
async def test_a_follower_that_was_not_there_hears_it_at_the_next_start() -> None:
    heard: list[Heard] = []
    ours = listener("two", heard)
    async with djangos_house(followers=[ours]) as rooms:
        circle = await gather(rooms)
        await circle.ok(circle.ana, WriteNote("written before the server died"))
        assert not heard
    async with djangos_house(followers=[ours], started=True):
        await until(lambda: any(each.room == circle.id for each in heard))
    heard.clear()
    async with djangos_house(followers=[ours], started=True):
        await asyncio.sleep(0.2)
    assert not [each for each in heard if each.room == circle.id], "nothing is heard twice"


@in_loop
async def test_a_follower_that_fails_is_asked_again_and_its_half_work_is_undone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("askwell.web.rooms.followers.RETRY", 0.01)
    tries: list[str] = []

    def fail_once(heard: Heard) -> None:
        # Rooms that other tests left may have many notes, each new to this follower: what is failed here is ours.
        if not isinstance(heard.event, NoteWritten) or heard.event.text != "a note that fails once":
            return
        FollowerPosition.objects.create(follower="effect", room=heard.room, number=heard.number)
        tries.append(heard.room)
        if len(tries) == 1:
            raise ZeroDivisionError

    async with djangos_house(followers=[Follower("three", {NoteWritten: fail_once})], started=True) as rooms:
        circle = await gather(rooms)
        await circle.ok(circle.ana, WriteNote("a note that fails once"))
        await until(lambda: len(tries) == 2)
        await until_position("three", circle.id, circle.live.at)
    effects = await asyncio.to_thread(lambda: list(FollowerPosition.objects.filter(follower="effect", room=circle.id)))
    assert len(effects) == 1


async def until_position(follower: str, room: str, number: int) -> None:
    def reached() -> bool:
        return FollowerPosition.objects.filter(follower=follower, room=room, number=number).exists()

    async with asyncio.timeout(5):
        while not await asyncio.to_thread(reached):
            await asyncio.sleep(0.01)


@in_loop
async def test_words_under_a_new_key_that_come_while_a_follower_reads_do_not_stop_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = Mock()
    monkeypatch.setattr("askwell.web.rooms.followers.log_line", said)
    heard: list[Heard] = []
    async with djangos_house(followers=[listener("six", heard)], started=True) as rooms:
        circle, loop, of_room = await gather(rooms), asyncio.get_running_loop(), rooms.ring.of_room
        await circle.begin()
        await circle.on()
        bidders = [circle.chi, circle.ben]

        def meanwhile(room: RoomId) -> RoomKeys:
            keys = of_room(room)
            if room == circle.id and bidders and threading.current_thread().name.startswith("followers"):
                bidding = circle.ok(bidders.pop(), PlaceBid("my first words"))
                asyncio.run_coroutine_threadsafe(bidding, loop).result(5)
            return keys

        monkeypatch.setattr(rooms.ring, "of_room", meanwhile)
        await circle.ok(circle.ana, WriteNote("first"))
        await until(lambda: len([each for each in heard if each.room == circle.id]) == 1)
    assert not bidders
    said.error.assert_not_called()


@in_loop
async def test_one_follower_that_fails_does_not_keep_the_meeting_waiting() -> None:
    def fails(_: Heard) -> None:
        raise ZeroDivisionError

    async with djangos_house(followers=[Follower("four", {SeatTaken: fails})], started=True) as rooms:
        circle = await gather(rooms)
        await circle.ok(circle.ana, WriteNote("the meeting goes on"))


@in_loop
async def test_rooms_in_which_nothing_was_for_a_follower_cost_nothing_at_the_start() -> None:
    async with djangos_house(followers=[listener("five", [])]) as rooms:
        circle = await gather(rooms)
        heard_at = await asyncio.to_thread(lambda: Room.objects.get(id=circle.id).heard_at)
        assert heard_at == 0
        await circle.ok(circle.ana, WriteNote("a note"))
        heard_at = await asyncio.to_thread(lambda: Room.objects.get(id=circle.id).heard_at)
        assert heard_at == circle.live.at


def test_the_database_of_these_tests_is_a_throw_away(migrated: Path) -> None:
    assert "askwell-tests-" in str(migrated)
