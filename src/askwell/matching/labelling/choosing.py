"""Which label for which set: a few sets lose theirs, take others that suit those without a seat, and so on.

Whoever is left without a seat gains weight, so that the next labels are chosen more for them.
"""

import numpy as np
from numpy.typing import NDArray

from askwell.matching.labelling.candidates import Candidates
from askwell.matching.labelling.chains import balance, fill, place
from askwell.matching.labelling.guides import Guides
from askwell.matching.labelling.seats import Seats
from askwell.matching.labelling.units import Units
from askwell.matching.model.model import Model
from askwell.matching.search.chance import Chance, draw

FIRST_WEIGHT = 64
HEAVIEST = 512
"""A weight that comes to this halves all of them, so that who was hard to seat long ago is forgotten."""
SLACKS = (3, 1)
SLACK_STEPS = 300
"""How many more people than at best may be without a seat for a while: more, then fewer, so many steps each."""
CLOSE = 64
"""Labels in common beyond which two are as close as can be."""


Saved = tuple[list[int], list[int], list[int]]
"""Homes, labels and facilitators."""


class Choosing:
    """Sets with labels and those who sit in them; `step` changes a few."""

    def __init__(self, model: Model, units: Units, listed: Candidates, sets: int, chance: Chance) -> None:
        self.units, self.listed, self.chance = units, listed, chance
        self.seats = Seats(units, sets, model.sizes.smallest, model.sizes.largest)
        self.guides = Guides(listed, self.seats, model.capacity.tolist()) if model.guided else None
        self.weight = np.full(len(units), FIRST_WEIGHT, dtype=np.int64)
        self.sizes = np.array(units.sizes)
        self.fixed: dict[int, list[int]] = {}
        for unit, t in enumerate(units.fixed):
            if t >= 0:
                self.fixed.setdefault(t, []).append(unit)
        self.close = np.minimum(listed.fits @ listed.fits.T, CLOSE)
        self.fitting: dict[int, list[int]] = {-1: []}
        self._refill(list(range(sets)))
        self.least, self.best = self.missing, self._saved()

    @property
    def missing(self) -> int:
        """People without a seat, and seats that sets lack to be large enough."""
        seats = self.seats
        return sum(seats.size[u] for u in seats.out) + sum(seats.smallest - seats.taken[t] for t in self._small())

    def step(self, number: int) -> int:
        """Opens a few sets anew, and undoes it where that left too many without a seat. Answers the least so far."""
        before, saved = self.missing, self._saved()
        self._refill(self._opened(2 + number % 3))
        after = self.missing
        self._weigh()
        if after < self.least:
            self.least, self.best = after, self._saved()
        elif after > before and after > self.least + SLACKS[number // SLACK_STEPS % len(SLACKS)]:
            self._restore(saved)
        return self.least

    def end(self) -> Seats:
        """The best that any step came to, sizes as equal as chains of changes make them."""
        self._restore(self.best)
        if not self.least:
            balance(self.seats)
        return self.seats

    def _saved(self) -> Saved:
        return self.seats.home.copy(), self.seats.label.copy(), self.seats.guide.copy()

    def _weigh(self) -> None:
        out = sorted(self.seats.out)
        self.weight[out] = np.minimum(self.weight[out] * 9 // 8, HEAVIEST)
        for t in self._small():
            some = self.seats.fitting[t]
            self.weight[some] = np.minimum(self.weight[some] * 33 // 32, HEAVIEST)
        if self.weight.max() == HEAVIEST:
            self.weight = np.maximum(self.weight // 2, FIRST_WEIGHT)

    def _small(self) -> list[int]:
        return [t for t, taken in enumerate(self.seats.taken) if taken < self.seats.smallest]

    def _opened(self, count: int) -> list[int]:
        """A set that is too small, or one that somebody without a seat might sit in; and a few that share people."""
        seats, out, small = self.seats, sorted(self.seats.out), self._small()
        pick = self.chance.below(len(out) + len(small))
        first = self.units.fixed[out[pick]] if pick < len(out) else small[pick - len(out)]
        near = self._near([out[pick]] if pick < len(out) else sorted(seats.members[first]))
        if first >= 0:
            near[first] = 1 << 40
        nearest: list[int] = np.argsort(-near, kind="stable")[:count].tolist()
        return nearest

    def _near(self, group: list[int]) -> NDArray[np.int64]:
        """Set → how many labels its members have in common with this group, with some luck."""
        home, shared = np.array(self.seats.home), np.minimum(self.close[group].sum(axis=0), CLOSE)
        seated = home >= 0
        total = np.bincount(home[seated], weights=shared[seated], minlength=len(self.seats.label)).astype(np.int64)
        luck = draw(self.chance.take(len(total)), len(total)) >> np.uint64(54)
        return (total + 1) * (256 + luck.astype(np.int64))

    def _refill(self, opened: list[int]) -> None:
        seats = self.seats
        for t in opened:
            for unit in list(seats.members[t]):
                seats.seat(unit, -1)
            if self.guides:
                self.guides.release(t)
            seats.open(t, -1, [])
        for turn in self.chance.shuffled(len(opened)).tolist():
            self._take_label(opened[turn])
        for unit in sorted(seats.out, key=lambda u: (-seats.size[u], -int(self.weight[u]), u)):
            place(seats, unit)
        for t in self._small():
            while seats.taken[t] < seats.smallest and fill(seats, t):
                pass

    def _take_label(self, t: int) -> None:
        """The label that suits most of those without a seat, by weight; and seats them, the heaviest first."""
        seats, out = self.seats, np.array(sorted(self.seats.out), dtype=np.int64)
        luck = draw(self.chance.take(len(out)), len(out)) >> np.uint64(55)
        weight = (self.weight * self.sizes)[out] * (256 + luck.astype(np.int64)) >> 8
        score = weight.astype(np.float32) @ self.listed.fits[out]
        if self.guides:
            score[~self.guides.possible()] = -1.0
        for unit in self.fixed.get(t, []):
            score[self.listed.fits[unit] == 0] = -1.0
        label = int(score.argmax())
        if score[label] <= 0:
            return
        self._open(t, label)
        if self.guides:
            self.guides.find(t)
        wish = dict(zip(out.tolist(), weight.tolist(), strict=True))
        for unit in sorted(
            (u for u in seats.fitting[t] if u in seats.out), key=lambda u: (-self.units.fixed[u], -wish[u], u)
        ):
            if seats.taken[t] + seats.size[unit] <= seats.largest and seats.may(unit, t):
                seats.seat(unit, t)

    def _open(self, t: int, label: int) -> None:
        if label not in self.fitting:
            self.fitting[label] = np.flatnonzero(self.listed.fits[:, label]).tolist()
        self.seats.open(t, label, self.fitting[label])

    def _restore(self, saved: Saved) -> None:
        seats, (home, labels, guides) = self.seats, saved
        for t, label in enumerate(labels):
            if seats.label[t] != label:
                self._open(t, label)
        for unit, t in enumerate(home):
            if seats.home[unit] != t:
                seats.seat(unit, t)
        for t, guide in enumerate(guides):
            if self.guides and seats.guide[t] != guide:
                self.guides.release(t)
                seats.guide[t] = guide
                self.guides.left[guide] -= guide >= 0
