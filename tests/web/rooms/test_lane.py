import asyncio

import pytest

from askwell.web.rooms.lane import Lane
from tests.web.rooms.house import in_loop


@in_loop
async def test_work_is_done_in_the_order_of_arrival_one_at_a_time() -> None:
    lane, steps = Lane(), list[str]()

    async def work(name: str) -> str:
        steps.append(f"{name} begins")
        await asyncio.sleep(0.001)
        steps.append(f"{name} ends")
        return name

    done = await asyncio.gather(*(lane.do(lambda name=name: work(name)) for name in "abc"))  # type: ignore[misc]
    assert done == ["a", "b", "c"]
    assert steps == [f"{name} {step}" for name in "abc" for step in ("begins", "ends")]
    assert lane.is_empty


@in_loop
async def test_whoever_goes_away_in_the_middle_leaves_the_lane_in_order() -> None:
    lane, steps = Lane(), list[str]()

    async def slow() -> None:
        await asyncio.sleep(0.01)
        steps.append("slow ended")

    async def quick() -> None:
        steps.append("quick")

    waiting = asyncio.create_task(lane.do(slow))
    await asyncio.sleep(0.001)
    after = asyncio.create_task(lane.do(quick))
    waiting.cancel()
    await after
    assert steps == ["slow ended", "quick"]


@in_loop
async def test_whoever_goes_away_before_their_turn_is_passed_over() -> None:
    lane, done = Lane(), list[str]()

    async def work(name: str) -> None:
        done.append(name)

    first = asyncio.create_task(lane.do(lambda: work("first")))
    second = asyncio.create_task(lane.do(lambda: work("second")))
    await asyncio.sleep(0)
    second.cancel()
    await first
    await lane.do(lambda: work("third"))
    assert done == ["first", "third"]


@in_loop
async def test_a_failure_reaches_its_author_and_nobody_else() -> None:
    lane = Lane()

    async def fails() -> None:
        raise ZeroDivisionError

    async def works() -> int:
        return 1

    failing, working = asyncio.create_task(lane.do(fails)), asyncio.create_task(lane.do(works))
    with pytest.raises(ZeroDivisionError):
        await failing
    assert await working == 1
