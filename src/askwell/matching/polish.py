"""The last steps uphill, for what the sweeps don't see: the least diverse set counts beside the mean.

Each member of the least diverse sets is weighed against everyone elsewhere; the best exchange that breaks no rule is
made, until there is none.
"""

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.broken import broken_by_set
from askwell.matching.model.labels import best_labels, misfits
from askwell.matching.model.model import Ints, Model
from askwell.matching.standing import FINE, pairs, soft, weighed

STEPS = 200
LOWEST = 3
TRIES = 24
"""Exchanges looked at in earnest, best first, before a step is given up."""


def polished(model: Model, home: Ints, sets: int) -> Ints:
    """Person → set, with no rule broken that was not, and a value at least as high."""
    home = home.copy()
    for _ in range(STEPS):
        if not _step(model, home, sets):
            break
    return home


def _step(model: Model, home: Ints, sets: int) -> bool:
    """Makes the best exchange in place; False when none helps."""
    seated = home == np.arange(sets)[:, None]
    pull = np.stack([model.worth[:, s].sum(axis=1, dtype=np.int64) for s in seated])
    own = pull[home, np.arange(model.people)]
    sums = np.bincount(home, weights=own, minlength=sets).astype(np.int64) // 2
    size = pairs(seated.sum(axis=1))
    means = sums * FINE // size
    now = weighed(means, model.wishes.worst)
    found: list[tuple[int, int, int]] = []
    for s in np.argsort(means, kind="stable")[:LOWEST].tolist():
        for i in np.flatnonzero(seated[s]).tolist():
            values = _exchanged(model, home, i, pull, own, sums, size, means)
            for j in np.argsort(-values, kind="stable")[:TRIES].tolist():
                if values[j] > now:
                    found.append((int(values[j]), i, j))
    misfit = misfits(model, best_labels(model, home, sets)) if model.labelled else None
    for _, i, j in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if misfit is not None and (misfit[home[j], i] or misfit[home[i], j]):
            continue
        if _keeps_rules(model, home, sets, i, j):
            home[i], home[j] = home[j], home[i]
            return True
    return False


def _exchanged(
    model: Model,
    home: Ints,
    i: int,
    pull: NDArray[np.int64],
    own: NDArray[np.int64],
    sums: NDArray[np.int64],
    size: NDArray[np.int64],
    means: NDArray[np.int64],
) -> NDArray[np.int64]:
    """The value after `i` changed places with each other person; the present one within the own set."""
    here = int(home[i])
    mine = (sums[here] + pull[here] - own[i] - model.worth[i]) * FINE // size[here]
    theirs = (sums[home] + pull[home, i] - own - model.worth[i]) * FINE // size[home]
    mine[home == here], theirs[home == here] = means[here], means[here]
    order = np.argsort(means, kind="stable")[:3]
    least = np.full(len(home), np.iinfo(np.int64).max)
    for s in order[::-1].tolist():
        least = np.where((home != s) & (s != here), means[s], least)
    total = means.sum() - means[here] - means[home] + mine + theirs
    total[home == here] = means.sum()
    least = np.minimum(least, np.minimum(mine, theirs))
    return total // len(means) + round(1000 * model.wishes.worst) * least // 1000


def _keeps_rules(model: Model, home: Ints, sets: int, i: int, j: int) -> bool:
    after = home.copy()
    after[i], after[j] = home[j], home[i]
    if soft(model, after) < soft(model, home):
        return False
    return not broken_by_set(model, after, best_labels(model, after, sets)).any()
