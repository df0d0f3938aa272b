"""Pause and stop, for everyone, always, without a reason: a pause has no name in the log either."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, may_tap, name_of, presenter, tapper
from askwell.engine.events import (
    ListeningBegan,
    Paused,
    SlotStopped,
    TimeOutBegan,
    TimeOutEnded,
    WentOn,
)
from askwell.engine.gate import chooser
from askwell.engine.moves import (
    AskTimeOut,
    Attempt,
    EndTimeOut,
    GoOn,
    JustBeListenedTo,
    Pause,
    StopHere,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, Others, folds, rule
from askwell.engine.rules.standing import let_run, let_stand
from askwell.engine.runs import go_on
from askwell.engine.state import State
from askwell.engine.words import SeatId

NOT_DURING_A_PAUSE = set(Interlude) - {Interlude.PAUSED, Interlude.ENDED, Interlude.RESTING}


@rule(Pause, during=NOT_DURING_A_PAUSE, unagreed=True, others=Others.SCREENLESS)
def pause(state: State, attempt: Attempt) -> Events | Refusal:
    return [Paused()]


@folds(Paused)
def paused(state: State, event: Paused) -> None:
    state.paused = True
    let_stand(state)


def chooses(state: State, seat: SeatId) -> Refusal | None:
    """The presenter; outside a slot, whoever taps."""
    if seat == chooser(state):
        return None
    return no.PAUSED(chooser=name_of(state, chooser(state)))


@rule(
    GoOn,
    chooses,
    during={Interlude.PAUSED, Interlude.LISTENED_TO},
    running=False,
    unagreed=True,
    others=Others.SCREENLESS,
)
def go_on_again(state: State, attempt: Attempt) -> Events | Refusal:
    return [WentOn()]


@folds(WentOn)
def went_on(state: State, event: WentOn) -> None:
    state.paused = state.listened_to = False
    let_run(state)


def presents_and_chooses(state: State, seat: SeatId) -> Refusal | None:
    if presenter(state) is None:
        return no.NOBODY_PRESENTS()
    return chooses(state, seat)


@rule(
    JustBeListenedTo,
    presents_and_chooses,
    during={Interlude.PAUSED},
    running=False,
    others=Others.SCREENLESS,
)
def just_be_listened_to(state: State, attempt: Attempt) -> Events | Refusal:
    return [ListeningBegan()]


@folds(ListeningBegan)
def listening_began(state: State, event: ListeningBegan) -> None:
    state.paused, state.listened_to = False, True


def may_stop(state: State, seat: SeatId) -> Refusal | None:
    """The presenter, at any time: no action and no reason is asked for."""
    telling = presenter(state)
    if telling is None:
        return no.NOBODY_PRESENTS()
    return None if seat == telling else no.NOT_THE_PRESENTER(presenter=name_of(state, telling))


@rule(
    StopHere,
    may_stop,
    during=set(Interlude) - {Interlude.ENDED, Interlude.RESTING, Interlude.BEFORE},
    others=Others.SCREENLESS,
)
def stop_here(state: State, attempt: Attempt) -> Events | Refusal:
    slot = state.slot
    assert slot is not None
    return [SlotStopped(slot.number), *go_on(state, attempt.moment, leaving_slot=slot.number)]


@folds(SlotStopped)
def slot_stopped(state: State, event: SlotStopped) -> None:
    """What was written stays with the presenter alone until they decide."""
    state.change_slot(event.slot, stopped=True, shared=False)
    state.reveal = None


@rule(AskTimeOut)
def ask_time_out(state: State, attempt: Attempt) -> Events | Refusal:
    """To look at how we work: any member asks, and the clock stands."""
    return [TimeOutBegan()]


@folds(TimeOutBegan)
def time_out_began(state: State, event: TimeOutBegan) -> None:
    state.time_out = True
    let_stand(state)


def taps_in_time_out(state: State, seat: SeatId) -> Refusal | None:
    if not state.time_out:
        return no.NOT_IN_TIME_OUT()
    return None if may_tap(state, seat) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


@rule(EndTimeOut, taps_in_time_out, during={Interlude.TIME_OUT}, running=False)
def end_time_out(state: State, attempt: Attempt) -> Events | Refusal:
    return [TimeOutEnded()]


@folds(TimeOutEnded)
def time_out_ended(state: State, event: TimeOutEnded) -> None:
    state.time_out = False
    let_run(state)
