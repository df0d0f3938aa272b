"""The last steps uphill, for what the sweeps don't see: the least diverse set counts beside the mean.

The members of the least diverse sets are weighed against everyone elsewhere, all at once; the best exchange that
breaks no rule is made, until there is none.
"""

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.broken import broken_by_set
from askwell.matching.model.labels import best_labels
from askwell.matching.model.model import Ints, Model
from askwell.matching.standing import FINE, pairs, soft, weighed

Longs = NDArray[np.int64]
STEPS = 60
LOWEST = 3
TRIES = 12
"""Exchanges looked at in earnest, best first, before polishing ends."""


def polished(model: Model, home: Ints, sets: int) -> Ints:
    """Person → set, with no rule broken that was not, and a value at least as high."""
    home = home.copy()
    pull = np.stack([model.worth[:, home == s].sum(axis=1, dtype=np.int64) for s in range(sets)])
    for _ in range(STEPS):
        exchange = _best_exchange(model, home, sets, pull)
        if exchange is None:
            break
        i, j = exchange
        difference = model.worth[j].astype(np.int64) - model.worth[i]
        pull[home[i]] += difference
        pull[home[j]] -= difference
        home[i], home[j] = home[j], home[i]
    return home


def _best_exchange(model: Model, home: Ints, sets: int, pull: Longs) -> tuple[int, int] | None:
    """Two people whose exchange raises the value most and breaks nothing."""
    own = pull[home, np.arange(model.people)]
    sums = np.bincount(home, weights=own, minlength=sets).astype(np.int64) // 2
    size = pairs(np.bincount(home, minlength=sets))
    means = sums * FINE // size
    low = np.argsort(means, kind="stable")[:LOWEST]
    members = np.flatnonzero(np.isin(home, low))
    values = _exchanged(model, home, members, pull, own, sums, size)
    now = weighed(means, model.wishes.worst)
    flat = values.ravel()
    best = np.argpartition(-flat, min(TRIES, len(flat) - 1))[:TRIES]
    for place in sorted(best.tolist(), key=lambda p: (-int(flat[p]), p)):
        i, j = int(members[place // model.people]), int(place % model.people)
        if flat[place] <= now:
            return None
        if _keeps_rules(model, home, sets, i, j):
            return i, j
    return None


def _exchanged(
    model: Model, home: Ints, members: NDArray[np.intp], pull: Longs, own: Longs, sums: Longs, size: Longs
) -> Longs:
    """Members × people: the value after the two changed places; far below everything within one set."""
    here, there = home[members][:, None], home[None, :]
    pair = model.worth[members].astype(np.int64)
    mine = (sums[here] + pull[here, np.arange(len(home))] - own[members][:, None] - pair) * FINE // size[here]
    theirs = (sums[there] + pull[there, members[:, None]] - own[None, :] - pair) * FINE // size[there]
    means = sums * FINE // size
    least = np.full(mine.shape, np.iinfo(np.int64).max)
    for s in np.argsort(-means, kind="stable")[-3:].tolist():
        least = np.where((there != s) & (here != s), means[s], least)
    least = np.minimum(least, np.minimum(mine, theirs))
    total = means.sum() - means[here] - means[there] + mine + theirs
    value: Longs = total // len(means) + round(1000 * model.wishes.worst) * least // 1000
    value[here == there] = np.iinfo(np.int64).min // 2
    return value


def _keeps_rules(model: Model, home: Ints, sets: int, i: int, j: int) -> bool:
    if model.plain:
        return True
    after = home.copy()
    after[i], after[j] = home[j], home[i]
    if soft(model, after) < soft(model, home):
        return False
    return not broken_by_set(model, after, best_labels(model, after, sets)).any()
