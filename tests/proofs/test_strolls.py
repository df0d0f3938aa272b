"""Larger circles are walked by lot; the same seed walks the same way again."""

import pytest

from askwell.engine import refusals as no
from askwell.engine.formats import load, shipped
from askwell.engine.moves import Attempt, RaiseHand
from askwell.engine.page import parse
from askwell.engine.prove.strolls import larger_sizes, stroll
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events
from askwell.engine.state import State
from tests.proofs.planting import Garden, garden

__all__ = ["garden"]

WITH_LARGER = [word for word in shipped() if larger_sizes(parse(load(word)))]


@pytest.mark.parametrize("word", WITH_LARGER)
def test_seeded_walks_through_larger_circles_find_nothing_wrong(word: str) -> None:
    assert list(map(str, stroll(load(word), walks=6))) == []


@pytest.mark.long
@pytest.mark.parametrize("word", WITH_LARGER)
def test_ten_thousand_seeded_walks_find_nothing_wrong(word: str) -> None:
    assert list(map(str, stroll(load(word), walks=10_000))) == []


def test_a_fault_that_needs_several_hands_is_met_by_lot(garden: Garden) -> None:
    was = garden.rule(RaiseHand).what

    def one_hand_at_most(state: State, attempt: Attempt) -> Events | Refusal:
        return no.STALE() if state.turns.hands else was(state, attempt)

    garden.rule(RaiseHand, what=one_hand_at_most)
    found = {finding.wrong for finding in stroll(load("emotion_first"), walks=120)}
    assert "raise_hand is offered and then refused: gone" in found
    assert stroll(load("emotion_first"), walks=10) == stroll(load("emotion_first"), walks=10)


def test_many_walks_can_be_walked_in_parts(garden: Garden) -> None:
    def never(_state: State, _attempt: Attempt) -> Events | Refusal:
        return no.STALE()

    garden.rule(RaiseHand, what=never)
    page = load("emotion_first")
    in_parts = [stroll(page, walks=4, first=first) for first in (0, 4, 8)]
    assert len({str(part) for part in in_parts}) > 1
    assert sorted({finding for part in in_parts for finding in part}) == stroll(page, walks=12)
