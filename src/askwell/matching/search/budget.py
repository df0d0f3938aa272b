"""How much searching is allowed: sweeps, which are the same everywhere, or seconds, for benchmarks and deadlines."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

CLOCK: Callable[[], float] = time.perf_counter


@dataclass(slots=True)
class Budget:
    """Counts sweeps down, or learns from the sweeps made how many more fit into the seconds left.

    Only a budget in sweeps gives the same sets twice.
    """

    sweeps: int | None = None
    seconds: float | None = None
    made: int = 0
    started: float = field(default_factory=lambda: CLOCK())
    searching: float = 0.0

    def left(self) -> int:
        """Sweeps that still fit, 0 when it is over."""
        if self.seconds is None:
            return max(0, (self.sweeps or 0) - self.made)
        remaining = self.seconds - (CLOCK() - self.started)
        if remaining <= 0:
            return 0
        if not self.made:
            return 1
        return int(remaining / (self.searching / self.made))

    def spend(self, sweeps: int, seconds: float) -> None:
        """Notes `sweeps` made in `seconds`."""
        self.made += sweeps
        self.searching += seconds

    @property
    def elapsed(self) -> float:
        return CLOCK() - self.started
