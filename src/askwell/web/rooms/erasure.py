"""What is withdrawn becomes unreadable at once, here and in every copy of the database."""

import asyncio
import sqlite3
from functools import partial

from askwell.engine.events import MatterWithdrawn
from askwell.web.rooms.content_key import KeyId
from askwell.web.rooms.followers import Follower, Heard
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.registry import Registry
from askwell.web.rooms.store import Store


class Erasure:
    """A follower: a server that dies between the event and the end of the keys makes up for it at its start."""

    def __init__(self, store: Store, registry: Registry) -> None:
        self._store = store
        self._registry = registry
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()

    def follower(self) -> Follower:
        return Follower("erasure", {MatterWithdrawn: self._withdraw})

    def _withdraw(self, heard: Heard) -> None:
        """In the followers' thread."""
        event = heard.event
        assert isinstance(event, MatterWithdrawn)
        ring = self._store.ring
        ends = event.destroys()
        dead = [key for matter, author in ends for key in ring.destroy(heard.room, matter=matter, author=author)]
        self._loop.call_soon_threadsafe(self._begin_to_drop, heard.room, dead)

    def _begin_to_drop(self, room: RoomId, dead: list[KeyId]) -> None:
        task = self._loop.create_task(self._drop(room, dead))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drop(self, room: RoomId, dead: list[KeyId]) -> None:
        """Whoever has read those words forgets them; then the dead ciphertext goes."""
        live = self._registry.cached(room)
        if live is not None:
            await live.read_again()
        for key in dead:
            await self._store.ledger.do(partial(_clear, room, key))


def _clear(room: RoomId, key: KeyId, connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE rooms_event SET words = NULL WHERE room = ? AND words_key = ?", (room, key))
