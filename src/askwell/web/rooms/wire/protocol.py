"""One connection. An ordinary request is uvicorn's business; a stream takes the connection over."""

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.utils import is_ssl

HEAD_BYTES = 16 * 1024
"""Request line and headers together; more is nobody's browser."""

HEAD_SECONDS = 10
"""A connection that hasn't said what it wants by then is closed, so that trickled headers hold nothing."""

SEND_BUFFER = 16 * 1024
"""Bytes the system may hold for a stream: few, so that a slow phone lags by what we know of, not by more."""


class Listener(asyncio.Protocol):
    """Whoever has taken a connection over. It is in the server's set of connections, so that a stop finds it."""

    __slots__ = ("among", "transport")

    among: set[Any]
    transport: asyncio.Transport

    @staticmethod
    def data_received(data: bytes) -> None:
        """Nothing that is sent after a stream's request is read: it would be answered into the middle of it."""

    def connection_lost(self, exc: Exception | None) -> None:
        self.among.discard(self)

    def shutdown(self) -> None:
        """A stream that still has bytes to send would keep a closing transport open for ever."""
        self.transport.abort()


class Connection(HttpToolsProtocol):
    """uvicorn's protocol, with its transport within the application's reach (`scope["extensions"]`).

    Awaiting `send` would let one locked phone hold up its whole room, and a task per stream costs memory,
    so a stream answers nothing through ASGI: it takes the transport, writes, and never waits.
    """

    head_bytes = 0
    head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        # As uvicorn does, but for addresses: those that it asks for stay with the connection as long as it lasts.
        self.connections.add(self)
        self.transport, self.flow = transport, FlowControl(transport)
        self.client = _client(transport)
        self.scheme = "https" if is_ssl(transport) else "http"
        self.head_timer = self.loop.call_later(HEAD_SECONDS, transport.abort)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self.head_bytes = 0
        self.scope["extensions"] = {"askwell": {"connection": self}}

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._stop_head_timer()
        super().on_headers_complete()

    @property
    def has_whole_body(self) -> bool:
        cycle: Any = self.cycle
        return not cycle.more_body and bool(cycle.message_event.is_set())

    def take_over(self, listener: Listener, head: bytes) -> None:
        """From here on the connection is `listener`'s, and nothing is kept of the request: whoever waits for hours
        costs a transport. `head` is the whole status line and headers.
        """
        cycle: Any = self.cycle
        cycle.response_started = cycle.response_complete = True
        cycle.on_response = _nothing
        sock: socket.socket | None = self.transport.get_extra_info("socket")
        if sock is not None and sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        self.transport.set_write_buffer_limits(high=SEND_BUFFER)
        self.transport.set_protocol(listener)
        self.connections.discard(self)
        self.connections.add(listener)  # type: ignore[arg-type]
        listener.among, listener.transport = self.connections, self.transport
        self.transport.write(head)
        self._let_go_of_the_request()

    def _let_go_of_the_request(self) -> None:
        """Without these it goes at once, and not when cycles are next searched for."""
        nothing: Any = None
        self.cycle = self.flow = self.parser = self.scope = self.headers = self.pipeline = nothing

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_head_timer()
        super().connection_lost(exc)
        self._let_go_of_the_request()

    def _count(self, size: int) -> None:
        self.head_bytes += size
        if self.head_bytes > HEAD_BYTES:
            raise ValueError("the head of the request is too long")

    def _stop_head_timer(self) -> None:
        if self.head_timer is not None:
            self.head_timer.cancel()
            self.head_timer = None


def _client(transport: asyncio.Transport) -> tuple[str, int] | None:
    """Address and port of whoever is at the other end; None for a socket in the file system."""
    theirs: socket.socket | None = transport.get_extra_info("socket")
    if theirs is None or theirs.family not in (socket.AF_INET, socket.AF_INET6):
        return None
    ours = socket.socket(theirs.family, theirs.type, theirs.proto, theirs.fileno())
    try:
        host, port = ours.getpeername()[:2]
    except OSError:  # gone already
        return None
    finally:
        ours.detach()
    return host, port


def _nothing() -> None: ...
