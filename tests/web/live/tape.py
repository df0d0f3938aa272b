"""Everything that a stream has ever told, byte by byte."""

import select
import time
from collections.abc import Callable

from tests.web.live.reader import PATIENCE, Reader

QUIET = 0.25
"""Seconds in which nothing comes: by then everyone has been told."""


class Tape:
    def __init__(self, stream: Reader) -> None:
        assert stream.status == 200
        self.raw = b""
        self.socket = stream.socket

    def holds(self, word: str) -> bool:
        return word.encode() in self.raw


def wind(tapes: list[Tape], is_told: Callable[[], bool]) -> None:
    """Reads on until nothing comes any more, but not before all is told that must be."""
    latest = time.monotonic() + PATIENCE
    until = time.monotonic() + QUIET
    while time.monotonic() < until or (not is_told() and time.monotonic() < latest):
        ready, _, _ = select.select([tape.socket for tape in tapes], [], [], QUIET)
        for tape in tapes:
            if tape.socket in ready:
                tape.raw += tape.socket.recv(1 << 20)
                until = time.monotonic() + QUIET
