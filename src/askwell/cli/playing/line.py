"""HTTP as a program speaks it: one connection that is kept for requests, and one for each stream."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


@dataclass(slots=True)
class Line:
    """To one server; requests wait for one another."""

    host: str
    port: int
    _open: Streams | None = None
    _lock: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def ask(self, method: str, path: str, token: str = "", body: object = None) -> tuple[int, Any]:
        """The status, and what the body says. A server closes a line that is quiet; then it is asked on a new one."""
        request = self._request(method, path, token, body)
        async with self._lock:
            try:
                status, text = await self._converse(request)
            except (asyncio.IncompleteReadError, ConnectionError):
                self.close()
                status, text = await self._converse(request)
        return status, json.loads(text) if text.startswith((b"{", b"[")) else text

    async def _converse(self, request: bytes) -> tuple[int, bytes]:
        if self._open is None:
            self._open = await asyncio.open_connection(self.host, self.port)
        reader, writer = self._open
        writer.write(request)
        status, headers = await _head(reader)
        return status, await reader.readexactly(int(headers.get("content-length", "0")))

    async def listen(self, path: str, token: str) -> AsyncIterator[dict[str, Any]]:
        """The messages of a stream, as data, until it ends."""
        reader, writer = await asyncio.open_connection(self.host, self.port)
        try:
            writer.write(self._request("GET", path, token, None))
            status, _ = await _head(reader)
            assert status == 200, f"{path}: {status}"
            said: list[str] = []
            while line := (await reader.readline()).decode():
                if line.startswith("data: "):
                    said.append(line[6:].rstrip("\n"))
                elif line == "\n" and said:
                    yield json.loads("".join(said))
                    said = []
        finally:
            writer.close()

    def close(self) -> None:
        if self._open is not None:
            self._open[1].close()
            self._open = None

    def _request(self, method: str, path: str, token: str, body: object) -> bytes:
        text = b"" if body is None else json.dumps(body).encode()
        lines = [
            f"{method} {path} HTTP/1.1",
            f"host: {self.host}:{self.port}",
            "accept: application/json",
            "content-type: application/json",
            f"content-length: {len(text)}",
            *([f"authorization: Bearer {token}"] if token else []),
        ]
        return "\r\n".join([*lines, "", ""]).encode() + text


async def _head(reader: asyncio.StreamReader) -> tuple[int, dict[str, str]]:
    first, *lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}
