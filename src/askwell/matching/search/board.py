"""The board that search plays on: who sits in which set, and what each person adds to each set.

Everything is a whole number, so that the same moves give the same values on every machine. What a set is worth is
the sum of `pair` over its pairs, `linear` over its people, and for each counted category the sum of `marginal`
from nobody up to as many as there are.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
PINNED = 1 << 29
"""Larger than any gain: whoever carries it is never asked to change."""


@dataclass(slots=True)
class Counted:
    """Categories whose number of people in a set matters.

    `column` is columns × people and holds the category, or -1; `marginal` is categories × depth and holds the worth
    of one more person, given how many others of the category are there.
    """

    column: Ints
    marginal: Ints


@dataclass(slots=True)
class Task:
    """What is to be arranged: people × people `pair`, sets × people `linear`, and the sizes a set may have."""

    pair: Ints
    smallest: Ints
    largest: Ints
    linear: Ints | None = None
    counted: Counted | None = None
    pinned: NDArray[np.bool_] | None = None

    @property
    def people(self) -> int:
        return len(self.pair)

    @property
    def sets(self) -> int:
        return len(self.smallest)


@dataclass(slots=True)
class Board:
    """A task and one arrangement of it, with every sum kept up to date by the sweeps."""

    task: Task
    home: Ints
    linear: Ints = field(init=False)
    pair: Ints = field(init=False)
    pinned: Ints = field(init=False)
    visit: Ints = field(init=False)
    column: Ints = field(init=False)
    marginal: Ints = field(init=False)
    first: Ints = field(init=False)
    members: Ints = field(init=False)
    size: Ints = field(init=False)
    pull: Ints = field(init=False)
    own: Ints = field(init=False)
    count: Ints = field(init=False)
    best: Ints = field(init=False)
    score: NDArray[np.int64] = field(init=False)
    resizable: bool = field(init=False)

    def __post_init__(self) -> None:
        task, n = self.task, self.task.people
        self.pair = np.ascontiguousarray(task.pair, dtype=np.int32)
        held = np.zeros(n, dtype=bool) if task.pinned is None else task.pinned
        self.pinned = np.where(held, PINNED, 0).astype(np.int32)
        self.visit = np.flatnonzero(~held).astype(np.int32)
        self.linear = np.zeros((task.sets, n), np.int32) if task.linear is None else task.linear
        self.resizable = bool((task.smallest != task.largest).any())
        self._index_categories()
        self.score = np.zeros(4, dtype=np.int64)
        self.place(self.home)
        self.forget()

    def _index_categories(self) -> None:
        counted, n = self.task.counted, self.task.people
        if counted is None:
            counted = Counted(np.zeros((0, n), np.int32), np.zeros((0, 1), np.int32))
        self.column = np.ascontiguousarray(counted.column, dtype=np.int32)
        self.marginal = np.ascontiguousarray(counted.marginal, dtype=np.int32)
        flat = self.column.ravel()
        order = np.argsort(flat, kind="stable")
        order = order[flat[order] >= 0]
        self.members = (order % max(1, n)).astype(np.int32)
        sizes = np.bincount(flat[flat >= 0], minlength=len(self.marginal))
        self.first = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int32)

    def place(self, home: Ints) -> None:
        """Seats everyone as `home` (people → set) says and adds every sum up anew."""
        task, n = self.task, self.task.people
        self.home = np.ascontiguousarray(home, dtype=np.int32).copy()
        self.size = np.bincount(self.home, minlength=task.sets).astype(np.int32)
        seated = self.home == np.arange(task.sets)[:, None]
        pull = np.zeros((task.sets, n), dtype=np.int64)
        for s in range(task.sets):
            pull[s] = self.pair[:, seated[s]].sum(axis=1)
        paired = pull[self.home, np.arange(n)].sum() // 2
        self.count = np.zeros((task.sets, len(self.marginal)), dtype=np.int32)
        for categories in self.column:
            known = categories >= 0
            np.add.at(self.count, (self.home[known], categories[known]), 1)
            others = self.count[:, categories[known]] - seated[:, known]
            pull[:, known] += self.marginal[categories[known], others]
        steps = np.cumsum(self.marginal, axis=1, dtype=np.int64)
        counted = np.where(self.count > 0, steps[np.arange(len(steps)), self.count - 1], 0).sum() if len(steps) else 0
        straight = self.linear[self.home, np.arange(n)].sum(dtype=np.int64)
        self.pull = (pull + self.linear).astype(np.int32)
        self.own = self.pull[self.home, np.arange(n)] + self.pinned
        self.score[0] = paired + straight + counted

    def forget(self) -> None:
        """Lets the best arrangement met so far be the present one."""
        self.best = self.home.copy()
        self.score[1] = self.score[0]

    def relabel(self, linear: Ints) -> None:
        """Takes another `linear`; the arrangement stays, its value and the best one are judged by the new terms."""
        change, everyone = linear - self.linear, np.arange(self.task.people)
        self.linear = linear
        self.pull += change
        self.own = self.pull[self.home, everyone] + self.pinned
        self.score[0] += change[self.home, everyone].sum(dtype=np.int64)
        self.forget()

    @property
    def value(self) -> int:
        return int(self.score[0])

    @property
    def best_value(self) -> int:
        return int(self.score[1])
