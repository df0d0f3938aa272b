"""How figures are told: the middle of the rounds with their spread, as text or as JSON."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median

import click


@dataclass(frozen=True, slots=True)
class Figure:
    """`goal` is a bound that `value` is held against: at least that much if `more_is_better`, else at most."""

    name: str
    rounds: Sequence[float]
    unit: str = ""
    goal: float | None = None
    more_is_better: bool = True

    @property
    def value(self) -> float:
        return median(self.rounds)

    @property
    def spread(self) -> float:
        """The distance of the extreme rounds, as a part of the middle one."""
        return (max(self.rounds) - min(self.rounds)) / self.value if self.value else 0.0

    @property
    def verdict(self) -> str:
        if self.goal is None:
            return ""
        holds = self.value >= self.goal if self.more_is_better else self.value <= self.goal
        return "holds" if holds else "does not hold"

    def __str__(self) -> str:
        bound = f", {'at least' if self.more_is_better else 'at most'} {self.goal:g}" if self.goal is not None else ""
        told = f"{self.name}: {self.value:.4g}{self.unit and ' ' + self.unit}"
        count = len(self.rounds)
        spread = f" ({count} rounds, spread {self.spread:.0%})" if count > 1 else ""
        return f"{told}{spread}{bound}{self.verdict and ': ' + self.verdict}"


def show(figures: Sequence[Figure], faults: Sequence[str], *, as_json: bool, notes: Sequence[str] = ()) -> None:
    """Prints, and ends with 1 if a run has found fault with itself. A goal that is missed is told, and ends nothing."""
    if as_json:
        told = [{**asdict(figure), "value": figure.value, "verdict": figure.verdict} for figure in figures]
        click.echo(json.dumps({"figures": told, "faults": list(faults), "notes": list(notes)}))
    else:
        for line in [*map(str, figures), *notes]:
            click.echo(line)
        for fault in faults[:20]:
            click.echo(f"FAULT: {fault}", err=True)
        click.echo(f"{len(faults)} faults found by the run itself")
    sys.exit(1 if faults else 0)
