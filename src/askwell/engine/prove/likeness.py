"""When two states are alike: the same situation, whoever of the members is in it.

What cannot change where this phase leads is left out: words, ids, moments, minutes, what was given in phases that are
over, and who looks after the door. What a single act may depend on besides stands in
`place_of` and `standpoint`.
"""

from collections.abc import Hashable

from askwell.engine.awaited import awaited
from askwell.engine.claims import (
    Interlude,
    goes_round,
    guide,
    has_agreed,
    host,
    interlude,
    legs_to_come,
    once,
    role_of,
    tapper,
)
from askwell.engine.format import Exit, Phase, Seen
from askwell.engine.state import State
from askwell.engine.words import SeatId


@once
def likeness(state: State) -> Hashable:
    """Equal for states that are alike: the situation, and how many are in each status."""
    counts: dict[Hashable, int] = {}
    for seat in state.people:
        mine = statuses(state)[seat]
        counts[mine] = counts.get(mine, 0) + 1
    return (situation(state), frozenset(counts.items()))


@once
def situation(state: State) -> Hashable:
    """Where we are and where we go from here: which phase comes next, and whether another slot does."""
    phase, slot = state.phase, state.slot
    if state.ended:
        return (Interlude.ENDED, state.reveal is not None)
    ahead = legs_to_come(state)
    return (
        phase.word if phase else "",
        interlude(state),
        state.reveal is not None,
        slot and (slot.stopped, slot.withdrawn),
        ahead[0][1].phase.word if ahead else "",
        bool(slots_ahead(state)),
        bool(state.circles),
        sum(action.outcome is None for action in state.last_time),
        state.people[tapper(state)].has_screen,
    )


@once
def slots_ahead(state: State) -> set[SeatId]:
    """Whoever presents in a slot that is still to come."""
    mine = state.leg.slot if state.leg else 0
    return {state.slots[leg.slot - 1].presenter for _, leg in legs_to_come(state) if leg.slot not in (0, mine)}


@once
def statuses(state: State) -> dict[SeatId, Hashable]:
    return {seat: _status(state, seat) for seat in state.people}


def _status(state: State, seat: SeatId) -> Hashable:
    """Everything about one person that can change where this phase leads."""
    person, turns, phase = state.people[seat], state.turns, state.phase
    if state.ended:
        return (person.part.value, person.standing.value, person.has_screen)
    return (
        role_of(state, seat).value,
        person.part.value,
        person.standing.value,
        person.has_screen,
        has_agreed(state, person),
        seat in state.bids and (phase is None or phase.exit is Exit.CHOICE),
        "holds" if turns.holder == seat else "waits" if seat in turns.hands else "",
        phase is not None and goes_round(phase) and _in_round(state, seat),
        _has_given(state, phase, seat) if phase else None,
        phase is not None and bool(phase.hours) and seat in awaited(state),
    )


def _in_round(state: State, seat: SeatId) -> Hashable:
    """Whether the turn has come, and whether it may be put off once more; afterwards that is all the same."""
    turns = state.turns
    to_come = seat in turns.to_come
    return (to_come, (to_come or turns.holder == seat) and seat in turns.put_off)


def _has_given(state: State, phase: Phase, seat: SeatId) -> Hashable:
    """What this person gave in this run, where that can change what comes: hidden words, and a limit for a turn."""
    hides = phase.capture is not None and phase.capture.seen is Seen.TOGETHER
    if not (phase.most or hides):
        return None
    mine = [item for item in state.items.values() if item.run == state.run and item.seat == seat]
    waits = hides and any(not item.seen for item in mine)
    counts = phase.most and (state.turns.holder == seat or not goes_round(phase))
    since = state.turns.since if state.turns.holder == seat else 0
    return (waits, min(sum(item.number > since for item in mine), phase.most) if counts else 0)


def place_of(state: State, seat: SeatId) -> Hashable:
    """One seat's own place in the situation: its status, its jobs, and whether its slot is behind or ahead."""
    return (
        situation(state),
        statuses(state)[seat],
        state.turns.holder is None,
        seat in (tapper(state), guide(state)),
        guide(state) is None,
        seat == host(state),
        seat in slots_ahead(state),
        any(slot.presenter == seat and slot.begun for slot in state.slots),
        state.step is not None,
    )


def standpoint(state: State, seat: SeatId, place: Hashable) -> Hashable:
    """Two seats in the same place may do the same, if they have the same kinds of words before them."""
    items = state.items.values()
    theirs = frozenset(item.kind for item in items if item.seat != seat and not item.private)
    return (place, theirs, frozenset(item.kind for item in items if item.seat == seat and not item.seen))


def representatives(state: State) -> list[SeatId]:
    """One seat for each status that somebody is in, with their jobs."""
    found: dict[Hashable, SeatId] = {}
    tapping, door, ahead = tapper(state), host(state), slots_ahead(state)
    for seat in state.people:
        found.setdefault((statuses(state)[seat], seat == tapping, seat == door, seat in ahead), seat)
    return list(found.values())
