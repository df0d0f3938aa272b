"""A few sets of an arrangement as a small task of their own."""

from dataclasses import replace

import numpy as np

from askwell.matching.model.labels import Labels
from askwell.matching.model.model import Ints, Model


def part(model: Model, home: Ints, labels: Labels, opened: list[int]) -> tuple[Model, Ints]:
    """The model of the people who sit in the `opened` sets, and their places in the whole.

    Sets are numbered anew in the order of `opened`; facilitators keep only the capacity that the other sets leave.
    """
    people = np.flatnonzero(np.isin(home, opened)).astype(np.int32)
    place = {int(p): number for number, p in enumerate(people)}
    renumbered = {s: number for number, s in enumerate(opened)}
    guide = np.delete(labels.guide, opened)
    elsewhere = np.bincount(guide[guide >= 0], minlength=len(model.capacity))
    groups = ([place[p] for p in group if p in place] for group in model.together)
    small = replace(
        model,
        worth=model.worth[np.ix_(people, people)],
        apart=model.apart[np.ix_(people, people)],
        together=tuple(tuple(g) for g in groups if len(g) > 1),
        caps=tuple((codes[people], most) for codes, most in model.caps),
        protected=tuple(codes[people] for codes in model.protected),
        free=model.free[people],
        speaks=model.speaks[people],
        guides_over=model.guides_over[:, people],
        capacity=np.maximum(model.capacity - elsewhere, 0).astype(np.int32),
        fixed=np.array([renumbered.get(int(f), -1) for f in model.fixed[people]], dtype=np.int32),
        earlier=np.array([renumbered.get(int(e), -1) for e in model.earlier[people]], dtype=np.int32),
    )
    return small, people
