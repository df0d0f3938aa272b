"""Annealing by rounds: each starts afresh, cools through the temperatures that matter here, and ends in a local best.

Which temperatures matter differs thirtyfold between random and geometric distances, so a quick cooling from far too
hot looks for them first: where a tenth of the visits accept a loss it is still too hot to be worth long search, and
where few do it is frozen.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from askwell.matching.search import kernel, sweep
from askwell.matching.search.board import Board, Ints
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance, forgiven

HOT_LOSSES = 0.10
COLD_LOSSES = 0.03
FROZEN_LOSSES = 0.0005
QUENCH = 0.1
"""The share of a round spent below the cold end, until nothing moves."""
PROBE_SWEEPS = 4
SWEEPS_PER_PERSON = 40
"""Length of a round; longer ones gained less than more of them."""


@dataclass(frozen=True, slots=True)
class Range:
    hot: int
    cold: int


@dataclass(slots=True)
class Annealer:
    """One board, one row of chance, one budget; `watch` is called between blocks of sweeps and may raise to stop."""

    board: Board
    chance: Chance
    budget: Budget
    watch: Callable[[Board], None] | None = None

    def sweep(self, temperature: int, sweeps: int) -> float:
        """Sweeps at one temperature; answers the share of visits that accepted a loss."""
        board, visits = self.board, len(self.board.visit) * sweeps
        if not visits:
            return 0.0
        losses = int(board.score[3])
        window = board.task.people + board.task.sets
        run = kernel.compiled() or sweep.sweeps
        run(board, forgiven(temperature, window), sweeps, self.chance.take(visits))
        self.budget.spend(sweeps)
        if self.watch:
            self.watch(board)
        return (int(board.score[3]) - losses) / visits

    def useful(self) -> Range:
        """Cools quickly from far too hot and notes where losses are accepted often, seldom, never."""
        spread = np.abs(self.board.pair).max(initial=1) + np.abs(self.board.marginal).max(initial=0)
        temperature, met = float(4 * spread + np.abs(self.board.linear).max(initial=0)), []
        while temperature > 1:
            met.append((int(temperature), self.sweep(int(temperature), PROBE_SWEEPS)))
            if not self.budget.left() or (len(met) > 1 and max(met[-1][1], met[-2][1]) < FROZEN_LOSSES):
                break
            temperature *= 0.8
        return Range(_coldest_with(met, HOT_LOSSES), _coldest_with(met, COLD_LOSSES))

    def cool(self, span: Range, sweeps: int) -> None:
        """One round: most of it between hot and cold, the rest falling to nothing."""
        last = int(sweeps * QUENCH)
        self._fall(span.hot, span.cold, sweeps - last)
        self._fall(span.cold, max(1, span.cold // 10), last)
        self.sweep(0, 2)

    def _fall(self, hot: int, cold: int, sweeps: int) -> None:
        block = max(1, min(sweeps // 60, 64))
        steps = max(1, sweeps // block)
        for step in range(steps):
            if not self.budget.left():
                return
            share = step / max(1, steps - 1)
            self.sweep(round(hot * (cold / hot) ** share), block)

    def rounds(self, start: Callable[[Board, Chance, int], Ints]) -> None:
        """Rounds until the budget is spent, each from what `start(board, chance, number)` seats."""
        best, value, number = self.board.best, self.board.best_value, 0
        try:
            span = self.useful()
            self.board.forget()
            while (left := self.budget.left()) > 1:
                length = self.board.task.people * SWEEPS_PER_PERSON
                rounds = max(1, round(left / length))
                self.board.place(start(self.board, self.chance, number))
                self.board.forget()
                self.cool(span, max(1, left // rounds))
                if number == 0 or self.board.best_value > value:
                    best, value = self.board.best.copy(), self.board.best_value
                number += 1
        finally:
            if number == 0 or self.board.best_value > value:
                best = self.board.best.copy()
            self.board.place(best)
            self.board.forget()


def _coldest_with(met: list[tuple[int, float]], losses: float) -> int:
    return next((t for t, share in reversed(met) if share >= losses), met[0][0])
