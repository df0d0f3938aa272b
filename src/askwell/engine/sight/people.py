"""Somebody in the circle as everyone sees them."""

from askwell.engine.awaited import awaited
from askwell.engine.claims import has_agreed, is_listening, role_of
from askwell.engine.rules.jobs import holder
from askwell.engine.sight.shapes import PersonSight
from askwell.engine.state import Person, State, twin_of
from askwell.engine.turns import turn_of
from askwell.engine.words import Job, SeatId


def person_sight(state: State, person: Person) -> PersonSight:
    return state.found(_taking_turns, person.seat)


def _taking_turns(state: State, seat: SeatId) -> PersonSight:
    person, turn = twin_of(state.found(_sitting, seat)), turn_of(state, seat)
    person.has_floor, person.is_next, person.hand_up = turn.holds, turn.is_next, turn.hand_up
    person.spoke = _spoke(state, seat)
    return person


def _sitting(state: State, seat: SeatId) -> PersonSight:
    """Somebody, whoever has the floor."""
    person = state.people[seat]
    return PersonSight(
        seat=seat,
        name=person.name or "",
        part=person.part.value,
        standing=person.standing.value,
        role=role_of(state, seat).value,
        jobs=jobs_of(state, seat),
        has_screen=person.has_screen,
        supports=person.supports,
        turned=is_listening(state, seat),
        has_floor=False,
        is_next=False,
        hand_up=False,
        spoke=False,
        agreed=has_agreed(state, person),
        in_question=sorted(person.in_question),
    )


def _spoke(state: State, seat: SeatId) -> bool:
    """In a round, whose turn is over; before a deadline, who is no longer awaited: wrote or passed looks the same."""
    if state.phase and state.phase.hours:
        return seat not in awaited(state)
    return turn_of(state, seat).done


def jobs_of(state: State, seat: SeatId) -> list[str]:
    return [job.value for job in Job if holder(state, job) == seat]
