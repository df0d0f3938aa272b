"""The open rooms of this process: each is folded once, and folded away when nobody looks at it any more."""

import asyncio
import sqlite3
from collections import OrderedDict
from functools import partial

from askwell.web.rooms.clock import Clock
from askwell.web.rooms.doors.tokens import Holder, read_holders
from askwell.web.rooms.fold import Fold, read_fold
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.outcome import Unreadable
from askwell.web.rooms.room import House, LiveRoom

AT_MOST = 500
"""Idle rooms that stay in memory. Rooms with somebody in them stay, however many there are."""


class Registry:
    def __init__(self, store: Store, clock: Clock, house: House) -> None:
        self._store = store
        self._clock = clock
        self._house = house
        self._open: OrderedDict[RoomId, LiveRoom] = OrderedDict()
        self._opening: dict[RoomId, asyncio.Task[LiveRoom | None]] = {}

    def cached(self, room: RoomId) -> LiveRoom | None:
        return self._open.get(room)

    def all_open(self) -> list[LiveRoom]:
        return list(self._open.values())

    async def open(self, room: RoomId) -> LiveRoom | None:
        """None: no such room. Raises `Unreadable`. Several at once share one reading of the log."""
        live = self._open.get(room)
        if live is not None and not live.gone:
            self._open.move_to_end(room)
            return live
        opening = self._opening.get(room)
        if opening is None:
            opening = self._opening[room] = asyncio.create_task(self._read(room))
            opening.add_done_callback(lambda _: self._opening.pop(room, None))
        return await asyncio.shield(opening)

    def fresh(self, room: RoomId, fold: Fold) -> LiveRoom:
        return LiveRoom(room, fold, self._store, self._clock, self._house)

    def admit(self, live: LiveRoom) -> None:
        self._open[live.id] = live
        spare = len(self._open) - AT_MOST
        if spare <= 0:
            return
        for room in [room for room, each in self._open.items() if each.is_idle][:spare]:
            del self._open[room]

    def forget(self, room: RoomId) -> None:
        live = self._open.pop(room, None)
        if live is not None:
            live.end()

    async def _read(self, room: RoomId) -> LiveRoom | None:
        try:
            found = await self._store.read(_read_whole, room, self._store.ring)
        except Unreadable as error:
            await self._store.ledger.do(partial(log.note_unreadable, room, error.number))
            raise
        if found is None:
            return None
        fold, holders = found
        live = self.fresh(room, fold)
        live.holders.update(holders)
        self.admit(live)
        return live


def _read_whole(connection: sqlite3.Connection, room: RoomId, ring: KeyRing) -> tuple[Fold, dict[bytes, Holder]] | None:
    """With the tokens of everyone who will come through its door now. Raises `Unreadable`."""
    fold = read_fold(connection, room, ring)
    return None if fold is None else (fold, read_holders(connection, room))
