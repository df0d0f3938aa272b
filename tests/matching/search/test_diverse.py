"""The plain problem: found by hand, found by search, and bounds that hold."""

from itertools import permutations

import numpy as np
import pytest

from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.search.diverse import diverse_groups
from askwell.matching.search.sizes import balanced, most_pairs


def inside(distance: np.ndarray, home: np.ndarray) -> float:
    return float((distance * (home[:, None] == home)).sum() / 2)


def test_the_best_of_all_arrangements_of_eight_people_is_found() -> None:
    chance = np.random.default_rng(2)
    distance = np.triu(chance.integers(0, 100, (8, 8)), 1).astype(float)
    distance += distance.T
    bounds = np.array([4, 4], np.int32)
    found = diverse_groups(distance, bounds, bounds, Budget(sweeps=400), 1)
    deals = set(permutations([0, 0, 0, 0, 1, 1, 1, 1]))
    assert inside(distance, found) == max(inside(distance, np.array(deal)) for deal in deals)


def test_the_same_seed_and_effort_give_the_same_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = np.random.default_rng(2)
    distance = np.triu(chance.uniform(0, 100, (30, 30)), 1).round(3)
    distance += distance.T
    smallest, largest = np.full(5, 4, np.int32), np.full(5, 8, np.int32)
    runs = [diverse_groups(distance, smallest, largest, Budget(sweeps=300), 7).tolist() for _ in range(2)]
    assert runs[0] == runs[1]
    other = diverse_groups(distance, smallest, largest, Budget(sweeps=300), 8).tolist()
    assert other != runs[0]


def test_most_pairs_go_to_few_large_groups_within_bounds() -> None:
    smallest, largest = np.array([2, 2, 2], np.int32), np.array([6, 3, 3], np.int32)
    assert most_pairs(smallest, largest, 10, Chance(1)).tolist() == [6, 2, 2]


def test_balanced_sizes_differ_by_one_at_most() -> None:
    assert balanced(23, 4).tolist() == [6, 6, 6, 5]
