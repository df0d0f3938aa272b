"""Token buckets: a seat, or an address, may do so much at once and so much a second."""

import time
from collections import OrderedDict
from collections.abc import Callable

REMEMBERED = 20_000
"""Buckets kept. A forgotten one is full again, which only matters to whoever has 20,000 addresses."""
LOOKED_AT = 2
"""Old ones that are looked at with each new one, so that full ones go as quickly as others come."""


class Buckets:
    """`burst` at once, `rate` a second from then on."""

    __slots__ = ("_clock", "_levels", "burst", "rate")

    def __init__(self, burst: float, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.burst = burst
        self.rate = rate
        self._clock = clock
        self._levels: OrderedDict[str, tuple[float, float]] = OrderedDict()

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
        self._forget_full(now)
        if len(self._levels) > REMEMBERED:
            self._levels.popitem(last=False)
        return max(0.0, short / self.rate)

    def _forget_full(self, now: float) -> None:
        """One that is full again is as good as none."""
        for _ in range(LOOKED_AT):
            whose, (level, then) = next(iter(self._levels.items()))
            if level + (now - then) * self.rate < self.burst:
                return
            del self._levels[whose]
            if not self._levels:
                return
