"""What is carried over from one state to the next rests on nothing that could be otherwise in it."""

import random
from collections.abc import Callable
from inspect import unwrap
from typing import Any

import pytest

from askwell.engine.formats import load
from askwell.engine.prove.ending import one_step
from askwell.engine.prove.frame import FOLLOWS, FRAME, carry_over
from askwell.engine.prove.making import made
from askwell.engine.prove.settings import Setting, arrived
from askwell.engine.prove.tries import Try, tries
from askwell.engine.refusal import Refusal
from askwell.engine.state import Asked, State
from askwell.engine.state.parts import ALL, PARTS

Claim = Callable[[State], Any]
IN_THE_FRAME = sum(PARTS[name] for name in FRAME)


@pytest.mark.parametrize("word", ["classic", "drop_in", "written"])
def test_what_is_carried_over_looks_at_nothing_but_the_frame(word: str) -> None:
    for state in _course(word):
        for claim in FOLLOWS:
            assert _looks_at(state, claim) & ~IN_THE_FRAME == 0, unwrap(claim).__name__


@pytest.mark.parametrize("word", ["classic", "drop_in", "written"])
def test_what_is_carried_over_is_what_would_be_found_out(word: str) -> None:
    carried = 0
    for before in _course(word):
        for claim in FOLLOWS:
            claim(before)
        for tried in _some(before):
            after = made(before, tried.by, tried.move, tried.for_)
            if not isinstance(after, Refusal):
                carry_over(before, after)
                carried += unwrap(FOLLOWS[0]) in (after.memo or {})
                assert [claim(after) for claim in FOLLOWS] == [claim(after.copy()) for claim in FOLLOWS]
    assert carried > 50


def _course(word: str) -> list[State]:
    """A meeting from its beginning to its end, by the plainest moves, with a facilitator."""
    state, states = arrived(load(word), Setting(5, guided=True)), []
    while not state.ended:
        states.append(state.copy())
        assert one_step(state)
    return states


def _some(state: State) -> list[Try]:
    lot = random.Random(state.at)
    return [tried for seat in state.people for tried in lot.sample(list(tries(state, seat, everything=True)), 5)]


def _looks_at(state: State, claim: Claim) -> int:
    asked = Asked(state)
    claim(asked)
    return asked._claims[(unwrap(claim),)].under & ALL
