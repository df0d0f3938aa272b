"""One open stream: a connection of a device, and what it has been told."""

import secrets
import time
from collections.abc import Callable

from askwell.engine.words import SeatId
from askwell.web.rooms.live.headers import for_every_answer
from askwell.web.rooms.live.protocol import Connection
from askwell.web.rooms.live.views import NOTHING_OWN, OwnPart, Seen, Tongue, View, shared_chunk

HEARTBEAT = b":\n\n"
STALLED_SECONDS = 15
"""A reader that takes nothing for so long is cut; it comes back for the newest view."""

Told = dict[tuple[int, int, Tongue], bytes]
"""What was written for (seen before, seen now, how): made once for a class within one telling."""


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


class Stream:
    """Writes and never waits. While its reader is slow it skips, and then tells the newest."""

    __slots__ = (
        "_behind",
        "_has_told",
        "_leave",
        "_own",
        "_transport",
        "_view",
        "device",
        "eyes",
        "seat",
        "slow_since",
        "token",
        "tongue",
    )

    def __init__(
        self,
        seat: SeatId,
        token: str,
        tongue: Tongue,
        leave: Callable[["Stream"], None],
        eyes: SeatId | None = None,
    ) -> None:
        """`eyes` are those it is told for, if not its own seat's: a laptop that everyone looks at has the wall's."""
        self.device = secrets.token_hex(4)
        self.seat = seat
        self.eyes = seat if eyes is None else eyes
        self.token = token
        self.tongue = tongue
        self.slow_since: float | None = None
        self._leave = leave
        self._view: View | None = None
        self._own: OwnPart | bytes | None = None
        self._has_told = False
        """All of the own part, and not only what is new in it: a page that was drawn a while ago may have missed what
        came with time alone."""
        self._behind: Callable[[Stream], None] | None = None

    def open(self, connection: Connection, head: bytes) -> None:
        self._transport = connection.take_over(self, head)

    def knows(self, seen: Seen) -> None:
        """Its page was rendered from this very sight, so there is nothing to tell."""
        self._view, self._own = seen.view, seen.own_part(self.tongue)

    def rest(self) -> None:
        """Its reader only waits: of what is their own a digest is enough to know whether it is otherwise."""
        if isinstance(self._own, OwnPart):
            self._own = self._own.digest

    def tell(self, at: int, seen: Seen, told: Told, later: Callable[["Stream"], None]) -> None:
        """Writes what is new for these eyes, if anything is. `later` is called when a slow reader is ready."""
        own = seen.own_part(self.tongue)
        same_view, same_own = self._view is seen.view, own.is_as(self._own)
        if same_view and same_own:
            return
        if self.slow_since is not None:
            self._behind = later
            self.rest()
            return
        mark = (id(self._view), 0 if same_view else id(seen.view), self.tongue)
        chunk = told.get(mark)
        if chunk is None:
            shared = None if same_view else seen.view.since(self._view, self.tongue)
            chunk = told[mark] = shared_chunk(at, shared)
        mine = NOTHING_OWN if same_own else seen.own_since(self._own if self._has_told else None, self.tongue)
        self._view, self._own, self._has_told = seen.view, own, self._has_told or not same_own
        self._transport.writelines((chunk, mine))

    def say(self, event: bytes) -> None:
        """Writes bytes that any reader may miss."""
        if self.slow_since is None:
            self._transport.write(event)

    def bid_farewell(self, why: bytes) -> None:
        """Ends the stream; a page that is still there learns why, and whether to come back."""
        self.say(b"event: bye\ndata: %b\n\n" % why)
        self._transport.close() if self.slow_since is None else self._transport.abort()

    def cut(self) -> None:
        """Ends the stream without a word; its reader comes back by itself."""
        self._transport.abort()

    def is_stalled(self) -> bool:
        return self.slow_since is not None and time.monotonic() - self.slow_since > STALLED_SECONDS

    # The connection's side

    def slow(self) -> None:
        self.slow_since = time.monotonic()

    def caught_up(self) -> None:
        self.slow_since = None
        behind, self._behind = self._behind, None
        if behind is not None:
            behind(self)

    def lost(self) -> None:
        self._leave(self)
