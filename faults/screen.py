"""A screen: it follows a seat's stream, and comes back after a gap with the last number it saw, as browsers do."""

import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from faults.person import Person

BACK_AFTER = 0.2
PATIENCE = 40.0
"""Seconds without a byte; the server's heartbeat comes every fifteen."""


class Screen(threading.Thread):
    """`through` is where to connect if not to the server itself: a proxy, say (host, port)."""

    def __init__(self, person: Person, through: tuple[str, int] | None = None) -> None:
        super().__init__(daemon=True)
        place = urlsplit(person.url)
        self._server = place.netloc
        self._where = through or (str(place.hostname), int(place.port or 80))
        self._person = person
        self._closed = False
        self._socket: socket.socket | None = None
        self.at = 0
        self.shared: Any = {}
        self.came: dict[str, float] = {}
        """When a text was first seen here, in monotonic seconds."""
        self.opened = 0
        """How often it had to connect."""

    def run(self) -> None:
        while not self._closed:
            try:
                for message in self._messages():
                    self._show(message)
            except (OSError, ValueError):
                pass
            time.sleep(BACK_AFTER)

    def close(self) -> None:
        self._closed = True
        if self._socket is not None:
            with suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)

    def waits_for(self, at: int, seconds: float = 30) -> bool:
        """Whether it has come as far as this number."""
        until = time.monotonic() + seconds
        while self.at < at and time.monotonic() < until:
            time.sleep(0.01)
        return self.at >= at

    @property
    def texts(self) -> list[str]:
        return [item["text"] for item in self.shared.get("items", ())]

    def _show(self, message: Any) -> None:
        now = time.monotonic()
        self.shared = message.get("shared", self.shared)
        for text in self.texts:
            self.came.setdefault(text, now)
        self.at = message["at"]

    def _messages(self) -> Iterator[Any]:
        """Until the connection ends. Raises OSError."""
        with socket.create_connection(self._where, timeout=PATIENCE) as connection:
            self._socket = connection
            path = urlsplit(self._person.path).path
            head = f"GET {path}/stream HTTP/1.1\r\nhost: {self._server}\r\naccept: application/json\r\n"
            known = f"last-event-id: {self.at}\r\n" if self.at else ""
            connection.sendall(f"{head}{known}authorization: Bearer {self._person.token}\r\n\r\n".encode())
            self.opened += 1
            yield from _data(connection)


def _data(connection: socket.socket) -> Iterator[Any]:
    """The data of each whole event; one that was cut off in its middle is not shown."""
    lines: list[bytes] = []
    for line in connection.makefile("rb"):
        if line.startswith(b"data: "):
            lines.append(line[6:].rstrip(b"\n"))
        elif line == b"\n" and lines:
            yield json.loads(b"\n".join(lines))
            lines = []
