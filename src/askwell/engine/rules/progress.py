"""The progress round: each action of last time, told by its owner. Who is absent carries on silently."""

from askwell.engine import refusals as no
from askwell.engine.claims import channel
from askwell.engine.events import BroughtFromLastTime, ProgressTold
from askwell.engine.format import Channel
from askwell.engine.moves import Attempt, ReportBack, SayWhatBecame
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.state import OpenAction, State
from askwell.engine.words import SeatId


@folds(BroughtFromLastTime)
def brought_from_last_time(state: State, event: BroughtFromLastTime) -> None:
    action = OpenAction(event.action, event.seat, event.text, event.by_day, event.carried)
    state.last_time.append(action)


def my_actions_of_last_time(state: State, seat: SeatId) -> list[Choice]:
    return [(action.action, action.text or "") for action in state.last_time if action.seat == seat]


def my_open_actions(state: State, seat: SeatId) -> list[Choice]:
    """Without an outcome yet; or tapped while it was told aloud, and its story not written down."""
    untold = {one.action for one in state.last_time if one.outcome is None or (_is_told_aloud(state) and not one.story)}
    return [(action, words) for action, words in my_actions_of_last_time(state, seat) if action in untold]


def _is_told_aloud(state: State) -> bool:
    phase = state.phase
    return phase is not None and phase.progress and channel(state, phase) is Channel.ALOUD


def _not_here(state: State) -> Refusal:
    phase = state.phase
    return no.NOT_IN_THIS_PHASE(phase=phase.name if phase else "", purpose=phase.purpose if phase else "")


def may_report_back(state: State, seat: SeatId) -> Refusal | None:
    if state.phase is None or not state.phase.progress:
        return _not_here(state)
    return None if my_open_actions(state, seat) else no.TOLD_ALREADY()


def may_say_what_became(state: State, seat: SeatId) -> Refusal | None:
    """Where it is told aloud: in writing the outcome is part of the story."""
    if not _is_told_aloud(state):
        return _not_here(state)
    return None if my_actions_of_last_time(state, seat) else no.NOT_YOURS()


@rule(ReportBack, may_report_back, choices={"action": my_open_actions}, others=Others.WORDS)
def report_back(state: State, attempt: Attempt) -> Events | Refusal:
    """What I did, what happened, what I learned; a reason for letting go only if I like."""
    move = attempt.move
    assert isinstance(move, ReportBack)
    return [ProgressTold(move.action, attempt.for_, move.outcome, move.story)]


@rule(SayWhatBecame, may_say_what_became, choices={"action": my_actions_of_last_time}, others=Others.SCREENLESS)
def say_what_became(state: State, attempt: Attempt) -> Events | Refusal:
    """By a tap of its owner, so that it is kept without a scribe. What a scribe wrote of it stays."""
    move = attempt.move
    assert isinstance(move, SayWhatBecame)
    told = next(action for action in state.last_time if action.action == move.action)
    return [ProgressTold(move.action, attempt.for_, move.outcome, told.story or "")]


@folds(ProgressTold)
def progress_told(state: State, event: ProgressTold) -> None:
    for action in state.last_time:
        if action.action == event.action:
            action.outcome, action.story = event.outcome, event.story
