"""When I work and rest: a written meeting's deadlines keep to it."""

from askwell.engine.claims import Interlude
from askwell.engine.events import DaysSaid
from askwell.engine.moves import Attempt, SayMyDays
from askwell.engine.refusal import Refusal
from askwell.engine.refusals import NOT_A_CHOICE
from askwell.engine.rule import Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import SeatId
from askwell.engine.working_days import Days


def is_written(state: State, seat: SeatId) -> Refusal | None:
    """Only a meeting with deadlines asks for it."""
    hours = any(leg.phase.hours for leg in state.course)
    return None if hours else NOT_A_CHOICE()


@rule(SayMyDays, is_written, during={Interlude.BEFORE}, unagreed=True)
def say_my_days(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, SayMyDays)
    off = sorted({day for day in move.off if 0 <= day <= 6})
    return NOT_A_CHOICE() if len(off) == 7 else [DaysSaid(attempt.for_, move.zone[:64], off)]


@folds(DaysSaid)
def days_said(state: State, event: DaysSaid) -> None:
    state.change_person(event.seat, days=Days(event.zone, frozenset(event.off)))
