"""People steer: on, back, skip, repeat, take back for five seconds, stop for today and go on another day."""

from copy import copy

from askwell.engine import refusals as no
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
    MeetingEnded,
    OpenedAgain,
    PhaseEntered,
    PhaseSkipped,
    PresentersChosen,
    StepTakenBack,
    StoppedForToday,
)
from askwell.engine.format import Exit, Hue, Presents, Where
from askwell.engine.grouping import groups_of
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
from askwell.engine.refusals import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.rules.bidding import chosen, presenters_chosen
from askwell.engine.rules.standing import let_run
from askwell.engine.runs import enter, go_on, not_yet
from askwell.engine.state import Clock, Reveal, State, Step
from askwell.engine.turns import begin
from askwell.engine.words import Moment, Part, RunId, SeatId, Seconds, Standing, Way

GRACE = 5_000
"""Milliseconds in which a step can be taken back, and a reveal waits."""

AT_LEAST_AGAIN = Seconds(120)
"""A phase that is gone back to has what it had left, and never less than this."""


def taps(state: State, seat: SeatId) -> Refusal | None:
    return None if may_tap(state, seat) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


@rule(MoveOn, taps)
def move_on(state: State, attempt: Attempt) -> Events | Refusal:
    if refusal := not_yet(state):
        return refusal
    leg = state.leg
    assert leg is not None
    if leg.phase.exit is Exit.CHOICE and not _chosen_here(state):
        return _choose_and_go(state, attempt)
    return _too_few(state) or _everyone_presents(state) or go_on(state)


def _everyone_presents(state: State) -> list[Event] | None:
    """In formats without bids: a slot each, in the order of the circle, as the first slot is entered."""
    assert state.format is not None
    ahead = next(iter(legs_to_come(state)), None)
    if state.format.presents is not Presents.EVERYONE or ahead is None:
        return None
    if ahead[1].phase.where is not Where.SLOT or ahead[1].slot or state.slot is not None:
        return None
    circle = [seat for seat in at_table(state) if seat != guide(state) or not state.format.coached]
    return chosen_and_on(state, [PresentersChosen(Way.ROTA, circle)])


def chosen_and_on(state: State, events: list[Event]) -> list[Event]:
    """The choice, and the first phase of the course that follows from it."""
    after = state.copy()
    presenters = events[0]
    assert isinstance(presenters, PresentersChosen)
    presenters_chosen(after, presenters)
    return [*events, *go_on(after)]


def _chosen_here(state: State) -> bool:
    """Somebody has been chosen for the slots ahead."""
    return any(leg.slot for _, leg in legs_to_come(state))


def _choose_and_go(state: State, attempt: Attempt) -> Events | Refusal:
    """One bid is left: by talking, the set has chosen."""
    if refusal := _too_few(state):
        return refusal
    events = chosen(state, Way.TALKING, 1, attempt.seed)
    if isinstance(events, Refusal):
        return events
    return chosen_and_on(state, events)


def _too_few(state: State) -> Refusal | None:
    """A slot needs people who ask; whoever guides is not counted."""
    assert state.format is not None
    ahead = next(iter(legs_to_come(state)), None)
    if ahead is None or ahead[1].phase.where is not Where.SLOT or state.slot is not None:
        return None
    people = [seat for seat in at_table(state) if seat != guide(state)]
    if len(people) >= state.format.least:
        return None
    return no.TOO_FEW(here=str(len(people)), least=str(state.format.least))


@folds(PhaseEntered)
def phase_entered(state: State, event: PhaseEntered) -> None:
    moment = state.moment
    _leave_phase(state)
    state.here, state.run = event.leg, event.run
    state.runs += 1
    state.clock = Clock(moment, event.length, stands=moment if state.resting else None)
    state.working_since = state.working_since or moment
    if state.slot:
        state.slot.begun = True
    _let_people_in(state)
    phase = state.phase
    assert phase is not None
    state.groups = groups_of(at_table(state), phase.groups)
    state.turns = begin(state, phase)


def _leave_phase(state: State) -> None:
    """A step that can be taken back, unless a presenter stopped here: nobody takes that back for them."""
    left, slot = state.leg, state.slot
    state.step = None
    if left is not None and state.clock is not None:
        if not (slot and slot.stopped):
            state.step = _fresh_step(state)
            _wait_to_reveal(state)
        left.spent = Seconds(left.spent + _spent(state.clock, state.moment))
    state.extension, state.away, state.break_until = None, None, None
    state.paused = state.listened_to = state.time_out = state.stepped_in = False


def _fresh_step(state: State, skipped: int | None = None) -> Step:
    assert state.leg is not None
    assert state.clock is not None
    until = Moment(state.moment + GRACE)
    spent, reveal = state.leg.spent, state.reveal
    return Step(until, state.here, state.run, copy(state.clock), state.turns, spent, reveal, skipped)


def _spent(clock: Clock, moment: Moment) -> int:
    until = clock.stands if clock.stands is not None else moment
    return max(0, (until - clock.began - clock.stood) // 1000)


def _wait_to_reveal(state: State) -> None:
    """What was written to be shown together is shown when it can no longer be taken back."""
    if _hidden_in(state, state.run):
        state.reveal = Reveal(state.run, Moment(state.moment + GRACE))


def _hidden_in(state: State, run: RunId) -> bool:
    return any(not item.seen and item.run == run for item in state.items.values())


def _let_people_in(state: State) -> None:
    """Between two phases the door opens for whoever was let in, and closes behind an observer of another slot."""
    slot = state.course[state.here].slot
    for person in state.people.values():
        if person.standing is Standing.COMING:
            person.standing, person.since = Standing.HERE, state.at
        elif person.part is Part.OBSERVER and person.standing is Standing.HERE and slot:
            if person.observes != slot:
                person.standing = Standing.KNOCKING


@folds(MeetingEnded)
def meeting_ended(state: State, event: MeetingEnded) -> None:
    """The end is a step too: a tap too many is taken back like any other."""
    _leave_phase(state)
    state.ended = True
    if state.clock:
        state.clock.stand(state.moment)


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
    return [enter(state, place, Seconds(max(AT_LEAST_AGAIN, leg.length - leg.spent)))]


@rule(RepeatPhase, taps)
def repeat_phase(state: State, attempt: Attempt) -> Events | Refusal:
    leg = state.leg
    assert leg is not None
    return [enter(state, state.here, length_now(state, leg))]


def to_be_skipped(state: State, seat: SeatId) -> list[Choice]:
    """Phases ahead; arriving is never among them."""
    ahead = legs_to_come(state)
    return [(place, leg.phase.name) for place, leg in ahead if leg.phase.hue is not Hue.ARRIVE]


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
    leg = state.course[attempt.move.leg]
    if leg.phase.exit is Exit.CHOICE and not _chosen_here(state):
        return no.NOBODY_BIDS()
    return [PhaseSkipped(attempt.move.leg)]


@folds(PhaseSkipped)
def phase_skipped(state: State, event: PhaseSkipped) -> None:
    state.step = _fresh_step(state, skipped=event.leg)
    state.course[event.leg].skipped = True


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


@folds(StepTakenBack)
def step_taken_back(state: State, event: StepTakenBack) -> None:
    """What was said and written meanwhile stays; the meeting goes on from where it was."""
    step, state.step = state.step, None
    assert step is not None
    if step.skipped is not None:
        state.course[step.skipped].skipped = False
        return
    state.here, state.run, state.clock, state.turns = step.was, step.run, step.clock, step.turns
    state.course[step.was].spent = step.spent
    state.reveal = step.reveal if step.reveal and _hidden_in(state, step.reveal.run) else None
    state.extension, state.ended = None, False


@rule(StopForToday, taps, during=set(Interlude) - {Interlude.ENDED, Interlude.RESTING, Interlude.PAUSED})
def stop_for_today(state: State, attempt: Attempt) -> Events | Refusal:
    return [StoppedForToday()]


@folds(StoppedForToday)
def stopped_for_today(state: State, event: StoppedForToday) -> None:
    state.resting = True
    state.step = None
    if state.clock:
        state.clock.stand(state.moment)


@rule(OpenAgain, during={Interlude.RESTING}, running=False)
def open_again(state: State, attempt: Attempt) -> Events | Refusal:
    """On another day, by anyone who is here, with everything as it was."""
    return [OpenedAgain()]


@folds(OpenedAgain)
def opened_again(state: State, event: OpenedAgain) -> None:
    state.resting = False
    state.working_since = state.moment
    let_run(state)
