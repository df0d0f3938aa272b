"""Calls time: sends the engine's own moves when a deadline is reached, and says so when we were away."""

import asyncio
import heapq
import sqlite3
from collections.abc import Sequence
from contextlib import suppress

import structlog

from askwell.engine.events import Event
from askwell.engine.meeting import next_time
from askwell.engine.moves import ComeBack, Move
from askwell.engine.words import ROOM, Moment, Seconds
from askwell.web.rooms.clock import APART, Clock
from askwell.web.rooms.heartbeat import Heartbeat
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.outcome import NotSaved, Unreadable
from askwell.web.rooms.registry import Registry
from askwell.web.rooms.room import LiveRoom

LOOK = 5.0
"""Seconds between two looks at the wall clock, and at most between two looks at the deadlines."""

log_line = structlog.get_logger()


class Sweeper:
    """Several processes may call the same time: the key is made of what was due, so one call applies."""

    def __init__(self, registry: Registry, store: Store, clock: Clock) -> None:
        self._registry = registry
        self._store = store
        self._clock = clock
        self._waiting: list[tuple[Moment, RoomId]] = []
        self._due: dict[RoomId, Moment] = {}
        self._woken = asyncio.Event()
        self._heartbeat = Heartbeat(store.database.with_name("alive"))
        self._last_alive = self._heartbeat.last()
        self._began = clock.now()

    def hear(self, room: LiveRoom, _events: Sequence[Event]) -> None:
        """After each commit: the deadline may be another."""
        due = None if room.gone else room.due_at()
        if due is None:
            self._due.pop(room.id, None)
        else:
            self._note(due, room.id)

    async def run(self) -> None:
        for due, room in await self._store.read(_read_due):
            self._note(due, room)
        while True:
            self._heartbeat.beat()
            await self._sleep()
            await self._notice_absence()
            while self._waiting and self._waiting[0][0] <= self._clock.now():
                due, room = heapq.heappop(self._waiting)
                if self._due.get(room) == due:
                    del self._due[room]
                    await self._call(room)

    def _note(self, due: Moment, room: RoomId) -> None:
        if self._due.get(room) == due:
            return
        self._due[room] = due
        heapq.heappush(self._waiting, (due, room))
        self._woken.set()

    async def _sleep(self) -> None:
        wait = LOOK
        if self._waiting:
            wait = min(LOOK, (self._waiting[0][0] - self._clock.now()) / 1000)
        self._woken.clear()
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.0, wait)):
                await self._woken.wait()

    async def _call(self, room: RoomId) -> None:
        """A deadline found late is no deadline reached: the meeting went on, or stood, without us."""
        try:
            live = await self._registry.open(room)
        except Unreadable as error:
            log_line.error("room unreadable", room=room, number=error.number)
            return
        time = None if live is None else next_time(live.state)
        if live is None or time is None or time.deadline > live.now():
            return
        late = live.now() - time.deadline
        if late > APART * 1000 or self._was_missed(time.deadline):
            away = Seconds(max(late, self._absence(live)) // 1000)
            await self._send(live, ComeBack(away), f"away/{time.run}/{time.deadline}")
        else:
            await self._send(live, time, f"time/{time.run}/{time.deadline}")

    def _was_missed(self, deadline: Moment) -> bool:
        """It fell into the time between our last sign of life and our start: nobody saw it reached, however short
        ago it was."""
        if self._last_alive is None or self._began - self._last_alive < APART * 1000:
            return False
        return self._last_alive < deadline <= self._began

    def _absence(self, live: LiveRoom) -> int:
        """Milliseconds from our last sign of life, or the room's if it was later, to now."""
        return live.now() - max(self._last_alive or live.now(), live.state.moment)

    async def _notice_absence(self) -> None:
        """The machine slept, or its clock was set: minutes that passed without us are nobody's."""
        away = self._clock.leap()
        if not away:
            return
        log_line.warning("clock leapt", seconds=away)
        for live in self._registry.all_open():
            time = next_time(live.state)
            if time is not None:
                await self._send(live, ComeBack(away), f"away/{time.run}/{time.deadline}")

    async def _send(self, live: LiveRoom, move: Move, key: str) -> None:
        try:
            answer = await live.attempt(by=ROOM, for_=ROOM, key=key, body=b"", move=move)
        except NotSaved:
            self._note(Moment(self._clock.now() + 1000), live.id)
            return
        log_line.info("time called", room=live.id, kind=type(move).__name__, slug=getattr(answer, "slug", None))


def _read_due(connection: sqlite3.Connection) -> list[tuple[Moment, RoomId]]:
    rows = connection.execute("SELECT due_at, id FROM rooms_room WHERE due_at IS NOT NULL AND NOT purging")
    return [(Moment(due), RoomId(room)) for due, room in rows.fetchall()]
