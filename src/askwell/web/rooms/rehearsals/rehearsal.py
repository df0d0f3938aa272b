"""One rehearsal as it runs: beat after beat, beside the server's own work, until it is over."""

import asyncio
import time
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from askwell.colleagues import Aside, Intent
from askwell.engine.words import SeatId, Standing
from askwell.web.rooms.ids import new_token
from askwell.web.rooms.rehearsals.gathering import Gathered
from askwell.web.rooms.rehearsals.inside import Inside
from askwell.web.rooms.room import LiveRoom

PACES = {"slower": 4.0, "normal": 2.2, "faster": 0.9}
"""Seconds of a beat."""
WRITES_ON = 6.0
"""Seconds after the last key for which a newcomer counts as writing."""
LOOKS = 45.0
"""Seconds after a page was shown for which its reader is here, script or no script."""
GONE = 10 * 60.0
NEVER_CAME = 120.0
LONGEST = 4 * 3600.0
"""Seconds without a screen of the newcomer's after which nobody rehearses here, and how long it may last at all."""
SCRIPTED = "scripted"
"""The device of a colleague: it is here as long as the rehearsal is."""

log = structlog.get_logger()


@dataclass(slots=True)
class Rehearsal:
    """`pace` is slower, normal or faster; `still` while the colleagues are to do nothing."""

    room: LiveRoom
    gathered: Gathered
    inside: Inside
    bid: str = ""
    pace: str = "normal"
    still: bool = False
    over: bool = False
    asides: deque[Aside] = field(default_factory=lambda: deque(maxlen=5))
    _began: float = field(default_factory=time.monotonic)
    _looked: float = 0.0
    _wrote: float = 0.0
    _ready: bool = False
    _sights: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    _seen_at: int = -1
    _woken: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def newcomer(self) -> SeatId:
        return SeatId(self.gathered.newcomer)

    # What the newcomer does

    def looks(self) -> None:
        self._looked = time.monotonic()

    def writes(self) -> None:
        self._wrote = time.monotonic()

    def would_go_on(self) -> None:
        self._ready = True
        self._woken.set()

    def set_pace(self, pace: str) -> None:
        self.still = pace == "still"
        if pace in PACES:
            self.pace = pace
        self._woken.set()

    # How it runs

    async def run(self) -> None:
        """Ends with the meeting, when the newcomer has gone, or by being cancelled."""
        self._be_here(here=True)
        try:
            while not self._is_over():
                await self._wait_a_beat()
                if not self.still and self._newcomer_is_here():
                    await self._beat()
        except asyncio.CancelledError:
            raise
        except Exception as error:
            log.error("rehearsal failed", room=self.room.id, exc_info=error)
        finally:
            self.over = True
            self._be_here(here=False)

    async def _wait_a_beat(self) -> None:
        try:
            await asyncio.wait_for(self._woken.wait(), PACES[self.pace])
        except TimeoutError:
            return
        self._woken.clear()

    async def _beat(self) -> None:
        sights = await self._look()
        if sights is None:
            return
        await self._place_the_bid()
        writing = time.monotonic() - self._wrote < WRITES_ON
        ready, self._ready = self._ready, False
        for intent in self.gathered.set.beat(sights, writing=writing, ready=ready):
            await self._make(intent)

    async def _look(self) -> dict[str, Mapping[str, Any]] | None:
        """Every colleague's own sight; asked for anew only when the room has changed."""
        if self._seen_at == self.room.at:
            return self._sights
        at, sights = self.room.at, {}
        for who in self.gathered.set.colleagues:
            sight = await self.inside.sight(self.room.id, who.seat, self.gathered.tokens[who.seat])
            if sight is None or sight["at"] != at:
                return None
            sights[who.seat] = sight
        self._seen_at, self._sights = at, sights
        return sights

    async def _make(self, intent: Intent) -> None:
        token = self.gathered.tokens[intent.seat]
        refusal = await self.inside.move(self.room.id, intent.seat, token, new_token(), intent.move)
        before = len(self.gathered.set.asides)
        self.gathered.set.told(intent, refusal)
        self.asides.extend(self.gathered.set.asides[before:])

    async def _place_the_bid(self) -> None:
        """Whoever came to present has said it on the first page: their bid stands as soon as bids are open."""
        phase = self.room.state.phase
        if not self.bid or phase is None or self.newcomer in self.room.state.bids:
            return
        sight = await self.inside.sight(self.room.id, self.newcomer, self.gathered.tokens[self.newcomer])
        if sight and any(act["type"] == "place_bid" and act["own"] for act in sight["acts"]):
            move = {"type": "place_bid", "text": self.bid}
            await self.inside.move(self.room.id, self.newcomer, self.gathered.tokens[self.newcomer], new_token(), move)
            self.bid = ""

    def _be_here(self, *, here: bool) -> None:
        presence = self.room.presence
        for who in self.gathered.set.colleagues:
            (presence.arrive if here else presence.leave)(SeatId(who.seat), SCRIPTED)

    def _newcomer_is_here(self) -> bool:
        return self.room.presence.is_awake(self.newcomer) or time.monotonic() - self._looked < LOOKS

    def _is_over(self) -> bool:
        person = self.room.state.people.get(self.newcomer)
        gone = person is None or person.standing in (Standing.GONE, Standing.SENT_OUT)
        return self.room.gone or self.room.state.ended or gone or self._is_alone()

    def _is_alone(self) -> bool:
        now = time.monotonic()
        if self._newcomer_is_here():
            self._looked = now
        came = self._looked > 0
        return now - max(self._looked, self._began) > (GONE if came else NEVER_CAME) or now - self._began > LONGEST
