"""What is taken in a meeting is taken up between meetings."""

import asyncio
from collections.abc import Callable

import msgspec
import pytest

from askwell.engine.moves import ChangeAction, LetActionGo, TakeAction, WithdrawMatter
from askwell.engine.words import ItemId
from askwell.web.actions.models import Action
from askwell.web.config.wiring import FOLLOWERS, FORGETTERS
from askwell.web.rooms.rooms import Rooms
from tests.web.rooms.house import Circle, djangos_house, gather, in_loop


async def rows(circle: Circle) -> list[Action]:
    return await asyncio.to_thread(lambda: list(Action.objects.filter(room=circle.id)))


async def until(circle: Circle, as_expected: Callable[[list[Action]], bool]) -> list[Action]:
    async with asyncio.timeout(5):
        while not as_expected(found := await rows(circle)):
            await asyncio.sleep(0.01)
    return found


async def deciding(rooms: Rooms) -> tuple[Circle, ItemId]:
    """Ana has taken one action."""
    circle = await gather(rooms, held="writing")
    await circle.go_to("decide")
    move = TakeAction(circle.live.state.run, "Ask her what she needs", first_step="Tea on Monday", by_day="2031-07-17")
    await circle.ok(circle.ana, move)
    (item,) = [item.item for item in circle.live.state.items.values() if item.text == "Ask her what she needs"]
    return circle, item


def words(circle: Circle, action: Action) -> dict[str, str]:
    key = circle.live.codec.keys.by_id(action.words_key)  # type: ignore[arg-type]
    assert key
    read: dict[str, str] = msgspec.json.decode(key.open(action.words, action.key.encode()))
    return read


pytestmark = pytest.mark.usefixtures("migrated")


@in_loop
async def test_an_action_taken_has_one_row_with_its_words_sealed() -> None:
    async with djangos_house(followers=FOLLOWERS, started=True) as rooms:
        circle, item = await deciding(rooms)
        (action,) = await until(circle, lambda found: len(found) == 1)
        assert action.key == f"action:{circle.id}:{item}"
        assert action.seat == circle.ana
        assert b"needs" not in action.words
        read = words(circle, action)
        assert read["text"] == "Ask her what she needs"
        assert read["by_day"] == "2031-07-17"


@in_loop
async def test_a_changed_action_keeps_its_row_and_has_its_new_words() -> None:
    async with djangos_house(followers=FOLLOWERS, started=True) as rooms:
        circle, item = await deciding(rooms)
        (first,) = await until(circle, lambda found: len(found) == 1)
        await circle.ok(circle.ana, ChangeAction(item, "Ask her on Tuesday"))
        (second,) = await until(circle, lambda found: bool(found) and found[0].words != first.words)
        assert second.key == first.key
        assert second.taken_at == first.taken_at
        assert words(circle, second)["text"] == "Ask her on Tuesday"


@in_loop
async def test_an_action_let_go_in_the_meeting_leaves_no_row() -> None:
    async with djangos_house(followers=FOLLOWERS, started=True) as rooms:
        circle, item = await deciding(rooms)
        await until(circle, lambda found: len(found) == 1)
        await circle.ok(circle.ana, LetActionGo(item))
        await until(circle, lambda found: not found)


@in_loop
async def test_the_actions_of_a_withdrawn_matter_leave_neither_a_key_nor_a_row() -> None:
    async with djangos_house(followers=FOLLOWERS, started=True) as rooms:
        circle, _ = await deciding(rooms)
        (action,) = await until(circle, lambda found: len(found) == 1)
        await circle.ok(circle.ana, WithdrawMatter(1))
        await until(circle, lambda found: not found)
        async with asyncio.timeout(5):
            while circle.live.codec.keys.by_id(action.words_key) is not None:  # type: ignore[arg-type]
                await asyncio.sleep(0.01)


@in_loop
async def test_a_server_killed_before_it_followed_has_the_row_after_its_start() -> None:
    async with djangos_house(followers=FOLLOWERS) as rooms:
        circle, _ = await deciding(rooms)
        assert await rows(circle) == []
    async with djangos_house(followers=FOLLOWERS, started=True):
        await until(circle, lambda found: len(found) == 1)


@in_loop
async def test_a_purged_room_leaves_no_action() -> None:
    async with djangos_house(followers=FOLLOWERS, forgetters=FORGETTERS, started=True) as rooms:
        circle, _ = await deciding(rooms)
        await until(circle, lambda found: len(found) == 1)
        await rooms.purge.purge(circle.id)
        assert await rows(circle) == []
