"""How much searching is allowed: sweeps, which are the same everywhere, or seconds, for benchmarks and deadlines."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

CLOCK: Callable[[], float] = time.perf_counter
FIRST_GUESS = 100
"""Sweeps that are thought to fit before the first was timed."""


@dataclass(slots=True)
class Budget:
    """Counts sweeps down, or learns from the sweeps made how many more fit into the seconds left.

    Only a budget in sweeps gives the same sets twice.
    """

    sweeps: int | None = None
    seconds: float | None = None
    made: int = 0
    started: float = field(default_factory=lambda: CLOCK())

    def left(self) -> int:
        """Sweeps that still fit, 0 when it is over."""
        if self.seconds is None:
            return max(0, (self.sweeps or 0) - self.made)
        remaining = self.seconds - (CLOCK() - self.started)
        if remaining <= 0:
            return 0
        if not self.made:
            return FIRST_GUESS
        return int(remaining * self.made / self.elapsed)

    def spend(self, sweeps: int) -> None:
        """Notes sweeps made; whatever else took time since the start counts as theirs."""
        self.made += sweeps

    @property
    def spent(self) -> float:
        """The share that is used up, 0 to 1 and beyond."""
        return self.made / max(1, self.sweeps or 0) if self.seconds is None else self.elapsed / self.seconds

    @property
    def elapsed(self) -> float:
        return CLOCK() - self.started
