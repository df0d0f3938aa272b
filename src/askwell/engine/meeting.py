"""The one door: `decide` says what a move changes or why it can't be, `evolve` folds what has happened."""

from askwell.engine import refusals as no
from askwell.engine import rules as _rules  # noqa: F401  (registers every rule and fold)
from askwell.engine.events import Event
from askwell.engine.gate import may_act_for, names_this_run, passes, types_aloud
from askwell.engine.moves import Attempt, TimeIsUp
from askwell.engine.offers import take_words
from askwell.engine.refusal import Refusal
from askwell.engine.rule import FOLDS, RULES
from askwell.engine.state import State
from askwell.engine.words import ROOM, Moment, SeatId, SequenceNumber, Standing

__all__ = ["Attempt", "State", "decide", "due_at", "evolve", "may_enter", "next_time"]


def decide(state: State, attempt: Attempt) -> list[Event] | Refusal:
    """The events that an attempt leads to (none is a fine answer), or a refusal. The state is only read.

    The moment never runs backwards in a room: an earlier one counts as the last that was seen.
    """
    rule = RULES[type(attempt.move)]
    attempt.moment = max(attempt.moment, state.moment)
    if rule.room_only:
        refusal = None if attempt.by == ROOM else no.NOT_A_MOVE_FOR_PEOPLE()
    elif state.format is None:
        refusal = no.NOT_OPEN()
    else:
        refusal = (
            may_act_for(state, attempt.by, attempt.for_, rule, attempt.quiet)
            or names_this_run(state, attempt)
            or passes(state, attempt.for_, rule)
            or types_aloud(state, attempt.by, attempt.for_, rule)
        )
    if refusal:
        return refusal
    move = take_words(state, attempt.for_, rule, attempt.move)
    if isinstance(move, Refusal):
        return move
    attempt.move = move
    return rule.what(state, attempt)


def evolve(state: State, event: Event, moment: Moment, number: SequenceNumber) -> None:
    """Folds one event of the log into the state, in place; `moment` and `number` stand in its row."""
    state.moment = max(state.moment, moment)
    state.at = number
    state.memo = None
    FOLDS[type(event)](state, event)
    state.memo = {}


def next_time(state: State) -> TimeIsUp | None:
    """The room's own next move, to be attempted at its deadline: a reveal that waits, or time that calls."""
    if state.resting:
        return None
    if state.reveal:
        return TimeIsUp(state.reveal.run, state.reveal.due)
    clock = state.clock
    if clock and clock.stands is None and not clock.called:
        return TimeIsUp(state.run, clock.deadline)
    return None


def due_at(state: State) -> Moment | None:
    """When the sweeper has to look at this room again; None while nothing waits for time."""
    time = next_time(state)
    return time.deadline if time else None


def may_enter(state: State, seat: SeatId) -> bool:
    """Does a token of this seat open anything? Not once its person was sent out."""
    person = state.people.get(seat)
    return person is not None and person.standing is not Standing.SENT_OUT
