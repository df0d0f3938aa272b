"""What is asked of a state over and over, and answered once between two events."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from askwell.engine.state import State

Found = TypeVar("Found")
About = ParamSpec("About")


def once(claim: Callable[Concatenate[State, About], Found]) -> Callable[Concatenate[State, About], Found]:
    """Found out once between two events: eight seats ask the same of one state after each move.

    What is asked besides the state is one of few things that don't change: a seat, a kind.
    """

    @wraps(claim)
    def kept(state: State, /, *about: About.args, **how: About.kwargs) -> Found:
        memo = state.memo if type(state) is State else None
        if memo is None or about:  # whoever remembers for longer notes what the answer rests on
            return state.known(claim, *about)
        if claim not in memo:
            memo[claim] = claim(state, *about, **how)
        found: Found = memo[claim]
        return found

    return kept
