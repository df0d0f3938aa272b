"""Chance and thresholds: the same numbers for ever, because sets depend on them."""

import math

import numpy as np

from askwell.matching.search.chance import ONE, TABLE, Chance, draw, thresholds


def test_the_row_of_numbers_is_that_of_splitmix64() -> None:
    assert draw(1, 3).tolist() == [16294208416658607535, 7960286522194355700, 487617019471545679]


def test_thresholds_are_the_quantiles_of_an_exponential() -> None:
    exact = [-math.log((2 * i + 1) / (2 * TABLE)) * ONE for i in range(TABLE)]
    assert np.abs(np.sort(thresholds()) - np.sort(exact)).max() < 3


def test_a_shuffle_keeps_everyone() -> None:
    assert sorted(Chance(4).shuffled(50).tolist()) == list(range(50))
    assert Chance(4).shuffled(50).tolist() != Chance(5).shuffled(50).tolist()
