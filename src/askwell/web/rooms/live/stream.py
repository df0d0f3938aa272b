"""One open stream: a connection of a device, and what it has been told."""

import time
from enum import Enum
from functools import cache
from typing import Protocol

from askwell.engine.words import SeatId
from askwell.web.rooms.doors.tokens import Holder
from askwell.web.rooms.wire.headers import for_every_answer
from askwell.web.rooms.wire.protocol import Connection, Listener
from askwell.web.rooms.wire.views import NOTHING_OWN, OwnPart, Seen, Tongue, View, shared_chunk

HEARTBEAT = b":\n\n"
STALLED_SECONDS = 15
"""A reader that takes nothing for so long is cut; it comes back for the newest view."""

Told = dict[tuple[int, int, Tongue], bytes]
"""What was written for (seen before, seen now, how): made once for a class within one telling."""


@cache
def stream_head(https: bool) -> bytes:
    """The answer's head. The body ends with the connection, so a message is the same bytes for everyone."""
    lines = [
        (b"content-type", b"text/event-stream; charset=utf-8"),
        (b"cache-control", b"no-store"),
        (b"x-accel-buffering", b"no"),
        (b"connection", b"close"),
        *for_every_answer(https),
    ]
    return b"HTTP/1.1 200 OK\r\n" + b"".join(b"%b: %b\r\n" % line for line in lines) + b"\r\n"


class Rests(Enum):
    """In the place of a view: it knows what was seen when its room came to rest, which can be seen again."""

    SINCE_THEN = 1


class Hall(Protocol):
    """Where a stream listens."""

    def leave(self, stream: "Stream", /) -> None: ...
    def catch_up(self, stream: "Stream", /) -> None: ...


class Stream(Listener):
    """Writes and never waits. While its reader is slow it skips, and then tells the newest."""

    __slots__ = ("_behind", "_hall", "_has_told", "_own", "_view", "eyes", "shown", "slow_since", "tongue")

    def __init__(self, shown: Holder, tongue: Tongue, hall: Hall, eyes: SeatId | None = None) -> None:
        """`shown` is whom its token stands for. `eyes` are those it is told for, if not its own seat's: a laptop that
        everyone looks at has the wall's."""
        self.shown = shown
        self.eyes = shown.seat if eyes is None else eyes
        self.tongue = tongue
        self.slow_since: float | None = None
        self._hall = hall
        self._view: View | Rests | None = None
        self._own: OwnPart | bytes | None = None
        self._has_told = False
        """All of the own part, and not only what is new in it: a page that was drawn a while ago may have missed what
        came with time alone."""
        self._behind = False

    @property
    def seat(self) -> SeatId:
        return self.shown.seat

    @property
    def rests(self) -> bool:
        return self._view is Rests.SINCE_THEN

    def open(self, connection: Connection, head: bytes) -> None:
        connection.take_over(self, head)

    def knows(self, seen: Seen) -> None:
        """Its page was rendered from this very sight, so there is nothing to tell."""
        self._view, self._own = seen.view, seen.own_part(self.tongue)

    def waits(self) -> None:
        """Its page shows what a room shows that rests. The first news of what is its own is all of it."""
        self._view = Rests.SINCE_THEN

    def rest(self, newest: View | None) -> None:
        """Its reader only waits: of what is their own a digest is enough to know whether it is otherwise, and whoever
        knows the `newest` view can be told from what it was seen in."""
        if isinstance(self._own, OwnPart):
            self._own = self._own.digest
        if newest is not None and self._view is newest and not self._behind:
            self._view = Rests.SINCE_THEN

    def wake(self, seen: Seen) -> None:
        """`seen` is what was seen when it came to rest. Whoever came meanwhile knows their own part from their page:
        without it they would be told of somebody else's private act."""
        self._view = seen.view
        if self._own is None:
            self._own = seen.own_part(self.tongue)

    def tell(self, at: int, seen: Seen, told: Told) -> None:
        """Writes what is new for these eyes, if anything is."""
        own, before = seen.own_part(self.tongue), self._view
        assert not isinstance(before, Rests), "it was not woken"
        has_nothing_own = seen.own is None and before is not None
        same_view, same_own = before is seen.view, has_nothing_own or own.is_as(self._own)
        if same_view and same_own:
            return
        if self.slow_since is not None:
            self._behind = True
            self.rest(None)
            return
        mark = (id(before), 0 if same_view else id(seen.view), self.tongue)
        chunk = told.get(mark)
        if chunk is None:
            shared = None if same_view else seen.view.since(before, self.tongue)
            chunk = told[mark] = shared_chunk(at, shared)
        mine = NOTHING_OWN if same_own else seen.own_since(self._own if self._has_told else None, self.tongue)
        self._view, self._own, self._has_told = seen.view, own, self._has_told or not same_own
        self.transport.writelines((chunk, mine))

    def say(self, event: bytes) -> None:
        """Writes bytes that any reader may miss."""
        if self.slow_since is None:
            self.transport.write(event)

    def bid_farewell(self, why: bytes) -> None:
        """Ends the stream; a page that is still there learns why, and whether to come back."""
        self.say(b"event: bye\ndata: %b\n\n" % why)
        self.transport.close() if self.slow_since is None else self.transport.abort()

    def cut(self) -> None:
        """Ends the stream without a word; its reader comes back by itself."""
        self.transport.abort()

    def is_stalled(self) -> bool:
        return self.slow_since is not None and time.monotonic() - self.slow_since > STALLED_SECONDS

    # The connection's side

    def pause_writing(self) -> None:
        self.slow_since = time.monotonic()

    def resume_writing(self) -> None:
        self.slow_since = None
        behind, self._behind = self._behind, False
        if behind:
            self._hall.catch_up(self)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._hall.leave(self)
