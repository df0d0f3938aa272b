"""What is withdrawn becomes unreadable at once, here and in every copy of the database."""

import asyncio

from askwell.engine.events import MatterWithdrawn
from askwell.web.rooms.followers import Follower, Heard
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.models import EventRow
from askwell.web.rooms.registry import Registry


class Erasure:
    """A follower: a server that dies between the event and the end of the words makes up for it at its start."""

    def __init__(self, store: Store, registry: Registry) -> None:
        self._store = store
        self._registry = registry
        self._loop = asyncio.get_running_loop()
        self._tasks: set[asyncio.Task[None]] = set()

    def follower(self) -> Follower:
        return Follower("erasure", {MatterWithdrawn: self._empty_rows}, first={MatterWithdrawn: self._end_keys})

    def _end_keys(self, heard: Heard) -> None:
        """In the followers' thread. They go at once and for good."""
        event = heard.event
        assert isinstance(event, MatterWithdrawn)
        for matter, author in event.destroys():
            self._store.ring.destroy(heard.room, matter=matter, author=author)

    def _empty_rows(self, heard: Heard) -> None:
        """The dead ciphertext goes in one transaction with the follower's position, so that it is gone whenever this is
        not done again."""
        ended = self._store.ring.destroyed_in(heard.room)
        EventRow.objects.filter(room=heard.room, words_key__in=ended).update(words=None)
        self._loop.call_soon_threadsafe(self._begin_to_read_again, heard.room)

    def _begin_to_read_again(self, room: RoomId) -> None:
        """Whoever has read those words forgets them."""
        live = self._registry.cached(room)
        if live is not None:
            task = self._loop.create_task(live.read_again())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
