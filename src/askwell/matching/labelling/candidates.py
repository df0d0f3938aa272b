"""Labels worth holding a set to: slots and a language that enough people share, listed before anybody is seated.

A label grows slot by slot. Of those that many share the ones with most people are kept, and for everybody the best of
their own, so that no corner of the world is left without any.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askwell.matching.labelling.units import Units
from askwell.matching.model.model import Bools, Model

OWN = 60
"""How many labels each person keeps at least, those that most others share."""
CELLS = 1 << 24
"""Labels × units at most: sixteen million, each a number of four bytes."""

Floats = NDArray[np.float32]


@dataclass(slots=True)
class Candidates:
    """Per label: `slots` (labels × wanted), `language` (-1 where none is asked for).

    `fits` is units × labels, 1 or 0; `guides` is facilitators × labels.
    """

    slots: NDArray[np.int64]
    language: NDArray[np.int64]
    fits: Floats
    guides: Bools

    def __len__(self) -> int:
        return len(self.language)


def candidates(model: Model, units: Units) -> Candidates:
    """Every label that enough people share, or the best of them where they are very many."""
    size = np.array(units.sizes)
    most = max(1, CELLS // max(1, len(units)))
    languages = range(model.speaks.shape[1]) if model.speaks.shape[1] else [-1]
    slots: list[NDArray[np.int64]] = []
    spoken: list[int] = []
    fits: list[Bools] = []
    for language in languages:
        who = units.speaks[:, language] if language >= 0 else np.ones(len(units), bool)
        chosen, has = _grown(units.free, who, size, model.wanted_slots, model.sizes.smallest, most)
        slots.append(chosen)
        spoken += [language] * len(chosen)
        fits.append(has)
    every = np.concatenate(fits, axis=1)
    kept = _best(every, size, most)
    chosen, tongues = np.concatenate(slots)[kept], np.array(spoken, dtype=np.int64)[kept]
    guides = np.ones((len(model.capacity), len(kept)), dtype=bool)
    for column in chosen.T:
        guides &= model.guides_free[:, column]
    if model.speaks.shape[1]:
        guides &= model.guides_speak[:, tongues]
    return Candidates(chosen, tongues, np.ascontiguousarray(every[:, kept], dtype=np.float32), guides)


def _grown(
    free: Bools, who: Bools, size: NDArray[np.int64], wanted: int, smallest: int, most: int
) -> tuple[NDArray[np.int64], Bools]:
    """Sets of `wanted` slots (rows, ascending) that at least `smallest` of these people share, and who does."""
    chosen, has = np.zeros((1, 0), dtype=np.int64), who[:, None]
    for step in range(wanted):
        last = chosen[:, -1] if step else np.array([-1])
        count = (has * size[:, None]).astype(np.float32).T @ free.astype(np.float32)
        later = np.arange(free.shape[1])[None, :] > last[:, None]
        old, new = np.nonzero((count >= smallest) & later)
        if len(old) > most:
            best = np.sort(np.argsort(-count[old, new], kind="stable")[:most])
            old, new = old[best], new[best]
        chosen = np.concatenate([chosen[old], new[:, None]], axis=1)
        has = has[:, old] & free[:, new]
    return chosen, has


def _best(fits: Bools, size: NDArray[np.int64], most: int) -> NDArray[np.intp]:
    """Numbers of the labels to keep."""
    if fits.shape[1] <= most:
        return np.arange(fits.shape[1])
    order = np.argsort(-(size @ fits), kind="stable")
    ranked = fits[:, order]
    own = (ranked & (np.cumsum(ranked, axis=1, dtype=np.int32) <= OWN)).any(axis=0)
    return np.sort(np.concatenate([order[own], order[~own][: max(0, most - int(own.sum()))]]))
