"""One thing after the other, in the order of arrival."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")


class Lane:
    """A room's moves go through its lane: the next is decided when the one before is committed and folded.

    Whoever waits may go away at any time (a phone that loses its network): work that has begun still ends, and
    the lane never carries on from the middle of it.
    """

    __slots__ = ("_waiting", "_walker")

    def __init__(self) -> None:
        self._waiting: list[tuple[Callable[[], Awaitable[Any]], asyncio.Future[Any]]] = []
        self._walker: asyncio.Task[None] | None = None

    @property
    def is_empty(self) -> bool:
        return self._walker is None

    async def do(self, work: Callable[[], Awaitable[T]]) -> T:
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._waiting.append((work, answer))
        if self._walker is None:
            self._walker = loop.create_task(self._walk())
        return await answer

    async def _walk(self) -> None:
        while self._waiting:
            work, answer = self._waiting.pop(0)
            if answer.cancelled():
                continue
            try:
                result = await work()
            except Exception as error:
                if not answer.done():
                    answer.set_exception(error)
            else:
                if not answer.done():
                    answer.set_result(result)
        self._walker = None
