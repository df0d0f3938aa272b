"""One connection. An ordinary request is uvicorn's business; a stream takes the connection over."""

import asyncio
import socket
from typing import Any, Protocol

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEAD_BYTES = 16 * 1024
"""Request line and headers together; more is nobody's browser."""

HEAD_SECONDS = 10
"""A connection that hasn't said what it wants by then is closed, so that trickled headers hold nothing."""

SEND_BUFFER = 16 * 1024
"""Bytes the system may hold for a stream: few, so that a slow phone lags by what we know of, not by more."""


class Reader(Protocol):
    """Who reads a connection after it was taken over."""

    def slow(self) -> None:
        """More than SEND_BUFFER bytes wait to be read."""

    def caught_up(self) -> None:
        """The reader is fast enough again."""

    def lost(self) -> None:
        """The connection is gone; nothing more may be written."""


class Connection(HttpToolsProtocol):
    """uvicorn's protocol, with its transport within the application's reach (`scope["extensions"]`).

    Awaiting `send` would let one locked phone hold up its whole room, and a task per stream costs memory,
    so a stream answers nothing through ASGI: it takes the transport, writes, and never waits.
    """

    reader: Reader | None = None
    head_bytes = 0
    head_timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
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

    def take_over(self, reader: Reader, head: bytes) -> asyncio.Transport:
        """From here on the connection is `reader`'s. `head` is the whole status line and headers."""
        self.reader = reader
        cycle: Any = self.cycle
        cycle.response_started = cycle.response_complete = True
        cycle.on_response = _nothing
        sock: socket.socket | None = self.transport.get_extra_info("socket")
        if sock is not None and sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)
        self.transport.set_write_buffer_limits(high=SEND_BUFFER)
        self.transport.write(head)
        self._let_go_of_the_request()
        return self.transport

    def _let_go_of_the_request(self) -> None:
        """Nothing is read on this connection any more: whoever waits for hours keeps a transport, and no request."""
        nothing: Any = None
        self.cycle = self.flow = self.parser = self.scope = self.headers = self.pipeline = nothing

    def data_received(self, data: bytes) -> None:
        # A request sent after a stream's would be answered into the middle of it.
        if self.reader is None:
            super().data_received(data)

    def pause_writing(self) -> None:
        if self.reader is None:
            super().pause_writing()
        else:
            self.reader.slow()

    def resume_writing(self) -> None:
        if self.reader is None:
            super().resume_writing()
        else:
            self.reader.caught_up()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_head_timer()
        super().connection_lost(exc)
        reader, self.reader = self.reader, None
        if reader is not None:
            reader.lost()

    def shutdown(self) -> None:
        # A stream that still has bytes to send would keep a closing transport open for ever.
        if self.reader is None:
            super().shutdown()
        else:
            self.transport.abort()

    def _count(self, size: int) -> None:
        self.head_bytes += size
        if self.head_bytes > HEAD_BYTES:
            raise ValueError("the head of the request is too long")

    def _stop_head_timer(self) -> None:
        if self.head_timer is not None:
            self.head_timer.cancel()
            self.head_timer = None


def _nothing() -> None: ...
