"""What is asked of a state over and over, and answered once between two events."""

from collections.abc import Callable
from functools import wraps
from inspect import signature
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from askwell.engine.state import State

Found = TypeVar("Found")
About = ParamSpec("About")


def once(claim: Callable[Concatenate[State, About], Found]) -> Callable[Concatenate[State, About], Found]:
    """Found out once between two events: eight seats ask the same of one state after each move.

    What is asked besides the state is one of few things that don't change: a seat, a kind.
    """
    if len(signature(claim).parameters) == 1:
        return cast("Callable[Concatenate[State, About], Found]", _of_the_state_alone(cast("Any", claim)))

    @wraps(claim)
    def kept(state: State, /, *about: About.args, **how: About.kwargs) -> Found:
        if type(state) is State:
            return claim(state, *about, **how)
        return state.known(claim, *about)  # whoever remembers for longer notes what the answer rests on

    return kept


def _of_the_state_alone(claim: Callable[[State], Found]) -> Callable[[State], Found]:
    """The same with nothing to pack and unpack: a proof asks this a million times."""

    @wraps(claim)
    def kept(state: State, /) -> Found:
        if type(state) is not State:
            return state.known(claim)
        memo = state.memo
        if memo is None:
            return claim(state)
        if claim not in memo:
            memo[claim] = claim(state)
        found: Found = memo[claim]
        return found

    return kept
