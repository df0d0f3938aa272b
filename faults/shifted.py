"""`python -m faults.shifted FILE serve …`: Askwell on a machine whose clocks are in our hand, so that ten minutes
take no time.

FILE holds two numbers of nanoseconds, added to the wall clock and to the monotonic clock; they may change at any
moment. Timers of the event loop go by a clock of their own, which stays true.
"""

import mmap
import struct
import sys
import time
from collections.abc import Callable
from pathlib import Path

NUMBERS = struct.Struct("<qq")


class Shift:
    """In seconds, written by the one who runs the fault."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._wall = self._monotonic = 0.0
        file.write_bytes(NUMBERS.pack(0, 0))

    def by(self, *, wall: float = 0, monotonic: float = 0) -> None:
        """Time that really passes moves both; somebody who sets the clock moves the wall's alone."""
        self._wall += wall
        self._monotonic += monotonic
        with self.file.open("r+b") as file:
            file.write(NUMBERS.pack(int(self._wall * 1e9), int(self._monotonic * 1e9)))


def take_clocks(file: Path) -> None:
    """Before anything is imported that keeps one of the functions by name."""
    with file.open("rb") as opened:
        shifts = mmap.mmap(opened.fileno(), NUMBERS.size, access=mmap.ACCESS_READ)
    wall, monotonic = time.time_ns, time.monotonic_ns

    def shifted(clock: Callable[[], int], which: int) -> Callable[[], int]:
        return lambda: clock() + int(NUMBERS.unpack(shifts[:])[which])

    time.time_ns, time.monotonic_ns = shifted(wall, 0), shifted(monotonic, 1)
    time.time = lambda: time.time_ns() / 1e9
    time.monotonic = lambda: time.monotonic_ns() / 1e9


if __name__ == "__main__":
    take_clocks(Path(sys.argv.pop(1)))
    from askwell.cli import main

    main()
