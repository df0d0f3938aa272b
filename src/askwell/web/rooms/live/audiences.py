"""The audiences of all rooms with a stream open, and the one timer that looks after them."""

import asyncio
from collections.abc import Callable
from typing import Any

from askwell.web.rooms.doors.tokens import Holder
from askwell.web.rooms.live.audience import Audience, Eyes, Stage
from askwell.web.rooms.live.stream import HEARTBEAT
from askwell.web.rooms.wire.views import Sketch

CHECK_SECONDS = 5
"""Whatever ends a token, its streams are cut at the latest by then."""
HEARTBEAT_EVERY = 3
"""Checks; so every fifteen seconds a proxy and a phone hear that we are here."""

StillOpens = Callable[[Any, Holder], bool]
"""Whether in that room a token still opens what it did."""


class Audiences:
    def __init__(self, eyes: Eyes, sketch: Sketch, still_opens: StillOpens) -> None:
        self._eyes = eyes
        self._sketch = sketch
        self._still_opens = still_opens
        self._rooms: dict[str, Audience] = {}
        self._watch: asyncio.Task[None] | None = None

    def of(self, stage: Stage) -> Audience:
        """The audience of a room; made anew if the room was folded anew."""
        audience = self._rooms.get(stage.id)
        if audience is None or audience.stage is not stage:
            if audience is not None:
                audience.close()
            audience = self._rooms[stage.id] = Audience(stage, self._eyes, self._sketch, self._emptied)
        return audience

    def _emptied(self, audience: Audience) -> None:
        audience.close()
        if self._rooms.get(audience.stage.id) is audience:
            del self._rooms[audience.stage.id]

    def count(self) -> int:
        return sum(len(audience.streams) for audience in self._rooms.values())

    def cut_token(self, room: str, shown: Holder) -> None:
        """Ends the streams of one device."""
        audience = self._rooms.get(room)
        if audience is not None:
            audience.cut([s for s in audience.streams if s.shown == shown], b"handed-over")

    def start(self) -> None:
        self._watch = asyncio.get_running_loop().create_task(self._look_after())

    async def stop(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
        for audience in list(self._rooms.values()):
            audience.close()
        self._rooms.clear()

    async def _look_after(self) -> None:
        checks = 0
        while True:
            await asyncio.sleep(CHECK_SECONDS)
            checks += 1
            for audience in list(self._rooms.values()):
                audience.notice_drift()
                audience.rest()
                for stream in list(audience.streams):
                    if stream.is_stalled():
                        stream.cut()
                    elif not self._still_opens(audience.stage, stream.shown):
                        audience.cut([stream], b"gone")
                    elif checks % HEARTBEAT_EVERY == 0:
                        stream.say(HEARTBEAT)
