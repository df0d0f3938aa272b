"""All rehearsals of this server: few enough that nobody else notices them."""

import asyncio
from contextlib import suppress

from askwell.engine.format import Format
from askwell.engine.refusal import Refusal
from askwell.web.rooms.rehearsals.gathering import Gathered, Gathering
from askwell.web.rooms.rehearsals.inside import Ask, Inside
from askwell.web.rooms.rehearsals.rehearsal import Rehearsal
from askwell.web.rooms.rehearsals.wish import ALL_TAKEN, Wish
from askwell.web.rooms.rooms import Rooms

MOST = 24
"""At once. Colleagues look when their room has changed, and a beat is seconds: all take a few percent of a core."""


class Rehearsals:
    def __init__(self) -> None:
        self._running: dict[str, tuple[Rehearsal, asyncio.Task[None]]] = {}
        self._inside: Inside | None = None

    def open(self, ask: Ask, base_url: str) -> None:
        """From here on colleagues can be had."""
        self._inside = Inside(ask, base_url)

    async def close(self) -> None:
        tasks = [task for _, task in self._running.values()]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
        self._running.clear()

    async def start(self, rooms: Rooms, wish: Wish, format_: Format, language: str) -> Gathered | Refusal:
        """A room with colleagues in it, who move from now on."""
        assert self._inside is not None, "not open"
        if len(self._running) >= MOST:
            return ALL_TAKEN()
        gathering = Gathering(rooms, self._inside, wish, format_, language)
        gathered = await gathering.gather()
        if isinstance(gathered, Refusal):
            return gathered
        room = await rooms.open(gathered.room)
        assert room is not None
        bid = gathered.set.cases[gathered.newcomer].bid if gathered.newcomer == gathered.set.brings else ""
        rehearsal = Rehearsal(room, gathered, self._inside, bid)
        task = asyncio.get_running_loop().create_task(rehearsal.run())
        self._running[gathered.room] = rehearsal, task
        task.add_done_callback(lambda _: self._running.pop(gathered.room, None))
        return gathered

    def of(self, room: str, seat: str) -> Rehearsal | None:
        """The rehearsal of this newcomer in this room, while it runs."""
        found = self._running.get(room)
        return found[0] if found is not None and found[0].newcomer == seat and not found[0].over else None

    @property
    def count(self) -> int:
        return len(self._running)
