"""The floor under every figure: a bare uvloop protocol that writes recorded bytes and knows nothing else.

`python -m bench.reference PORT FILE`: FILE holds messages of a real stream, one after the other. A move, whatever it
says, is answered, and the next message goes to every stream of its room. Nothing is decided, stored, sealed or drawn.
"""

import asyncio
import re
import sys
from pathlib import Path
from typing import cast

import uvloop

STREAM = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-length: 0\r\n\r\n"
ANSWER = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b"
NUMBER = re.compile(rb"^id: \d+")


class Bare:
    """`rooms` holds the streams of each room, `told` how many messages it has had."""

    def __init__(self, messages: list[bytes]) -> None:
        self.messages = messages
        self.rooms: dict[bytes, list[asyncio.Transport]] = {}
        self.told: dict[bytes, int] = {}

    def tell(self, room: bytes) -> int:
        nth = self.told[room] = self.told.get(room, 0) + 1
        message = NUMBER.sub(b"id: %d" % nth, self.messages[nth % len(self.messages)])
        for stream in self.rooms.get(room, ()):
            stream.write(message)
        return nth


class Connection(asyncio.Protocol):
    def __init__(self, bare: Bare) -> None:
        self._bare = bare
        self._buffer = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        head, found, rest = self._buffer.partition(b"\r\n\r\n")
        if not found:
            return
        length = int(head.partition(b"Content-Length: ")[2].partition(b"\r\n")[0] or 0)
        if len(rest) < length:
            return
        self._buffer = rest[length:]
        room = head.split(b"/", 4)[2] if head.count(b"/") > 3 else b""
        if head.startswith(b"GET"):
            self._bare.rooms.setdefault(room, []).append(self._transport)
            self._transport.write(STREAM)
        else:
            body = b'{"at":%d}' % self._bare.tell(room)
            self._transport.write(ANSWER % (len(body), body))

    def connection_lost(self, exc: Exception | None) -> None:
        for streams in self._bare.rooms.values():
            if self._transport in streams:
                streams.remove(self._transport)


async def main(port: int, messages: list[bytes]) -> None:
    bare = Bare(messages)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(bare), "127.0.0.1", port)
    await server.serve_forever()


if __name__ == "__main__":
    recorded = Path(sys.argv[2]).read_bytes().split(b"\n\n")
    uvloop.run(main(int(sys.argv[1]), [message + b"\n\n" for message in recorded if message]))
