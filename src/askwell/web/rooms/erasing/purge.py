"""A room that is over its time goes: first its keys, at once, then its rows, a few at a time."""

import asyncio
import sqlite3
from collections.abc import Callable, Sequence
from functools import partial

import structlog

from askwell.web.rooms.clock import wall
from askwell.web.rooms.erasing.retention import AFTER_LAST_OPENED, AT_MOST
from askwell.web.rooms.followers import Followers
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.registry import Registry

AN_HOUR = 3600.0
STEP = 200
"""Rows in one commit: the ledger's writer must be free again within milliseconds."""

TABLES = (
    "rooms_event",
    "rooms_move",
    "rooms_seattoken",
    "rooms_claim",
    "rooms_followerposition",
    "rooms_door",
)

log_line = structlog.get_logger()


class Purge:
    """Begun and not ended, it is taken up again: the room's row, marked, goes last."""

    def __init__(
        self,
        store: Store,
        registry: Registry,
        followers: Followers,
        forgetters: Sequence[Callable[[RoomId], None]],
    ) -> None:
        self._store = store
        self._registry = registry
        self._followers = followers
        self._forgetters = forgetters

    async def run(self) -> None:
        while True:
            try:
                await self.purge_old()
            except Exception as error:
                log_line.error("purge failed", exc_info=error)
            await asyncio.sleep(AN_HOUR)

    async def purge_old(self) -> int:
        """How many rooms went."""
        rooms = await self._store.read(_over_their_time)
        for room in rooms:
            await self.purge(room)
        return len(rooms)

    async def purge(self, room: RoomId) -> None:
        await self._store.ledger.do(partial(_mark, room))
        self._registry.forget(room)
        await asyncio.to_thread(self._store.ring.destroy, room)
        for forget in self._forgetters:
            await self._followers.in_thread(forget, room)
        for table in TABLES:
            while await self._store.ledger.do(partial(_delete_some, table, room)) == STEP:
                await asyncio.sleep(0)
        await self._store.ledger.do(partial(_delete_room, room))
        log_line.info("room purged", room=room)


def _over_their_time(connection: sqlite3.Connection) -> list[RoomId]:
    now = wall()
    rows = connection.execute(
        "SELECT id FROM rooms_room WHERE purging OR opened_at < ? OR created_at < ?",
        (now - AFTER_LAST_OPENED, now - AT_MOST),
    )
    return [RoomId(room) for (room,) in rows.fetchall()]


def _mark(room: RoomId, connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE rooms_room SET purging = 1, due_at = NULL WHERE id = ?", (room,))


def _delete_some(table: str, room: RoomId, connection: sqlite3.Connection) -> int:
    some = f"SELECT rowid FROM {table} WHERE room = ? LIMIT {STEP}"  # noqa: S608 - names from TABLES
    return connection.execute(f"DELETE FROM {table} WHERE rowid IN ({some})", (room,)).rowcount  # noqa: S608


def _delete_room(room: RoomId, connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM rooms_room WHERE id = ?", (room,))
