"""Polishing: every exchange is worth what it was weighed at, and none makes things worse."""

import numpy as np

from askwell.matching.model.model import model
from askwell.matching.polish import _exchanged, polished
from askwell.matching.rules import Rules, Sizes
from askwell.matching.standing import pairs, standing, weighed
from askwell.matching.wishes import Wishes
from tests.matching.cohorts import cohort

MODEL = model(cohort(24), Rules((Sizes(5, 7),)), Wishes(not_alone=0.0))


def test_an_exchange_is_worth_what_it_was_weighed_at() -> None:
    home = (np.arange(24) % 4).astype(np.int32)
    pull = np.stack([MODEL.worth[:, home == s].sum(axis=1, dtype=np.int64) for s in range(4)])
    own = pull[home, np.arange(24)]
    sums = np.bincount(home, weights=own).astype(np.int64) // 2
    values = _exchanged(MODEL, home, np.arange(24), pull, own, sums, pairs(np.bincount(home)))
    for i, j in [(0, 1), (3, 14), (23, 8)]:
        after = home.copy()
        after[i], after[j] = home[j], home[i]
        assert values[i, j] == standing(MODEL, after, 4).value


def test_polishing_never_lowers_the_value() -> None:
    for seed in range(10):
        home = (np.random.default_rng(seed).permutation(24) % 4).astype(np.int32)
        after = polished(MODEL, home, 4)
        assert standing(MODEL, after, 4).value > standing(MODEL, home, 4).value
        assert (np.bincount(after) == np.bincount(home)).all()


def test_the_least_diverse_set_counts_whether_worth_is_above_or_below_the_mean() -> None:
    assert weighed(np.array([100, 300]), 0.5) == 200 + 50
    assert weighed(np.array([-100, -300]), 0.5) == -200 - 150
