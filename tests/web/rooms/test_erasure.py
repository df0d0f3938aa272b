"""Withdrawn is unreadable at once, in the room and in every copy of the database."""

import asyncio

import pytest

from askwell.engine.moves import TellMatter, WithdrawMatter
from askwell.web.rooms.models import EventRow
from tests.web.rooms.house import Circle, djangos_house, gather, in_loop

pytestmark = pytest.mark.usefixtures("migrated")
WORD = "canaryword"


async def told(circle: Circle) -> None:
    await circle.go_to("present")
    await circle.ok(circle.ana, TellMatter(circle.live.state.run, f"{WORD}: my best nurse is leaving."))
    assert WORD in repr(circle.live.state)


async def until_gone(circle: Circle) -> None:
    async with asyncio.timeout(5):
        while WORD in repr(circle.live.state) or "nurse" in repr(circle.live.state):
            await asyncio.sleep(0.01)


@in_loop
async def test_a_withdrawn_matter_is_gone_from_the_room_and_its_other_words_stay() -> None:
    async with djangos_house(started=True) as rooms:
        circle = await gather(rooms, held="writing")
        await told(circle)
        changes: list[int] = []
        circle.live.listen(lambda room: changes.append(room.at))
        await circle.ok(circle.ana, WithdrawMatter(1))
        await until_gone(circle)
        assert [person.name for person in circle.live.state.people.values()] == ["Dov", "Ana", "Ben", "Chi"]
        assert changes, "everyone's page is drawn anew"
        assert await no_words_left(circle)


async def no_words_left(circle: Circle) -> bool:
    """The dead ciphertext goes soon after its key."""

    def dead() -> int:
        rows = EventRow.objects.filter(room=circle.id, words__isnull=False)
        keys = circle.live.codec.keys
        return sum(keys.by_id(row.words_key) is None for row in rows if row.words_key)  # type: ignore[arg-type]

    async with asyncio.timeout(5):
        while await asyncio.to_thread(dead):
            await asyncio.sleep(0.01)
    return True


@in_loop
async def test_a_server_that_died_before_the_keys_were_destroyed_makes_up_for_it() -> None:
    async with djangos_house() as rooms:
        circle = await gather(rooms, held="writing")
        await told(circle)
        await circle.ok(circle.ana, WithdrawMatter(1))
    async with djangos_house(started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        circle.live = live
        await until_gone(circle)


@in_loop
async def test_a_server_that_died_after_the_keys_were_destroyed_still_clears_the_words_that_lay_under_them() -> None:
    async with djangos_house() as rooms:
        circle = await gather(rooms, held="writing")
        await told(circle)
        await circle.ok(circle.ana, WithdrawMatter(1))
        assert await asyncio.to_thread(rooms.ring.destroy, circle.id, matter=1)
        await asyncio.to_thread(rooms.ring.destroy, circle.id, matter=0, author=f"bid:{circle.ana}")
    async with djangos_house(started=True) as rooms:
        live = await rooms.open(circle.id)
        assert live
        circle.live = live
        assert WORD not in repr(live.state)
        assert await no_words_left(circle)
