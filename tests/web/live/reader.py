"""Reads a stream of server-sent events from a socket, as a browser would."""

import json
import socket
import time
from dataclasses import dataclass
from typing import Any

from tests.web.live.people import Guest

PATIENCE = 60.0
"""Seconds within which what must come has come, however busy the machine is."""


@dataclass
class Event:
    name: str
    id: str
    data: str

    @property
    def json(self) -> Any:
        return json.loads(self.data)


class Reader:
    def __init__(self, connection: socket.socket, path: str, headers: dict[str, str]) -> None:
        self.socket = connection
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        host = ":".join(str(part) for part in connection.getpeername()[:2])
        connection.sendall(f"GET {path} HTTP/1.1\r\nhost: {host}\r\n{lines}\r\n".encode())
        self._buffer = b""
        head = self._until(b"\r\n\r\n", PATIENCE).decode()
        self.status = int(head.split()[1])
        self.headers = dict(line.lower().split(": ", 1) for line in head.splitlines()[1:] if line)

    def next(self, seconds: float = PATIENCE) -> Event:
        """The next event. Raises TimeoutError if none comes, EOFError if the stream has ended."""
        while True:
            block = self._until(b"\n\n", seconds).decode()
            fields: dict[str, list[str]] = {}
            for line in block.splitlines():
                if line and not line.startswith(":"):
                    name, _, value = line.partition(": ")
                    fields.setdefault(name, []).append(value)
            if fields:
                return Event(*("\n".join(fields.get(name, [""])) for name in ("event", "id", "data")))

    def is_silent(self, seconds: float = 0.3) -> bool:
        try:
            self.next(seconds)
        except TimeoutError:
            return True
        return False

    def ends(self, seconds: float = PATIENCE) -> bool:
        """Whether nothing but the end comes."""
        try:
            while True:
                self.next(seconds)
        except (EOFError, ConnectionError):
            return True
        except TimeoutError:
            return False

    def close(self) -> None:
        self.socket.close()

    def _until(self, mark: bytes, seconds: float) -> bytes:
        deadline = time.monotonic() + seconds
        while mark not in self._buffer:
            self.socket.settimeout(max(0.001, deadline - time.monotonic()))
            piece = self.socket.recv(65536)
            if not piece:
                raise EOFError
            self._buffer += piece
        found, _, self._buffer = self._buffer.partition(mark)
        return found + mark


def listen(guest: Guest, *, html: bool = False, since: int | None = None) -> Reader:
    headers = {"authorization": f"Bearer {guest.token}"}
    headers["accept"] = "text/event-stream" if html else "application/json"
    if since is not None:
        headers["last-event-id"] = str(since)
    return Reader(guest.server.connect(), f"{guest.api}/stream", headers)
