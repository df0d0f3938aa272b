"""Mends broken sets in small parts: a broken one and a few that its people could sit in are arranged afresh.

A part of fifty people is annealed in milliseconds, so hundreds of parts can be tried where a round of everyone would
find the same faults again. An arrangement with no more wrong than before is kept, so that faults can wander.
"""

import numpy as np

from askwell.matching.formed import Formed, judged
from askwell.matching.forming import Forming
from askwell.matching.model.model import Bools, Model
from askwell.matching.model.part import part
from askwell.matching.search.budget import Budget

SETS = (4, 5, 6, 8, 10)
SWEEPS = 600
ATTEMPTS = 2_000
SHARE = 0.8
"""Of the budget; the rest is for exact repair, or for polishing what was mended."""


def mended(forming: Forming, found: Formed) -> Formed:
    """The same arrangement or one with less wrong, within what is left of the budget."""
    for attempt in range(ATTEMPTS):
        if not found.wrong or found.stopped or forming.budget.spent > SHARE:
            break
        try:
            found = _mended_part(forming, found, attempt)
        except KeyboardInterrupt:
            found.stopped = True
    return found


def _mended_part(forming: Forming, found: Formed, attempt: int) -> Formed:
    """One part arranged afresh; whoever stops the part's search stops the whole."""
    opened = _opened(forming, found, SETS[attempt % len(SETS)])
    small, people = part(forming.model, found.home, found.labels, opened)
    budget = Budget(sweeps=SWEEPS)
    inner = Forming(small, len(opened), budget, forming.chance, span=forming.span, hurried=True)
    better = inner.run()
    forming.budget.spend(max(1, budget.made * len(people) // forming.model.people))
    home = found.home.copy()
    home[people] = np.array(opened, dtype=np.int32)[better.home]
    candidate = judged(forming.model, home, forming.sets)
    kept = candidate if candidate.wrong <= found.wrong else found
    kept.stopped = better.stopped
    return kept


def _opened(forming: Forming, found: Formed, sets: int) -> list[int]:
    """A broken set, others that are broken, and fine ones whose people might change with theirs; chance has a say."""
    sets = min(sets, forming.sets)
    broken = np.flatnonzero(found.broken)
    first = int(broken[forming.chance.below(len(broken))])
    kin = _kinship(forming.model, found, first)
    noise = forming.chance.shuffled(forming.sets) / forming.sets
    near = kin / max(1e-9, float(kin.max())) + 0.6 * noise + 0.3 * (found.broken > 0)
    near[first] = 9.0
    return sorted(np.argsort(-near, kind="stable")[:sets].tolist())


def _kinship(model: Model, found: Formed, s: int) -> np.ndarray:
    """Set → how many of its people could sit with those of set `s`, by slots, language and groups."""
    fits = np.ones(model.people, dtype=bool)
    members = found.home == s
    fits &= _shares(model.free, members, model.wanted_slots) & _shares(model.speaks, members, 1)
    kin = np.bincount(found.home, weights=fits, minlength=len(found.broken)).astype(np.float64)
    for group in model.together:
        seats = set(found.home[list(group)].tolist())
        if s in seats and len(seats) > 1:
            kin[list(seats)] += 2 * kin.max()
    return kin


def _shares(has: Bools, members: Bools, wanted: int) -> Bools:
    """Who shares `wanted` things with at least one in two of the members."""
    if not has.shape[1]:
        return np.ones(len(has), dtype=bool)
    counts = has.astype(np.float32)
    common = counts @ counts[members].T >= wanted
    return np.asarray(common.mean(axis=1) >= 0.5)
