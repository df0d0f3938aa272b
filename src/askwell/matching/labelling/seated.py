"""Sets by labels first: where annealing found no arrangement that keeps slots, languages and facilitators."""

import numpy as np

from askwell.matching.formed import Formed, judged
from askwell.matching.forming import Forming
from askwell.matching.labelling.candidates import candidates
from askwell.matching.labelling.choosing import Choosing
from askwell.matching.labelling.units import units
from askwell.matching.model.assignment import assign
from askwell.matching.model.model import Ints, Model
from askwell.matching.search.sizes import balanced

SHARE, LAST_SHARE = 0.5, 0.75
"""Of the budget, at which choosing gives up: for the usual number of sets, and for others. The rest is for mending."""
OTHERS = 4
"""How many other numbers of sets are tried."""
SETS_A_SWEEP = 8
"""Choosing labels for so many sets takes about as long as a sweep of everyone."""


def labels_first(forming: Forming, found: Formed, others: list[int]) -> tuple[Forming, Formed]:
    """The same sets or some with less wrong; where the usual number of sets leaves any, of another number."""
    forming.tight = True
    found = forming.best = seated_by_labels(forming, found, SHARE)
    for turn, sets in enumerate(others[:OTHERS], 1):
        if not found.wrong or found.stopped:
            break
        other = Forming(forming.model, sets, forming.budget, forming.chance, forming.watch, span=forming.span)
        share = SHARE + (LAST_SHARE - SHARE) * turn / min(OTHERS, len(others))
        fresh = seated_by_labels(other, judged(other.model, other.seeded(), sets), share)
        if fresh.wrong < found.wrong:
            forming, found = other, fresh
            forming.best, forming.tight = found, True
        found.stopped |= fresh.stopped
    return forming, found


def seated_by_labels(forming: Forming, found: Formed, share: float = SHARE) -> Formed:
    """The same arrangement or one with less wrong, before `share` of the budget is spent."""
    together = units(forming.model)
    listed = candidates(forming.model, together)
    if not len(listed):
        return found
    choosing = Choosing(forming.model, together, listed, forming.sets, forming.chance)
    forming.budget.spend(1 + forming.sets // SETS_A_SWEEP)
    missing, number, stopped = choosing.least, 0, False
    try:
        while missing and forming.budget.left() and forming.budget.spent < share:
            missing = choosing.step(number)
            number += 1
            forming.step(found)
    except KeyboardInterrupt:
        stopped = True
    home = numbered(forming.model, _home(forming, choosing), forming.sets)
    better = judged(forming.model, home, forming.sets)
    best = better if better.rank < found.rank else found
    best.stopped = found.stopped or stopped
    return best


def _home(forming: Forming, choosing: Choosing) -> Ints:
    """People → set; whoever has no seat gets one wherever there is room."""
    home = np.full(forming.model.people, -1, dtype=np.int32)
    for people, t in zip(choosing.units.people, choosing.end().home, strict=True):
        home[list(people)] = t
    sizes = balanced(forming.model.people, forming.sets)
    for person in np.flatnonzero(home < 0).tolist():
        taken = np.bincount(home[home >= 0], minlength=forming.sets)
        home[person] = int((taken - sizes).argmin())
    return home


def numbered(model: Model, home: Ints, sets: int) -> Ints:
    """The same sets under the numbers of those where most of their people were before, unless some are fixed."""
    if not (model.earlier >= 0).any() or (model.fixed >= 0).any():
        return home
    stayed = np.zeros((sets, sets), dtype=np.int64)
    known = (model.earlier >= 0) & (model.earlier < sets)
    np.add.at(stayed, (home[known], model.earlier[known]), 1)
    return assign(-stayed)[home].astype(np.int32)
