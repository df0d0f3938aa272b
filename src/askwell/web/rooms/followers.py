"""What an event becomes elsewhere: followers read the log after it was committed, each at its own pace."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple, ParamSpec, TypeVar

import structlog
from django.db import close_old_connections, transaction

from askwell.engine.events import Event
from askwell.engine.words import Moment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger.codec import Codec, RoomIsGone, Row
from askwell.web.rooms.models import EventRow, FollowerPosition, Room
from askwell.web.rooms.room import LiveRoom

P = ParamSpec("P")
T = TypeVar("T")

RETRY = 1.0
"""Seconds before a follower that failed tries again; doubled each time, up to a minute."""

log_line = structlog.get_logger()


class Sealed(NamedTuple):
    key: KeyId
    words: bytes


@dataclass(frozen=True, slots=True)
class Heard:
    """An event as a follower gets it."""

    room: RoomId
    number: int
    moment: Moment
    event: Event
    codec: Codec

    def is_erased(self, words_key: int) -> bool:
        """Whether what a follower once sealed under this key opens no more."""
        return self.codec.keys.by_id(KeyId(words_key)) is None

    def seal(self, plain: bytes, place: str) -> Sealed:
        """Under the key of the event's words: when they are erased, so is this. `place` is where it is kept."""
        key = self.codec.keys.named(self.event.words_key())
        return Sealed(key.id, key.seal(plain, place.encode()))


Hears = Mapping[type[Event], Callable[[Heard], None]]


@dataclass(frozen=True, slots=True)
class Follower:
    """Hears events and writes what follows, in one transaction with its position in the log: it hears an event again
    only if that transaction failed. `first` is done before it begins, and may be done again: whatever takes a disk's
    time elsewhere, since the rooms can write nothing until the transaction is over."""

    name: str
    hears: Hears
    first: Hears = field(default_factory=dict)


class Followers:
    """One thread for all of them: what follows is never urgent, and the ledger comes first."""

    def __init__(self, followers: Sequence[Follower], ring: KeyRing) -> None:
        self._followers = followers
        self._ring = ring
        self._rooms: asyncio.Queue[RoomId] = asyncio.Queue()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="followers")
        self._failures: dict[RoomId, int] = {}
        self.heard = frozenset(event for follower in followers for event in follower.hears)

    def hear(self, room: LiveRoom, events: Sequence[Event]) -> None:
        if any(type(event) in self.heard for event in events):
            self._rooms.put_nowait(room.id)

    async def run(self) -> None:
        loop = asyncio.get_running_loop()
        for room in await self.in_thread(self._behind):
            self._rooms.put_nowait(room)
        while True:
            room = await self._rooms.get()
            try:
                await self.in_thread(self._catch_up, room)
            except Exception as error:
                failures = self._failures[room] = self._failures.get(room, 0) + 1
                log_line.error("follower failed", room=room, attempts=failures, exc_info=error)
                loop.call_later(min(60.0, RETRY * 2**failures), self._rooms.put_nowait, room)
            else:
                self._failures.pop(room, None)

    async def in_thread(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """For whatever else writes through Django: one thread, one connection."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, partial(work, *args, **kwargs))

    def close(self) -> None:
        self._thread.shutdown(cancel_futures=True)

    def _behind(self) -> list[RoomId]:
        """Rooms with an event that some follower hasn't heard, as the heads tell."""
        close_old_connections()
        wanted = Room.objects.filter(heard_at__gt=0, purging=False)
        behind: set[str] = set()
        for follower in self._followers:
            positions = FollowerPosition.objects.filter(follower=follower.name)
            done = dict(positions.values_list("room", "number"))
            behind |= {room for room, heard_at in wanted.values_list("id", "heard_at") if done.get(room, 0) < heard_at}
        return [RoomId(room) for room in sorted(behind)]

    def _catch_up(self, room: RoomId) -> None:
        close_old_connections()
        for follower in self._followers:
            self._follow(follower, room)

    def _follow(self, follower: Follower, room: RoomId) -> None:
        positions = FollowerPosition.objects.filter(follower=follower.name, room=room)
        position = positions.values_list("number", flat=True).first() or 0
        heard, last = self._read(room, position)
        if last == position:
            return
        _tell(follower.first, heard)
        with transaction.atomic():
            _tell(follower.hears, heard)
            if not positions.update(number=last):
                positions.create(follower=follower.name, room=room, number=last)
        log_line.debug("followed", follower=follower.name, room=room, at=last)

    def _read(self, room: RoomId, after: int) -> tuple[list[Heard], int]:
        """The rows first and then their keys, which are durable before them: people go on writing meanwhile."""
        found = EventRow.objects.filter(room=room, number__gt=after).order_by("number")
        rows = [Row(*values) for values in found.values_list(*Row._fields)]
        codec = Codec(self._ring.of_room(room))
        heard, last = [], after
        for row in rows:
            try:
                event = codec.open(row)
            except RoomIsGone:
                return [], after
            heard.append(Heard(room, row.number, row.moment, event, codec))
            last = row.number
        return heard, last


def _tell(hears: Hears, heard: Sequence[Heard]) -> None:
    for each in heard:
        call = hears.get(type(each.event))
        if call is not None:
            call(each)
