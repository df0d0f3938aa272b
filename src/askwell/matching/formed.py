"""An arrangement with what is wrong with it and what it is worth; and what whoever waits is told meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass

from askwell.matching.model.broken import broken_by_set
from askwell.matching.model.labels import Labels, best_labels
from askwell.matching.model.model import Ints, Model
from askwell.matching.standing import Standing, standing


@dataclass(frozen=True, slots=True)
class Progress:
    """What is known in the middle: rules broken in the best sets so far, their value, sweeps and seconds so far."""

    broken: int
    value: int
    sweeps: int
    seconds: float


@dataclass(slots=True)
class Formed:
    """`home` is person → set, from 0; `broken` is set → things wrong, by the search's own account."""

    model: Model
    home: Ints
    labels: Labels
    broken: Ints
    standing: Standing
    sweeps: int = 0
    stopped: bool = False

    @property
    def wrong(self) -> int:
        return int(self.broken.sum())

    @property
    def rank(self) -> tuple[int, int]:
        """Smaller is better: first the rules, then the wishes."""
        return (self.wrong, -self.standing.value)


Watch = Callable[[Progress], None]


def judged(model: Model, home: Ints, sets: int) -> Formed:
    """An arrangement with the labels that suit it best, what is wrong with it, and what it is worth."""
    labels = best_labels(model, home, sets)
    return Formed(model, home.copy(), labels, broken_by_set(model, home, labels), standing(model, home, sets))
