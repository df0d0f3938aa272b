"""Who must sit together counts as one: units of one person or of several, with what all of a unit have in common."""

from dataclasses import dataclass

import numpy as np

from askwell.matching.model.model import Bools, Model


@dataclass(slots=True)
class Units:
    """`people` are the places of each unit; `free` and `speaks` what all of its people share.

    `apart` is unit → units it may not sit with; `over` the facilitators who manage one of its people;
    `kinds` is unit → the capped categories of its people, each with how
    many of it a set may have.
    """

    people: list[tuple[int, ...]]
    free: Bools
    speaks: Bools
    over: list[set[int]]
    apart: list[set[int]]
    kinds: list[list[tuple[tuple[int, int], int]]]
    fixed: list[int]

    def __len__(self) -> int:
        return len(self.people)

    @property
    def sizes(self) -> list[int]:
        """People in each unit."""
        return [len(people) for people in self.people]


def units(model: Model) -> Units:
    """Groups first, since they are the hardest to seat; then everybody else."""
    grouped = {p for group in model.together for p in group}
    people = [*model.together, *((p,) for p in range(model.people) if p not in grouped)]
    of = {p: number for number, unit in enumerate(people) for p in unit}
    apart: list[set[int]] = [set() for _ in people]
    for i, j in zip(*np.nonzero(model.apart), strict=True):
        apart[of[int(i)]].add(of[int(j)])
    kinds: list[list[tuple[tuple[int, int], int]]] = [
        [((rule, int(codes[p])), most) for rule, (codes, most) in enumerate(model.caps) for p in unit if codes[p] >= 0]
        for unit in people
    ]
    return Units(
        people,
        np.array([model.free[list(unit)].all(axis=0) for unit in people], dtype=bool),
        np.array([model.speaks[list(unit)].all(axis=0) for unit in people], dtype=bool),
        [set(np.flatnonzero(model.guides_over[:, list(unit)].any(axis=1)).tolist()) for unit in people],
        apart,
        kinds,
        [max((int(model.fixed[p]) for p in unit), default=-1) for unit in people],
    )
