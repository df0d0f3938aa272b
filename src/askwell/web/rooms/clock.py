"""What time it is for the rooms of this process."""

import time

from askwell.engine.words import Moment, Seconds

APART = Seconds(30)
"""From here on, wall clock and monotonic clock tell of a machine that slept or a clock that was set."""


class Clock:
    """Runs with the monotonic clock, so that nobody's setting of the machine's clock moves a live room."""

    def __init__(self) -> None:
        self._offset = self._seen = wall() - monotonic()

    def now(self) -> Moment:
        return Moment(monotonic() + self._offset)

    def leap(self) -> Seconds:
        """Takes over the wall clock where it ran ahead; we never go back behind it. Seconds leapt, else 0."""
        seen = wall() - monotonic()
        if abs(seen - self._seen) < APART * 1000:
            return Seconds(0)
        self._seen = seen
        before, self._offset = self._offset, max(self._offset, seen)
        return Seconds((self._offset - before) // 1000)


def wall() -> int:
    """Milliseconds since the epoch, as the machine believes."""
    return time.time_ns() // 1_000_000


def monotonic() -> int:
    """Milliseconds; stands while the machine sleeps."""
    return time.monotonic_ns() // 1_000_000
