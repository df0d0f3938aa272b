"""Making a move in a proof: a second after the last, on the state itself or on a copy."""

from askwell.engine.events import Event
from askwell.engine.meeting import decide, evolve
from askwell.engine.moves import Attempt, Move
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import Moment, SeatId, SequenceNumber

TICK = 1_000
"""Milliseconds between two moves. What is offered is looked at in the same moment in which it is tried."""

NOBODY: frozenset[SeatId] = frozenset()


def now(state: State) -> Moment:
    """The moment of the next attempt."""
    return Moment(state.moment + TICK)


def answer(
    state: State, by: SeatId, move: Move, for_: SeatId | None = None, quiet: frozenset[SeatId] = NOBODY
) -> list[Event] | Refusal:
    """What the engine says to the attempt; nothing is folded."""
    return decide(state, Attempt(move, by, for_ or by, now(state), state.at + 1, quiet))


def make(
    state: State, by: SeatId, move: Move, for_: SeatId | None = None, quiet: frozenset[SeatId] = NOBODY
) -> Refusal | None:
    """Makes the move in place, or says why not."""
    events = answer(state, by, move, for_, quiet)
    if isinstance(events, Refusal):
        return events
    fold(state, events)
    return None


def fold(state: State, events: list[Event]) -> None:
    moment = now(state)
    for event in events:
        evolve(state, event, moment, SequenceNumber(state.at + 1))


def made(
    state: State, by: SeatId, move: Move, for_: SeatId | None = None, quiet: frozenset[SeatId] = NOBODY
) -> State | Refusal:
    """The state that follows; the one given stays as it is."""
    events = answer(state, by, move, for_, quiet)
    if isinstance(events, Refusal):
        return events
    after = state.copy()
    fold(after, events)
    return after
