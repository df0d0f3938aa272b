"""Entering a phase: each time gets a name of its own, `explore.1.7`, so that a late tap names what it meant."""

from askwell.engine import refusals as no
from askwell.engine.claims import has_agreed as agreed
from askwell.engine.claims import here, legs_to_come, waived_by_all, waiver_open
from askwell.engine.course import length_now
from askwell.engine.events import Event, MeetingEnded, PhaseEntered
from askwell.engine.format import Exit
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import Moment, RunId, Seconds
from askwell.engine.working_days import open_for


def run_of(state: State, place: int) -> RunId:
    """The name of the next entering of the leg at this place of the course: word, slot, count of all enterings."""
    leg = state.course[place]
    return RunId(f"{leg.phase.word}.{leg.slot}.{state.runs + 1}")


def enter(state: State, place: int, moment: Moment, length: Seconds | None = None) -> PhaseEntered:
    """A written phase with a deadline stays open for everybody's working day; others take `length` or their own."""
    leg = state.course[place]
    if leg.phase.hours:
        length = open_for(moment, leg.phase.hours, (person.days for person in here(state)))
    return PhaseEntered(place, run_of(state, place), length or length_now(state, leg))


def go_on(state: State, moment: Moment, *, leaving_slot: int = 0) -> list[Event]:
    """To the next phase that takes place, past a slot that is being left; or the meeting ends."""
    for place, leg in legs_to_come(state):
        if not leaving_slot or leg.slot != leaving_slot:
            return [enter(state, place, moment)]
    return [MeetingEnded()]


def not_yet(state: State) -> Refusal | None:
    """What this phase still waits for before anyone may move on."""
    phase = state.phase
    if phase is not None and phase.exit is Exit.AGREEMENT:
        return _agreement_waits(state)
    return None


def _agreement_waits(state: State) -> Refusal | None:
    """One no is enough, and nobody learns whose."""
    waiting = sum(not agreed(state, person) for person in here(state))
    if waiting:
        return no.NOT_EVERYONE_AGREED(waiting=str(waiting))
    if waiver_open(state) and not waived_by_all(state):
        unanswered = sum(person.waives is None for person in here(state) if person.has_screen)
        return no.NOT_EVERYONE_AGREED(waiting=str(unanswered)) if unanswered else no.NOT_THIS_TIME()
    return None
