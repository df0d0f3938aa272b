"""What the room itself does: time calls, a capture is revealed, and time that nobody had is given back."""

import random

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, interlude, may_tap, name_of, tapper
from askwell.engine.events import CaptureRevealed, TimeCalled, TimeTakenBack, WentOnAnyway, WeWereAway
from askwell.engine.format import Exit
from askwell.engine.moves import Attempt, ComeBack, GoOnAnyway, TakeTimeBack, TimeIsUp
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, folds, rule
from askwell.engine.rules.standing import let_run, let_stand
from askwell.engine.runs import go_on, not_yet
from askwell.engine.state import Item, State, but
from askwell.engine.words import SeatId


@rule(TimeIsUp, room_only=True)
def time_is_up(state: State, attempt: Attempt) -> Events | Refusal:
    """Several may fire it; one applies, and one that comes too early or too late changes nothing."""
    move = attempt.move
    assert isinstance(move, TimeIsUp)
    reveal, clock = state.reveal, state.clock
    if attempt.moment < move.deadline:
        return []
    if reveal and (reveal.run, reveal.due) == (move.run, move.deadline):
        return [_revealed(state, attempt.seed)]
    ours = clock and not clock.called and (state.run, clock.deadline) == (move.run, move.deadline)
    if not ours or interlude(state) is not None:
        return []
    phase = state.phase
    if phase and phase.exit is Exit.TIME_MOVES and not_yet(state) is None:
        return go_on(state, attempt.moment)
    return [TimeCalled(state.run)]


def _revealed(state: State, seed: int) -> CaptureRevealed:
    assert state.reveal is not None
    order = [item.item for item in state.items.values() if not item.seen and _is_over(state, item)]
    random.Random(state.shuffle ^ seed).shuffle(order)  # noqa: S311 (so that the order tells nothing)
    return CaptureRevealed(state.reveal.run, order)


def _is_over(state: State, item: Item) -> bool:
    """The phase it was written in has been left, or is to be shown now; what a presenter stopped stays its author's."""
    slot = state.slots[item.matter - 1] if item.matter else None
    asked = state.reveal is not None and state.reveal.run == item.run
    return (asked or item.run != state.run or state.ended) and not (slot and slot.stopped)


@folds(TimeCalled)
def time_called(state: State, event: TimeCalled) -> None:
    """At zero the clock rests, and a person moves on."""
    if state.clock:
        state.clock.called = True


@folds(CaptureRevealed)
def capture_revealed(state: State, event: CaptureRevealed) -> None:
    state.reveal = None
    shown = [state.items.pop(item) for item in event.order if item in state.items]
    for item in shown:
        state.items[item.item] = but(item, seen=True)


@rule(ComeBack, room_only=True)
def come_back(state: State, attempt: Attempt) -> Events | Refusal:
    """An outage never runs a meeting to its end: the clock stands, and people choose."""
    assert isinstance(attempt.move, ComeBack)
    if interlude(state) is not None or state.clock is None or state.clock.called:
        return []
    return [WeWereAway(attempt.move.seconds)]


@folds(WeWereAway)
def we_were_away(state: State, event: WeWereAway) -> None:
    state.away = event.seconds
    let_stand(state)


def taps_after_being_away(state: State, seat: SeatId) -> Refusal | None:
    if state.away is None:
        return no.NOT_AWAY()
    return None if may_tap(state, seat) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


@rule(TakeTimeBack, taps_after_being_away, during={Interlude.AWAY}, running=False)
def take_time_back(state: State, attempt: Attempt) -> Events | Refusal:
    return [TimeTakenBack()]


@folds(TimeTakenBack)
def time_taken_back(state: State, event: TimeTakenBack) -> None:
    assert state.away is not None
    if state.clock:
        state.clock.stood += state.away * 1000
    state.away = None
    let_run(state)


@rule(GoOnAnyway, taps_after_being_away, during={Interlude.AWAY}, running=False)
def go_on_anyway(state: State, attempt: Attempt) -> Events | Refusal:
    return [WentOnAnyway()]


@folds(WentOnAnyway)
def went_on_anyway(state: State, event: WentOnAnyway) -> None:
    state.away = None
    let_run(state)
