"""How many people each set gets, before anyone is seated."""

import numpy as np

from askwell.matching.search.board import Ints
from askwell.matching.search.chance import Chance


def balanced(people: int, sets: int) -> Ints:
    """As equal as can be, the larger ones first."""
    return np.array([people // sets + (s < people % sets) for s in range(sets)], dtype=np.int32)


def most_pairs(smallest: Ints, largest: Ints, people: int, chance: Chance) -> Ints:
    """Sizes within the bounds with as many pairs inside sets as possible.

    Where every pair adds something, more pairs are worth more than any choice of people; annealing finds such
    sizes only by luck, this recursion over (sets, people still to seat) finds them at once. Ties fall by chance.
    """
    free = people - int(smallest.sum())
    best = np.full(free + 1, -1, dtype=np.int64)
    best[0] = 0
    taken: list[tuple[int, Ints]] = []
    for s in chance.shuffled(len(smallest)).tolist():
        better, choice = np.full(free + 1, -1, dtype=np.int64), np.zeros(free + 1, dtype=np.int32)
        for extra in range(min(int(largest[s] - smallest[s]), free) + 1):
            size = int(smallest[s]) + extra
            reached = np.full(free + 1, -1, dtype=np.int64)
            known = best[: free + 1 - extra]
            reached[extra:] = np.where(known >= 0, known + size * (size - 1) // 2, -1)
            wins = reached > better
            better[wins], choice[wins] = reached[wins], extra
        best = better
        taken.append((s, choice))
    sizes = smallest.copy()
    for s, choice in reversed(taken):
        sizes[s] += choice[free]
        free -= int(choice[free])
    return sizes


def seat(sizes: Ints, chance: Chance) -> Ints:
    """People → set, at random, with these sizes."""
    return np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)[np.argsort(chance.shuffled(int(sizes.sum())))]
