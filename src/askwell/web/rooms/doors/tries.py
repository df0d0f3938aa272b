"""Guessing codes is slow: a few tries, then a wait."""

import time
from collections import OrderedDict

FOR_ONE_CODE = 3
"""Misses of the same code from the same address before it has to wait."""

FOR_ONE_ADDRESS = 30
"""Misses of any codes: a whole room that joins behind one address may mistype now and then."""

WAIT = 60.0
"""Seconds until all is forgiven."""

REMEMBERED = 50_000


class TooManyTries(Exception):
    """`seconds` tells how long to wait."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = max(1, round(seconds))


class Tries:
    """In memory: a restart forgives, and codes are far too many for that to help anyone."""

    def __init__(self) -> None:
        self._misses: OrderedDict[tuple[str, str], tuple[int, float]] = OrderedDict()

    def check(self, address: str, code: str) -> None:
        """Raises `TooManyTries`, also for the right code: else the wait would tell which one is right. What can't be a
        code is "", and counts only for its address."""
        now = time.monotonic()
        for place, most in (
            ((address, code), FOR_ONE_CODE if code else FOR_ONE_ADDRESS),
            ((address, ""), FOR_ONE_ADDRESS),
        ):
            count, until = self._misses.get(place, (0, 0.0))
            if count >= most and until > now:
                raise TooManyTries(until - now)

    def miss(self, address: str, code: str) -> None:
        now = time.monotonic()
        for place in {(address, code), (address, "")}:
            count, until = self._misses.pop(place, (0, 0.0))
            self._misses[place] = (count + 1 if until > now else 1, now + WAIT)
        while len(self._misses) > REMEMBERED:
            self._misses.popitem(last=False)
