"""One attempt at one number of sets: rounds of annealing, with labels taken anew as people move."""

from dataclasses import dataclass

import numpy as np

from askwell.matching.formed import Formed, Progress, Watch, judged
from askwell.matching.model.labels import Labels, best_labels
from askwell.matching.model.model import Ints, Model
from askwell.matching.model.penalties import linear, task
from askwell.matching.model.seeding import relabelled, seeded
from askwell.matching.polish import polished
from askwell.matching.search.anneal import SWEEPS_PER_PERSON, Annealer, Range
from askwell.matching.search.board import Board
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.search.sizes import balanced

FIRST_PRICE = 20_000
"""Of one broken rule, where two average people differ by some 2,000 and a whole set by 30,000."""
DEAREST = 320_000
ROUNDS = 4
SHAKES = 4
SMALL = 600
"""After each round in which every rule is kept: SHAKES, and more where there are few people (SMALL divided by them)."""
SHORT_ROUND = 400
RELABELS = 60
"""How often in a round the sets take their labels anew."""
SHORTEST = 8
"""Sweeps between two labels at least; taking labels costs as much as some sweeps."""
REGUIDE = 6
"""Every so many labels the facilitators are shared out anew, which takes longest."""
SETTLED = 0.7
"""From this share of a round on, no set is given a label made for people who sit elsewhere."""
WARM = 6
"""A round begins no colder than the price over this, where one broken rule is still forgiven now and then."""
SAFE = 16
"""No loss above eleven times the temperature is ever forgiven, so a price over this is never paid."""
HELD_FALL = 32
"""How far a round under held labels cools."""


@dataclass(slots=True)
class Forming:
    """Keeps the best of all rounds in `best`; `run` may be called again with more budget."""

    model: Model
    sets: int
    budget: Budget
    chance: Chance
    watch: Watch | None = None
    best: Formed | None = None
    span: Range | None = None
    hurried: bool = False
    """Stops at the first arrangement with nothing wrong, whatever it is worth."""
    tight: bool = False
    """Rounds from anew find no arrangement with nothing wrong; so they begin from the one that was found otherwise."""

    def run(self, start: Ints | None = None, rounds: int | None = None) -> Formed:
        """Rounds until they or the budget are spent; a broken rule becomes dearer while any is broken."""
        price, number = FIRST_PRICE, 0
        home = self.seeded() if start is None else start
        best = self.best = judged(self.model, home, self.sets)
        try:
            while (left := self.budget.left()) > 1 and not self._done(number, rounds):
                if self.tight or (self.model.labelled and not best.wrong and number % 2):
                    self._held_round(best, self._length(left, number))
                else:
                    self._round(home, price, self._length(left, number), even=number < 2 or not best.wrong)
                self._shake()
                best = self.best
                if best.wrong:
                    price = min(DEAREST, price * 2)
                number += 1
                home = self.seeded()
        except KeyboardInterrupt:
            self.best.stopped = True
        self.best.sweeps = self.budget.made
        return self.best

    def _length(self, left: int, number: int) -> int:
        """Sweeps of the next round: many rounds of a length that pays, or at least ROUNDS of what there is."""
        wanted = max(SHORT_ROUND, self.model.people * SWEEPS_PER_PERSON)
        rounds = max(round(left / wanted), ROUNDS - number, 1)
        return max(2, left // rounds)

    def _done(self, number: int, rounds: int | None) -> bool:
        kept = self.best is not None and not self.best.wrong
        return (self.hurried and kept) or (rounds is not None and number >= rounds)

    def seeded(self) -> Ints:
        """A first arrangement, of sizes as equal as can be."""
        return seeded(self.model, balanced(self.model.people, self.sets), self.chance)

    def _bounds(self, even: bool) -> tuple[Ints, Ints]:
        """Balanced sizes first; any that the rule allows once these were tried in vain."""
        sizes = balanced(self.model.people, self.sets)
        if even or self.model.sizes.smallest == self.model.sizes.largest:
            return np.full_like(sizes, sizes.min()), np.full_like(sizes, sizes.max())
        return np.full_like(sizes, self.model.sizes.smallest), np.full_like(sizes, self.model.sizes.largest)

    def _round(self, home: Ints, price: int, sweeps: int, even: bool) -> None:
        labels = best_labels(self.model, home, self.sets)
        board = Board(task(self.model, self._bounds(even), labels, price), home)
        annealer = Annealer(board, self.chance, self.budget, self._told)
        if self.span is None:
            self.span = annealer.useful()
            board.place(home)
            sweeps = self._length(self.budget.left(), 0)
        block = max(SHORTEST, sweeps // RELABELS)
        steps = max(2, sweeps // block)
        try:
            self._fall(annealer, labels, price, steps, block)
        except KeyboardInterrupt:
            self._keep(board.best)  # whole at any moment, as `home` isn't in the middle of a change
            raise
        self._keep(board.home)

    def _held_round(self, best: Formed, sweeps: int) -> None:
        """People change places under the labels and sizes of the best sets; a rule once kept is too dear to break."""
        size = np.bincount(best.home, minlength=self.sets).astype(np.int32)
        held = task(self.model, (size, size), best.labels, DEAREST)
        annealer = Annealer(Board(held, best.home), self.chance, self.budget, self._told)
        annealer.cool(Range(DEAREST // SAFE, DEAREST // SAFE // HELD_FALL), sweeps)
        self._keep(annealer.board.home)

    def _fall(self, annealer: Annealer, labels: Labels, price: int, steps: int, block: int) -> None:
        """From hot to cold in steps of `block` sweeps; between two the sets take the labels that suit them now."""
        board = annealer.board
        span = self.span or annealer.useful()
        hot, cold = max(span.hot, price // WARM), span.cold
        for step in range(steps):
            if not self.budget.left():
                break
            share = step / (steps - 1)
            warmth = round(hot * (cold / hot) ** (share / 0.85)) if share < 0.85 else cold // 10
            annealer.sweep(warmth if step < steps - 1 else 0, block)
            if self.model.labelled and step < steps - 1:
                held = labels.guide if (step + 1) % REGUIDE else None
                labels = best_labels(self.model, board.home, self.sets, held)
                if share < SETTLED and step % REGUIDE in (1, 3):
                    relabelled(self.model, labels, board.home, self.chance)
                board.relabel(linear(self.model, labels, price))

    def _keep(self, home: Ints) -> None:
        found = judged(self.model, home, self.sets)
        if not found.wrong and not self.hurried:
            found = judged(self.model, polished(self.model, home, self.sets), self.sets)
        if self.best is None or found.rank < self.best.rank:
            self.best = found

    def _shake(self) -> None:
        """Small disorder in the best sets, polished again: finds what no round does, where the least set decides."""
        for shake in range(SHAKES + SMALL // max(1, self.model.people)):
            if self.best is None or self.best.wrong or self.hurried or not self.budget.left():
                return
            home = self.best.home.copy()
            for _ in range(2 + self.chance.below(4) if shake % 3 else len(home)):
                i, j = self.chance.below(len(home)), self.chance.below(len(home))
                home[i], home[j] = home[j], home[i]
            self.budget.spend(1)
            self._keep(home)

    def step(self, best: Formed) -> None:
        """Notes a step of another search that costs about a sweep."""
        self.best = best
        self.budget.spend(1)
        self._told(None)

    def _told(self, _: Board | None) -> None:
        if self.watch and self.best:
            made, seconds = self.budget.made, self.budget.elapsed
            self.watch(Progress(self.best.wrong, self.best.standing.value, made, seconds))
