"""When two states are alike: the same situation, whoever of the members is in it.

What cannot change what happens next is left out: words, ids, moments, and what was given in phases that are over.
"""

from collections.abc import Hashable

from askwell.engine.claims import (
    goes_round,
    guide,
    has_agreed,
    host,
    interlude,
    legs_to_come,
    role_of,
    scribe,
    tapper,
)
from askwell.engine.format import Exit, Seen
from askwell.engine.state import State
from askwell.engine.words import SeatId


def likeness(state: State) -> Hashable:
    """Equal for states that are alike: the situation, and how many are in each status."""
    return (_situation(state), tuple(sorted(map(repr, (status(state, seat) for seat in state.people)))))


def _situation(state: State) -> Hashable:
    """Where we are. Of the slots the one we are in counts, and whether another is to come; not which number it has."""
    clock, phase, slot = state.clock, state.phase, state.slot
    return (
        phase.word if phase else "",
        interlude(state),
        bool(clock and clock.called),
        state.extension and (bool(state.extension.owner),),
        state.reveal is not None,
        slot and (slot.stopped, slot.withdrawn, slot.options_asked, bool(slot.module)),
        bool(_presenters_to_come(state)),
        bool(state.circles),
        tuple(action.outcome is not None for action in state.last_time),
    )


def _presenters_to_come(state: State) -> set[SeatId]:
    mine = state.leg.slot if state.leg else 0
    return {state.slots[leg.slot - 1].presenter for _, leg in legs_to_come(state) if leg.slot not in (0, mine)}


def status(state: State, seat: SeatId) -> Hashable:
    """Everything about one person that a rule can ask for in this phase."""
    person, turns, phase = state.people[seat], state.turns, state.phase
    in_round = phase is not None and goes_round(phase)
    choosing = phase is None or phase.exit is Exit.CHOICE
    return (
        role_of(state, seat).value,
        person.part.value,
        person.standing.value,
        person.has_screen,
        seat in (tapper(state), guide(state)),
        seat == host(state),
        seat == scribe(state),
        has_agreed(state, person),
        choosing and (seat in state.bids, seat in state.not_today),
        turns.holder == seat,
        seat in turns.hands,
        in_round and (seat in turns.to_come, seat in turns.done, seat in turns.put_off),
        _has_given(state, seat),
        seat in _presenters_to_come(state),
    )


def situation_of(state: State, seat: SeatId) -> Hashable:
    """One seat's own view of where we are: two that are equal may do the same."""
    return (_situation(state), status(state, seat), state.turns.holder is None)


def _has_given(state: State, seat: SeatId) -> Hashable:
    """What this person gave in this run, where that can change what comes: hidden words, and a limit for a turn."""
    phase = state.phase
    if phase is None or not (phase.most or phase.hours or (phase.capture and phase.capture.seen is Seen.TOGETHER)):
        return None
    mine = [item for item in state.items.values() if item.run == state.run and item.seat == seat]
    return (min(len(mine), phase.most or 1), any(not item.seen for item in mine))


def representatives(state: State) -> list[SeatId]:
    """One seat for each status that somebody is in."""
    found: dict[Hashable, SeatId] = {}
    for seat in state.people:
        found.setdefault(status(state, seat), seat)
    return list(found.values())
