"""What anyone could do instead: a snake deal, many random deals, and best-improvement search from one of them."""

import time

import numpy as np

from askwell.matching.model.model import Ints, Model
from askwell.matching.search.sizes import balanced
from askwell.matching.standing import standing


def snake_deal(model: Model, sets: int) -> Ints:
    """People sorted by what tells them apart most, dealt to and fro."""
    names = [a.name for a in sorted(model.cohort.attributes, key=lambda a: -a.weight)]
    key = [tuple(str(p.values.get(n)) for n in names) for p in model.cohort.people]
    home = np.zeros(model.people, dtype=np.int32)
    for turn, person in enumerate(sorted(range(model.people), key=lambda p: key[p])):
        lap, place = divmod(turn, sets)
        home[person] = place if lap % 2 == 0 else sets - 1 - place
    return home


def random_deals(model: Model, sets: int, seconds: float, seed: int) -> int:
    """The best value of as many random deals as fit."""
    chance, best, until = np.random.default_rng(seed), -(1 << 60), time.perf_counter() + seconds
    deal = np.repeat(np.arange(sets, dtype=np.int32), balanced(model.people, sets))
    while time.perf_counter() < until:
        best = max(best, standing(model, chance.permutation(deal), sets).value)
    return best


def best_improvement(model: Model, sets: int, seconds: float, seed: int) -> int:
    """The best value of steepest ascent by exchanges, from random deals until the time is over."""
    chance, best, until = np.random.default_rng(seed), -(1 << 60), time.perf_counter() + seconds
    deal = np.repeat(np.arange(sets, dtype=np.int32), balanced(model.people, sets))
    worth = model.worth.astype(np.int64)
    everyone = np.arange(model.people)
    while time.perf_counter() < until:
        home = chance.permutation(deal)
        pull = np.stack([worth[:, home == s].sum(axis=1) for s in range(sets)])
        while time.perf_counter() < until:
            own = pull[home, everyone]
            gain = pull[home] - own[:, None] + pull[home].T - own - 2 * worth
            gain[home[:, None] == home] = 0
            i, j = divmod(int(gain.argmax()), model.people)
            if gain[i, j] <= 0:
                break
            difference = worth[j] - worth[i]
            pull[home[i]] += difference
            pull[home[j]] -= difference
            home[i], home[j] = home[j], home[i]
        best = max(best, standing(model, home, sets).value)
    return best
