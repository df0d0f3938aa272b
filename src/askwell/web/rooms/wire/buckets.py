"""Token buckets: a seat, or an address, may do so much at once and so much a second."""

import time
from collections import OrderedDict
from collections.abc import Callable

REMEMBERED = 20_000
"""Buckets kept of those that are not full. A forgotten one is full again, which only matters to whoever has 20,000
addresses within a minute."""


class Buckets:
    """`burst` at once, `rate` a second from then on."""

    __slots__ = ("_clock", "_levels", "burst", "rate")

    def __init__(self, burst: float, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.burst = burst
        self.rate = rate
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._levels)

    def take(self, whose: str, amount: float = 1.0) -> float:
        """Takes from a bucket. Returns 0, or the seconds until there is enough; then nothing was taken."""
        now = self._clock()
        level, then = self._levels.get(whose, (self.burst, now))
        level = min(self.burst, level + (now - then) * self.rate)
        short = amount - level
        if short <= 0:
            level -= amount
        self._levels[whose] = (level, now)
        self._levels.move_to_end(whose)
        self._forget(now)
        return max(0.0, short / self.rate)

    def _forget(self, now: float) -> None:
        """Untouched for so long that it is full again, it is as one that never was. The oldest stands first."""
        full_since = now - self.burst / self.rate
        while len(self._levels) > REMEMBERED or next(iter(self._levels.values()))[1] <= full_since:
            self._levels.popitem(last=False)
