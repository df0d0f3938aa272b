"""The two connections that a browser keeps in a room: one that asks, and one that listens."""

import asyncio
import time
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple


class Reply(NamedTuple):
    status: int
    body: bytes


class Mouth(asyncio.Protocol):
    """Asks one thing after the other over one connection."""

    def __init__(self) -> None:
        self._transport: asyncio.Transport | None = None
        self._buffer = b""
        self._waiting: deque[asyncio.Future[Reply]] = deque()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    async def ask(self, request: bytes) -> Reply:
        assert self._transport is not None
        answer: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._waiting.append(answer)
        self._transport.write(request)
        return await answer

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while True:
            head, found, rest = self._buffer.partition(b"\r\n\r\n")
            if not found:
                return
            length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
            if len(rest) < length:
                return
            self._buffer = rest[length:]
            self._waiting.popleft().set_result(Reply(int(head[9:12]), rest[:length]))

    def connection_lost(self, exc: Exception | None) -> None:
        while self._waiting:
            self._waiting.popleft().set_exception(exc or ConnectionResetError("the server hung up"))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


class Heard(NamedTuple):
    """One message of a stream: its number, the monotonic second at which it was whole, and its text."""

    number: int
    second: float
    text: bytes


class Ear(asyncio.Protocol):
    """Listens to one stream. While it listens it only keeps bytes and seconds; what they say is read afterwards."""

    def __init__(self, request: bytes) -> None:
        self._request = request
        self._transport: asyncio.Transport | None = None
        self.heard: list[tuple[float, bytes]] = []
        self.opened: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self.heard.append((time.monotonic(), data))
        if not self.opened.done():
            self.opened.set_result(data.startswith(b"HTTP/1.1 200"))

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.opened.done():
            self.opened.set_result(False)

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def size(self) -> int:
        return sum(len(data) for _, data in self.heard)

    def messages(self) -> list[Heard]:
        return list(self._read())

    def _read(self) -> Iterator[Heard]:
        buffer, past_head = b"", False
        for second, data in self.heard:
            buffer += data
            if not past_head:
                _, past, rest = buffer.partition(b"\r\n\r\n")
                if not past:
                    continue
                buffer, past_head = rest, True
            *whole, buffer = buffer.split(b"\n\n")
            for message in whole:
                if message.startswith(b"id: "):
                    yield Heard(int(message[4:].partition(b"\n")[0]), second, message)
