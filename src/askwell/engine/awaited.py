"""Of whom a written phase still awaits something: until its time is over it ends early only if all wrote or passed."""

from askwell.engine import refusals as no
from askwell.engine.claims import at_table, has_agreed, role_of
from askwell.engine.format import Exit, Kind
from askwell.engine.given import given_by
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import Role, SeatId


@once
def awaited(state: State) -> list[SeatId]:
    """Who may give here, and has neither written nor passed. Nobody at all in a phase without a deadline."""
    phase = state.phase
    if phase is None or not phase.hours:
        return []
    asked = _asked(state)
    return [
        seat
        for seat in at_table(state)
        if role_of(state, seat) in asked and has_agreed(state, state.people[seat]) and not _is_done(state, seat)
    ]


def still_open(state: State) -> Refusal | None:
    """A deadline is everybody's: nobody moves on before it while somebody is still to come, and nobody learns who."""
    clock, phase = state.clock, state.phase
    if clock is None or clock.called or phase is None or phase.exit is Exit.AGREEMENT:
        return None
    waiting = len(awaited(state))
    return no.STILL_OPEN(waiting=str(waiting)) if waiting else None


def _asked(state: State) -> set[Role]:
    """Those from whom something is captured; without a capture, whoever may give more than a note of their own."""
    phase = state.phase
    assert phase is not None
    if phase.capture:
        return set(phase.capture.by)
    return {role for role, kinds in phase.may.items() if kinds - {Kind.NOTE}}


def _is_done(state: State, seat: SeatId) -> bool:
    if seat in state.turns.done:
        return True
    if state.phase and state.phase.exit is Exit.CHOICE and (seat in state.bids or seat in state.not_today):
        return True
    return any(item.run == state.run for item in given_by(state, seat))
