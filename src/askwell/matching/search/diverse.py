"""The plain problem of the literature: groups within size bounds, as much distance inside them as can be.

It is called the maximally diverse grouping problem; forming sets is this and rules.
"""

import numpy as np
from numpy.typing import NDArray

from askwell.matching.search.anneal import Annealer
from askwell.matching.search.board import Board, Ints, Task
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.search.sizes import most_pairs, seat

HEADROOM = 1 << 26


def diverse_groups(distance: NDArray[np.float64], smallest: Ints, largest: Ints, budget: Budget, seed: int) -> Ints:
    """People → group. Distances with up to three decimals are weighed exactly; larger ones are rounded to fit."""
    reach = float(np.abs(distance).max(initial=0.0)) * int(largest.max()) or 1.0
    scale = min(1000.0, HEADROOM / reach)
    pair = np.rint(distance * scale).astype(np.int32)
    np.fill_diagonal(pair, 0)
    chance = Chance(seed)
    task = Task(pair, smallest.astype(np.int32), largest.astype(np.int32))
    people = len(distance)
    board = Board(task, seat(most_pairs(task.smallest, task.largest, people, chance), chance))
    elastic = board.resizable

    def start(board: Board, chance: Chance, number: int) -> Ints:
        # Every second round keeps its sizes: the best ones are often those with the most pairs, not always.
        board.resizable = elastic and number % 2 == 1
        return seat(most_pairs(task.smallest, task.largest, people, chance), chance)

    Annealer(board, chance, budget).rounds(start)
    return board.best
