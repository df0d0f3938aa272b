"""The sweeps: their sums stay true, and the compiled twin sees the same sets."""

import shutil

import numpy as np
import pytest

from askwell.matching.search import kernel, sweep
from askwell.matching.search.board import Board, Counted, Task
from askwell.matching.search.chance import forgiven


def task(people: int, sets: int, columns: int, resizable: bool, seed: int) -> Task:
    chance = np.random.default_rng(seed)
    pair = np.triu(chance.integers(-50_000, 50_000, (people, people)), 1).astype(np.int32)
    smallest = np.full(sets, people // sets - resizable, np.int32)
    largest = np.full(sets, people // sets + (1 if resizable or people % sets else 0), np.int32)
    counted = None
    if columns:
        kinds = chance.integers(-1, 5, (columns, people))
        column = np.where(kinds >= 0, kinds + 5 * np.arange(columns)[:, None], -1).astype(np.int32)
        counted = Counted(column, chance.integers(-40_000, 40_000, (5 * columns, people + 2)).astype(np.int32))
    linear = chance.integers(-20_000, 20_000, (sets, people)).astype(np.int32)
    return Task((pair + pair.T).astype(np.int32), smallest, largest, linear, counted, chance.random(people) < 0.1)


SHAPES = [(24, 4, 0, False), (24, 4, 2, False), (31, 5, 2, True), (40, 7, 3, True)]


@pytest.mark.parametrize(("people", "sets", "columns", "resizable"), SHAPES)
def test_sums_kept_up_to_date_are_those_added_up_anew(people: int, sets: int, columns: int, resizable: bool) -> None:
    given = task(people, sets, columns, resizable, 3)
    board = Board(given, (np.arange(people) % sets).astype(np.int32))
    sweep.sweeps(board, forgiven(30_000, people + sets), 4, 77)
    assert board.score[2] > 0, "nothing moved, so nothing is shown"
    anew = Board(given, board.home)
    assert anew.value == board.value
    assert (anew.pull == board.pull).all()
    assert (anew.count == board.count).all()


@pytest.mark.parametrize(("people", "sets", "columns", "resizable"), SHAPES)
def test_the_compiled_twin_gives_the_same_sets(people: int, sets: int, columns: int, resizable: bool) -> None:
    compiled = kernel.compiled()
    if compiled is None:
        assert not any(shutil.which(c) for c in ("cc", "gcc", "clang")), "there is a compiler, and no twin was built"
        return
    given = task(people, sets, columns, resizable, 5)
    plain, fast = (Board(given, (np.arange(people) % sets).astype(np.int32)) for _ in range(2))
    thresholds = forgiven(30_000, people + sets)
    sweep.sweeps(plain, thresholds, 5, 7)
    compiled(fast, thresholds, 5, 7)
    assert (plain.home == fast.home).all()
    assert (plain.best == fast.best).all()
    assert (plain.score == fast.score).all()


def test_pinned_people_never_move_and_sizes_stay_within_bounds() -> None:
    given = task(31, 5, 2, True, 3)
    home = (np.arange(31) % 5).astype(np.int32)
    board = Board(given, home)
    sweep.sweeps(board, forgiven(80_000, 36), 5, 1)
    assert given.pinned is not None
    assert given.pinned.any()
    assert (board.home[given.pinned] == home[given.pinned]).all()
    sizes = np.bincount(board.home, minlength=5)
    assert (sizes >= given.smallest).all()
    assert (sizes <= given.largest).all()


def test_another_label_gives_the_sums_of_a_board_begun_with_it() -> None:
    given = task(31, 5, 2, True, 3)
    board = Board(given, (np.arange(31) % 5).astype(np.int32))
    sweep.sweeps(board, forgiven(30_000, 36), 2, 77)
    other = task(31, 5, 2, True, 4).linear
    assert other is not None
    before = board.pull.copy()
    board.relabel(other)
    given.linear = other
    anew = Board(given, board.home)
    assert (board.pull != before).any()
    assert (board.value, board.best_value) == (anew.value, anew.value)
    assert (board.pull == anew.pull).all()
    assert (board.own == anew.own).all()
