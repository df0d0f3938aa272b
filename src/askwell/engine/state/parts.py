"""The parts of a state that may be otherwise after a move, a bit for each; the turns are looked at field by field."""

from dataclasses import fields
from functools import reduce
from operator import attrgetter, or_
from typing import Any

from askwell.engine.state.state import State
from askwell.engine.state.turns import Turns

Parts = int
"""A set of parts, small, for there are hundreds of answers in a room."""

_STATE = tuple(field.name for field in fields(State) if field.compare and field.name != "turns")
_TURNS = tuple(field.name for field in fields(Turns))

PARTS: dict[str, Parts] = {name: 1 << place for place, name in enumerate(_STATE)}
TURNS: dict[str, Parts] = {name: 1 << place for place, name in enumerate(_TURNS, start=len(_STATE))}
"""By far the most moves change one or two of these, and most rules rest on one."""

ALL: Parts = reduce(or_, [*PARTS.values(), *TURNS.values()])
FIRST_CLAIM: Parts = ALL + 1
"""From this bit on claims are counted."""

_values_of = attrgetter(*_STATE)
_turns_of = attrgetter(*_TURNS)


def changed_in(before: State, state: State) -> Parts:
    """The parts that are otherwise in `state`."""
    changed = _otherwise(PARTS, _values_of(before), _values_of(state))
    if before.turns is not state.turns:
        changed |= _otherwise(TURNS, _turns_of(before.turns), _turns_of(state.turns))
    return changed


def is_same(one: Any, other: Any) -> bool:
    """Also in their order: people sit, and things were given, one after the other."""
    return one is other or (one == other and (not isinstance(one, dict) or list(one) == list(other)))


def _otherwise(parts: dict[str, Parts], was: tuple[Any, ...], now: tuple[Any, ...]) -> Parts:
    changed = 0
    for part, one, other in zip(parts.values(), was, now, strict=True):
        if one is not other and not is_same(one, other):
            changed |= part
    return changed
