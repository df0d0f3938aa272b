"""A set's label: the slots, the language and the facilitator that it is held to while people change places.

With a label, “all share two slots” becomes a plain cost of each person in each set, which the sweeps weigh at once.
Between sweeps each set takes the label that fits its people best, so the rule is met as soon as any label would do.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.assignment import assign
from askwell.matching.model.model import Bools, Ints, Model


@dataclass(slots=True)
class Labels:
    """Per set: `slots` sets × wanted, `language` and `guide` -1 where there is none."""

    slots: NDArray[np.int64]
    language: NDArray[np.int64]
    guide: NDArray[np.int64]


def best_labels(model: Model, home: Ints, sets: int, guide: NDArray[np.int64] | None = None) -> Labels:
    """For each set the label with the fewest things missing.

    Facilitators are shared out anew at the least cost, unless `guide` says who has which set.
    """
    if guide is None:
        guide = _guides(model, home, sets) if model.guided else np.full(sets, -1)
    lacking = _lacking(home, sets, model.free) + _of_guide(model.guides_free, guide)
    wanted = min(model.wanted_slots, lacking.shape[1])
    slots = np.argsort(lacking, axis=1, kind="stable")[:, :wanted]
    mute = _lacking(home, sets, model.speaks) + _of_guide(model.guides_speak, guide)
    language = mute.argmin(axis=1) if mute.shape[1] else np.full(sets, -1)
    return Labels(slots, language, guide)


def misfits(model: Model, labels: Labels) -> Ints:
    """Sets × people: how many things of the set's label the person lacks."""
    sets = len(labels.language)
    lacks = np.zeros((sets, model.people), dtype=np.int32)
    for column in labels.slots.T:
        lacks += ~model.free[:, column].T
    if model.speaks.shape[1]:
        lacks += ~model.speaks[:, labels.language].T
    if len(model.capacity):
        lacks += np.where(labels.guide[:, None] >= 0, model.guides_over[labels.guide], False)
    return lacks


def _lacking(home: Ints, sets: int, has: Bools) -> NDArray[np.int64]:
    """Sets × things: how many members lack each, from running sums over people in the order of their sets."""
    order = np.argsort(home, kind="stable")
    bounds = np.searchsorted(home[order], np.arange(sets + 1))
    running = np.zeros((len(home) + 1, has.shape[1]), dtype=np.int32)
    np.cumsum(~has[order], axis=0, out=running[1:])
    return (running[bounds[1:]] - running[bounds[:-1]]).astype(np.int64)


def _of_guide(has: Bools, guide: NDArray[np.int64]) -> NDArray[np.int64]:
    """A facilitator who can't weighs as much as a whole set, because no member's move can mend it."""
    if not len(has):
        return np.zeros((len(guide), has.shape[1]), dtype=np.int64)
    return np.where((guide >= 0)[:, None], ~has[guide], False).astype(np.int64) * 64


def _guides(model: Model, home: Ints, sets: int) -> NDArray[np.int64]:
    """Set → facilitator, -1 where there are too few; cost is what would be missing in the set."""
    places = np.repeat(np.arange(len(model.capacity)), np.minimum(model.capacity, sets))
    if len(places) < sets:
        return np.concatenate([places, np.full(sets - len(places), -1)])
    cost = _lacking(home, sets, ~model.guides_over.T)
    if model.free.shape[1]:
        lacking = _lacking(home, sets, model.free)[:, None, :] + 64 * ~model.guides_free
        wanted = min(model.wanted_slots, lacking.shape[2])
        cost = cost + np.partition(lacking, wanted - 1, axis=2)[:, :, :wanted].sum(axis=2)
    if model.speaks.shape[1]:
        cost = cost + (_lacking(home, sets, model.speaks)[:, None, :] + 64 * ~model.guides_speak).min(axis=2)
    return places[assign(cost[:, places])]
