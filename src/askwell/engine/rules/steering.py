"""People steer: on, back, skip, repeat, take back for five seconds, stop for today and go on another day."""

from askwell.engine import refusals as no
from askwell.engine.awaited import still_open
from askwell.engine.claims import (
    Interlude,
    at_table,
    guide,
    legs_to_come,
    may_tap,
    name_of,
    takes_place,
    tapper,
)
from askwell.engine.course import length_now
from askwell.engine.events import (
    Event,
    OpenedAgain,
    PhaseSkipped,
    PresentersChosen,
    StepTakenBack,
    StoppedForToday,
)
from askwell.engine.format import Exit, Hue, Presents, Where
from askwell.engine.moves import (
    Attempt,
    GoBack,
    MoveOn,
    OpenAgain,
    RepeatPhase,
    SkipPhase,
    StopForToday,
    TakeStepBack,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.rules.bidding import cannot_choose, chosen, presenters_chosen
from askwell.engine.rules.standing import let_run
from askwell.engine.runs import enter, go_on, not_yet
from askwell.engine.state import State
from askwell.engine.words import Moment, SeatId, Seconds, Way

AT_LEAST_AGAIN = Seconds(120)
"""A phase that is gone back to has what it had left, and never less than this."""


def taps(state: State, seat: SeatId) -> Refusal | None:
    return None if may_tap(state, seat) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


def may_move_on(state: State, seat: SeatId) -> Refusal | None:
    """Whoever taps, as soon as what the phase waits for is there."""
    if refusal := taps(state, seat) or not_yet(state) or still_open(state):
        return refusal
    phase = state.phase
    if phase is not None and phase.exit is Exit.CHOICE and not _chosen_here(state):
        return _too_few(state) or cannot_choose(state, Way.TALKING, 1)
    return _too_few(state)


@rule(MoveOn, may_move_on)
def move_on(state: State, attempt: Attempt) -> Events | Refusal:
    leg = state.leg
    assert leg is not None
    if leg.phase.exit is Exit.CHOICE and not _chosen_here(state):
        return _choose_and_go(state, attempt)
    return _everyone_presents(state, attempt.moment) or go_on(state, attempt.moment)


def _everyone_presents(state: State, moment: Moment) -> list[Event] | None:
    """In formats without bids: a slot each, in the order of the circle, as the first slot is entered."""
    assert state.format is not None
    ahead = next(iter(legs_to_come(state)), None)
    if state.format.presents is not Presents.EVERYONE or ahead is None:
        return None
    if ahead[1].phase.where is not Where.SLOT or ahead[1].slot or state.slot is not None:
        return None
    circle = [seat for seat in at_table(state) if seat != guide(state) or not state.format.coached]
    return chosen_and_on(state, [PresentersChosen(Way.ROTA, circle)], moment)


def chosen_and_on(state: State, events: list[Event], moment: Moment) -> list[Event]:
    """The choice, and the first phase of the course that follows from it."""
    after = state.copy()
    presenters = events[0]
    assert isinstance(presenters, PresentersChosen)
    presenters_chosen(after, presenters)
    return [*events, *go_on(after, moment)]


def _chosen_here(state: State) -> bool:
    """Somebody has been chosen for the slots ahead."""
    return any(leg.slot for _, leg in legs_to_come(state))


def _choose_and_go(state: State, attempt: Attempt) -> Events | Refusal:
    """One bid is left: by talking, the set has chosen."""
    events = chosen(state, Way.TALKING, 1, attempt.seed)
    if isinstance(events, Refusal):
        return events
    return chosen_and_on(state, events, attempt.moment)


def _too_few(state: State) -> Refusal | None:
    """A slot needs people who ask, and a coached one its coach; whoever guides is not counted."""
    assert state.format is not None
    ahead = next(iter(legs_to_come(state)), None)
    if ahead is None or ahead[1].phase.where is not Where.SLOT or state.slot is not None:
        return None
    if state.format.coached and guide(state) is None:
        return no.NEEDS_A_COACH()
    people = [seat for seat in at_table(state) if seat != guide(state)]
    if len(people) >= state.format.least:
        return None
    return no.TOO_FEW(here=str(len(people)), least=str(state.format.least))


def can_go_back(state: State, seat: SeatId) -> Refusal | None:
    if refusal := taps(state, seat):
        return refusal
    return None if _before(state) is not None else no.FIRST_PHASE()


def _before(state: State) -> int | None:
    """The nearest phase behind us that took place, in this slot or outside of one."""
    for place in range(state.here - 1, -1, -1):
        leg = state.course[place]
        took_place = leg.spent or leg.phase.where is Where.OPENING
        if took_place and takes_place(state, leg) and leg.phase.exit is not Exit.AGREEMENT:
            return place
    return None


@rule(GoBack, can_go_back)
def go_back(state: State, attempt: Attempt) -> Events | Refusal:
    """Hides nothing that was seen."""
    place = _before(state)
    assert place is not None
    leg = state.course[place]
    return [enter(state, place, attempt.moment, Seconds(max(AT_LEAST_AGAIN, leg.length - leg.spent)))]


@rule(RepeatPhase, taps)
def repeat_phase(state: State, attempt: Attempt) -> Events | Refusal:
    leg = state.leg
    assert leg is not None
    return [enter(state, state.here, attempt.moment, length_now(state, leg))]


def to_be_skipped(state: State, seat: SeatId) -> list[Choice]:
    """Phases ahead; arriving is never among them, nor the choice while nobody has been chosen."""
    ahead = [(place, leg) for place, leg in legs_to_come(state) if leg.phase.hue is not Hue.ARRIVE]
    if not _chosen_here(state):
        ahead = [(place, leg) for place, leg in ahead if leg.phase.exit is not Exit.CHOICE]
    return [(place, leg.phase.name) for place, leg in ahead]


def may_skip(state: State, seat: SeatId) -> Refusal | None:
    if refusal := taps(state, seat):
        return refusal
    if to_be_skipped(state, seat):
        return None
    phase = state.phase
    return no.NOT_TO_BE_SKIPPED(phase=phase.name if phase else "")


@rule(SkipPhase, may_skip, choices={"leg": to_be_skipped})
def skip_phase(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, SkipPhase)
    return [PhaseSkipped(attempt.move.leg)]


def has_fresh_step(state: State, seat: SeatId) -> Refusal | None:
    if refusal := taps(state, seat):
        return refusal
    return None if state.step is not None else no.TOO_LATE_TO_TAKE_BACK()


@rule(TakeStepBack, has_fresh_step, during={Interlude.ENDED})
def take_step_back(state: State, attempt: Attempt) -> Events | Refusal:
    step = state.step
    assert step is not None
    if attempt.moment > step.until:
        return no.TOO_LATE_TO_TAKE_BACK()
    return [StepTakenBack(step.run)]


@rule(StopForToday, taps, during=set(Interlude) - {Interlude.ENDED, Interlude.RESTING, Interlude.PAUSED})
def stop_for_today(state: State, attempt: Attempt) -> Events | Refusal:
    return [StoppedForToday()]


@folds(StoppedForToday)
def stopped_for_today(state: State, event: StoppedForToday) -> None:
    state.resting = True
    state.step = None
    if state.clock:
        state.clock.stand(state.moment)


def is_resting(state: State, seat: SeatId) -> Refusal | None:
    return None if state.resting else no.NOT_RESTING()


@rule(OpenAgain, is_resting, during={Interlude.RESTING}, running=False)
def open_again(state: State, attempt: Attempt) -> Events | Refusal:
    """On another day, by anyone who is here, with everything as it was."""
    return [OpenedAgain()]


@folds(OpenedAgain)
def opened_again(state: State, event: OpenedAgain) -> None:
    state.resting = False
    state.working_since = state.moment
    let_run(state)
