"""Entering and leaving a phase: a step takes effect at once, can be taken back for five seconds, and a reveal waits."""

from copy import copy

from askwell.engine.claims import at_table, guide, is_here, takes_place
from askwell.engine.events import MeetingEnded, PhaseEntered, PhaseSkipped, StepTakenBack
from askwell.engine.grouping import groups_of
from askwell.engine.rule import folds
from askwell.engine.state import Clock, Reveal, State, Step
from askwell.engine.turns import begin, forget
from askwell.engine.words import Moment, Part, RunId, Seconds, Standing

GRACE = 5_000
"""Milliseconds in which a step can be taken back, and a reveal waits."""


@folds(PhaseEntered)
def phase_entered(state: State, event: PhaseEntered) -> None:
    moment = state.moment
    _leave_phase(state)
    state.here, state.run = event.leg, event.run
    state.runs += 1
    state.clock = Clock(moment, event.length, stands=moment if state.resting else None)
    state.working_since = state.working_since or moment
    if state.slot:
        state.change_slot(state.slot.number, begun=True)
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
        if guiding := guide(state):
            state.guided.add(guiding)
        if not (slot and slot.stopped):
            state.step = _fresh_step(state)
            _wait_to_reveal(state)
        state.change_leg(state.here, spent=Seconds(left.spent + _spent(state.clock, state.moment)))
    state.extension, state.away, state.break_until = None, None, None
    state.paused = state.listened_to = state.time_out = state.stepped_in = False


def let_step_stand(state: State) -> None:
    """No way leads back into a slot that can't take place any more: its presenter went, or took the matter back."""
    if state.step is not None and not takes_place(state, state.course[state.step.was]):
        state.step = None


def _fresh_step(state: State, skipped: int | None = None) -> Step:
    assert state.leg is not None
    assert state.clock is not None
    until = Moment(state.moment + GRACE)
    spent, reveal = state.leg.spent, state.reveal
    clock, turns = copy(state.clock), state.turns.copy()
    return Step(until, state.here, state.run, clock, turns, spent, reveal, skipped)


def _spent(clock: Clock, moment: Moment) -> int:
    """A second that was begun counts: a phase that was passed at once has taken place, and can be gone back to."""
    until = clock.stands if clock.stands is not None else moment
    return max(1, -(-(until - clock.began - clock.stood) // 1000))


def _wait_to_reveal(state: State) -> None:
    """What was written to be shown together is shown when it can no longer be taken back."""
    if _hidden_in(state, state.run):
        state.reveal = Reveal(state.run, Moment(state.moment + GRACE))


def _hidden_in(state: State, run: RunId) -> bool:
    return any(not item.seen and item.run == run for item in state.items.values())


def _let_people_in(state: State) -> None:
    """Between two phases the door opens for whoever was let in, and closes behind an observer of another slot."""
    slot = state.course[state.here].slot
    for seat, person in state.people.items():
        if person.standing is Standing.COMING:
            state.change_person(seat, standing=Standing.HERE, since=state.at)
        elif person.part is Part.OBSERVER and person.standing is Standing.HERE and slot not in (0, person.observes):
            state.change_person(seat, standing=Standing.KNOCKING)


@folds(MeetingEnded)
def meeting_ended(state: State, event: MeetingEnded) -> None:
    """The end is a step too: a tap too many is taken back like any other."""
    _leave_phase(state)
    state.ended = True
    if state.clock:
        state.clock.stand(state.moment)


@folds(PhaseSkipped)
def phase_skipped(state: State, event: PhaseSkipped) -> None:
    state.step = _fresh_step(state, skipped=event.leg)
    state.change_leg(event.leg, skipped=True)


@folds(StepTakenBack)
def step_taken_back(state: State, event: StepTakenBack) -> None:
    """What was said and written meanwhile stays; the meeting goes on from where it was."""
    step, state.step = state.step, None
    assert step is not None
    if step.skipped is not None:
        state.change_leg(step.skipped, skipped=False)
        return
    state.here, state.run = step.was, step.run
    state.clock, state.turns = copy(step.clock), step.turns.copy()
    state.change_leg(step.was, spent=step.spent)
    state.reveal = step.reveal if step.reveal and _hidden_in(state, step.reveal.run) else None
    state.extension, state.ended = None, False
    for seat in [seat for seat in state.people if not is_here(state, seat)]:
        forget(state, seat)
    if state.phase:
        state.groups = groups_of(at_table(state), state.phase.groups)
