"""What an arrangement is worth, rules aside: the mean of the sets and, beside it, the least diverse one."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.distance import UNIT
from askwell.matching.model.model import Ints, Model

FINE = 1000


@dataclass(frozen=True, slots=True)
class Standing:
    """`means` are the mean worth of a pair in each set, in thousandths of model.worth; `value` weighs them up."""

    means: NDArray[np.int64]
    value: int

    @property
    def worst(self) -> int:
        """The number of the least diverse set, from 0."""
        return int(self.means.argmin())


def pairs(size: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs in a set of each size; at least 1, so that it divides."""
    return np.asarray(np.maximum(size * (size - 1) // 2, 1), dtype=np.int64)


def weighed(means: NDArray[np.int64], worst: float) -> int:
    """The value: mean of the sets plus `worst` times the least."""
    if not len(means):
        return 0
    return int(means.sum()) // len(means) + round(1000 * worst) * int(means.min()) // 1000


def soft(model: Model, home: Ints) -> int:
    """The wishes that aren't pairs, in the same unit as model.worth: people who stayed, less people alone of a kind."""
    stayed = int(((model.earlier >= 0) & (model.earlier == home)).sum())
    alone = 0
    for codes in model.protected:
        known = codes >= 0
        _, count = np.unique(home[known] * (int(codes.max(initial=0)) + 1) + codes[known], return_counts=True)
        alone += int((count == 1).sum())
    return round(UNIT * model.wishes.stay) * stayed - round(UNIT * model.wishes.not_alone) * alone


def standing(model: Model, home: Ints, sets: int) -> Standing:
    """Judges an arrangement by the wishes; a wish about one person weighs as much as one about a pair."""
    seated = home == np.arange(sets)[:, None]
    sums = np.array([int(model.worth[np.ix_(s, s)].sum()) // 2 for s in seated], dtype=np.int64)
    size = pairs(seated.sum(axis=1))
    means = sums * FINE // size
    return Standing(means, weighed(means, model.wishes.worst) + soft(model, home) * FINE // int(size.sum()))
