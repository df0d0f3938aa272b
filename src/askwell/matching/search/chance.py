"""Chance that is the same on every machine: whole numbers only, and no hidden state.

The n-th number depends on the seed and on n alone (SplitMix64, Steele, Lea and Flood 2014), so NumPy can draw
a whole sweep at once and the compiled sweep can draw one by one, and both see the same numbers.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

STEP = 0x9E3779B97F4A7C15
MASK = (1 << 64) - 1
TABLE_BITS = 14
TABLE = 1 << TABLE_BITS
ONE = 1 << 16
"""Thresholds are stored as 65,536ths of the temperature."""


def draw(first: int, count: int) -> NDArray[np.uint64]:
    """Numbers `first` to `first + count - 1` of the endless row, as uint64."""
    start = np.uint64(first * STEP & MASK)
    z = start + np.arange(count, dtype=np.uint64) * np.uint64(STEP)
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return z ^ (z >> np.uint64(31))


class Chance:
    """A place in the row of numbers; seeds lie 2^40 numbers apart."""

    def __init__(self, seed: int) -> None:
        self.next = (seed << 40) & MASK

    def take(self, count: int) -> int:
        """Sets `count` numbers aside and returns the first one's place."""
        first, self.next = self.next, (self.next + count) & MASK
        return first

    def shuffled(self, count: int) -> NDArray[np.int64]:
        """0 … count-1 in a random order."""
        return np.argsort(draw(self.take(count), count), kind="stable").astype(np.int64)

    def below(self, limit: int) -> int:
        """One whole number from 0 to limit - 1 (the bias below 2^-40 is nothing here)."""
        return int(draw(self.take(1), 1)[0]) % limit


@cache
def thresholds() -> NDArray[np.int64]:
    """How large a loss annealing forgives at temperature 1: the 16,384 quantiles of -ln(u), shuffled.

    Logarithms come from repeated squaring of whole numbers, because `log` may differ in its last bit between
    processors and one differing bit would end in other sets.
    """
    odd = np.arange(TABLE, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    exponent = (np.frexp(odd.astype(np.float64))[1] - 1).astype(np.uint64)
    x = odd << (np.uint64(31) - exponent)
    log2 = exponent.astype(np.int64)
    for _ in range(24):
        x = (x * x) >> np.uint64(31)
        carry = x >> np.uint64(32)
        log2 = log2 * 2 + carry.astype(np.int64)
        x >>= carry
    bits = ((TABLE_BITS + 1) << 24) - log2
    natural = (bits * 45426) >> 24  # ln 2 in 65,536ths
    return natural[Chance(0x5E75).shuffled(TABLE)]


def forgiven(temperature: int, extra: int) -> NDArray[np.int32]:
    """The thresholds at this temperature, repeated so that any window of `extra` numbers can start anywhere."""
    scaled = np.minimum((thresholds() * temperature) >> 16, 1 << 28).astype(np.int32)
    return np.concatenate([scaled, scaled[:extra]])
