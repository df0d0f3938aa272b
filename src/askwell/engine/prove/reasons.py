"""Which reasons for saying no are told in a state: every move there is, is attempted by somebody of each standpoint."""

from dataclasses import MISSING
from functools import lru_cache
from typing import Any

from askwell.engine.moves import MOVES, Move
from askwell.engine.offers import Shape, shapes
from askwell.engine.prove.making import answer
from askwell.engine.refusal import Refusal
from askwell.engine.rule import RULES
from askwell.engine.state import State
from askwell.engine.words import RunId, SeatId

NOWHERE = "nowhere"
"""Names nobody and nothing: who may make a move at all is asked before what it is about."""


def told(state: State, seat: SeatId) -> set[str]:
    """The slugs of the refusals that this seat gets, whichever move it makes."""
    slugs = set()
    for move in attempts(state.run):
        refusal = answer(state, seat, move)
        if isinstance(refusal, Refusal):
            slugs.add(refusal.slug)
    return slugs


@lru_cache(maxsize=256)
def attempts(run: RunId) -> tuple[Move, ...]:
    """Every move that people can make, once, with plain words in it."""
    people = [move for move in MOVES.values() if not RULES[move].room_only]
    return tuple(move(**{shape.name: _plainly(shape, run) for shape in shapes(move)}) for move in people)


def _plainly(shape: Shape, run: RunId) -> Any:
    if shape.default is not MISSING:
        return shape.default
    if shape.enum is not None:
        return next(iter(shape.enum))
    return {"fixed": run, "number": 1, "yes_no": True, "words": "Words", "name": "Name", "day": ""}.get(
        shape.kind, NOWHERE
    )
