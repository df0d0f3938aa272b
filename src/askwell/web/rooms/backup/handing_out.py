"""A running server hands out its keys, still wrapped: nobody else may have their file open.

Whoever else read `keys.db` would keep its write-ahead log from being emptied, and with it a key that is being
destroyed.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from askwell.web.rooms.backup.key_copy import KeySource
from askwell.web.rooms.keys.key_file import KeptKey, Tombstone
from askwell.web.rooms.live import control
from askwell.web.rooms.live.control import Questions


class ServerWentAway(Exception):
    """It answered at first, and does no longer."""


def questions(source: KeySource) -> Questions:
    """For the control socket: `{"ask": "keys", "after": id}`, and the same for tombstones."""
    return {"keys": _answer(source.page_of_keys), "tombstones": _answer(source.page_of_tombstones)}


def _answer(page_after: Callable[[int], Sequence[Any]]) -> Callable[[dict[str, Any]], Awaitable[dict[str, Any]]]:
    async def answer(asked: dict[str, Any]) -> dict[str, Any]:
        return {"rows": msgspec.to_builtins(await asyncio.to_thread(page_after, int(asked["after"])))}

    return answer


class RunningServer:
    """The keys of the server that serves from `folder`. Raises `ServerWentAway`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def page_of_keys(self, after: int) -> list[KeptKey]:
        return msgspec.convert(self._rows("keys", after), list[KeptKey])

    def page_of_tombstones(self, after: int) -> list[Tombstone]:
        return msgspec.convert(self._rows("tombstones", after), list[Tombstone])

    def _rows(self, what: str, after: int) -> Any:
        answer = control.ask(self._folder, what, after=after)
        if answer is None or "rows" not in answer:
            raise ServerWentAway
        return answer["rows"]
