"""The progress round: each action of last time, told by its owner. Who is absent carries on silently."""

from askwell.engine import refusals as no
from askwell.engine.events import BroughtFromLastTime, ProgressTold
from askwell.engine.moves import Attempt, ReportBack
from askwell.engine.refusals import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.state import OpenAction, State
from askwell.engine.words import SeatId


@folds(BroughtFromLastTime)
def brought_from_last_time(state: State, event: BroughtFromLastTime) -> None:
    action = OpenAction(event.action, event.seat, event.text, event.by_day, event.carried)
    state.last_time.append(action)


def my_open_actions(state: State, seat: SeatId) -> list[Choice]:
    mine = (action for action in state.last_time if action.seat == seat and action.outcome is None)
    return [(action.action, action.text or "") for action in mine]


def may_report_back(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    if phase is None or not phase.progress:
        return no.NOT_IN_THIS_PHASE(phase=phase.name if phase else "", purpose=phase.purpose if phase else "")
    return None if my_open_actions(state, seat) else no.TOLD_ALREADY()


@rule(ReportBack, may_report_back, choices={"action": my_open_actions}, others=Others.WORDS)
def report_back(state: State, attempt: Attempt) -> Events | Refusal:
    """What I did, what happened, what I learned; a reason for letting go only if I like."""
    move = attempt.move
    assert isinstance(move, ReportBack)
    return [ProgressTold(move.action, attempt.for_, move.outcome, move.story)]


@folds(ProgressTold)
def progress_told(state: State, event: ProgressTold) -> None:
    for action in state.last_time:
        if action.action == event.action:
            action.outcome, action.story = event.outcome, event.story
