"""How far an arrangement is from keeping every rule, counted on the model's arrays.

The checker (check_sets.py) judges results by a road of its own; this one steers the search.
"""

import numpy as np

from askwell.matching.model.labels import Labels, misfits
from askwell.matching.model.model import Ints, Model


def broken_by_set(model: Model, home: Ints, labels: Labels) -> Ints:
    """Set → things wrong in it; someone who belongs together with others elsewhere counts where they sit."""
    sets = len(labels.language)
    wrong = misfits(model, labels)[home, np.arange(model.people)].astype(np.int32)
    wrong += (model.apart & (home[:, None] == home)).sum(axis=1, dtype=np.int32)
    wrong += (model.fixed >= 0) & (model.fixed != home)
    for group in model.together:
        seats = home[list(group)]
        wrong[list(group)] += (seats != np.bincount(seats).argmax()).astype(np.int32)
    total = np.bincount(home, weights=wrong, minlength=sets).astype(np.int32)
    for codes, most in model.caps:
        known = codes >= 0
        count = np.zeros((sets, int(codes.max(initial=-1)) + 1), dtype=np.int32)
        np.add.at(count, (home[known], codes[known]), 1)
        total += np.maximum(count - most, 0).sum(axis=1, dtype=np.int32)
    size = np.bincount(home, minlength=sets)
    total += np.maximum(model.sizes.smallest - size, 0) + np.maximum(size - model.sizes.largest, 0)
    return total + _of_guides(model, labels)


def _of_guides(model: Model, labels: Labels) -> Ints:
    """What no member can mend: no facilitator at all, or one who lacks the set's slot or language."""
    wrong = np.zeros(len(labels.language), dtype=np.int32)
    if not model.guided:
        return wrong
    missing = labels.guide < 0
    wrong += missing
    for column in labels.slots.T:
        wrong += ~missing & ~model.guides_free[labels.guide, column] if len(model.guides_free) else False
    if model.speaks.shape[1] and len(model.guides_speak):
        wrong += ~missing & ~model.guides_speak[labels.guide, labels.language]
    return wrong
