"""When two states are alike: the same situation, whoever of the members is in it.

What cannot change where this phase leads is left out: words, ids, moments, minutes, what was given in phases that are
over, and who looks after the door. What a single act may depend on besides stands in `places`, `standpoint` and
`about`.
"""

from collections.abc import Callable, Hashable
from functools import cache
from typing import Any

from askwell.engine.awaited import awaited
from askwell.engine.claims import (
    Interlude,
    goes_round,
    guide,
    has_agreed,
    host,
    interlude,
    legs_to_come,
    role_of,
    tapper,
)
from askwell.engine.format import Exit, Phase, Seen
from askwell.engine.moves import MOVES, Move, wire_name
from askwell.engine.offers import shapes
from askwell.engine.once import once
from askwell.engine.rule import RULES
from askwell.engine.state import Person, State, Turns
from askwell.engine.words import SeatId

_NUMBERS: dict[Hashable, int] = {}


def numbered(value: Hashable) -> int:
    """The same small number for whatever is equal: what is compared over and over is compared at a glance."""
    return _NUMBERS.setdefault(value, len(_NUMBERS))


@once
def likeness(state: State) -> Hashable:
    """Equal for states that are alike: the situation, and how many are in each status."""
    return numbered((inside(state), afterwards(state)))


@once
def situation(state: State) -> int:
    """Where we are and where we go from here."""
    return numbered((here(state), afterwards(state)))


@once
def inside(state: State) -> int:
    """Equal for states that are alike, but for what comes after this phase."""
    return numbered((here(state), *sorted(statuses(state).values())))


@once
def here(state: State) -> int:
    phase, slot = state.phase, state.slot
    if state.ended:
        return numbered((Interlude.ENDED, state.reveal is not None))
    between = interlude(state)
    return numbered(
        (
            phase.word if phase else "",
            between and between._value_,
            state.reveal is not None,
            slot and (slot.stopped, slot.withdrawn),
            bool(state.circles),
            sum(action.outcome is None for action in state.last_time),
            state.people[tapper(state)].has_screen,
        )
    )


@once
def afterwards(state: State) -> int:
    """Which phase comes next, and whether another slot does."""
    if state.ended:
        return numbered(None)
    ahead = legs_to_come(state)
    return numbered((ahead[0][1].phase.word if ahead else "", bool(slots_ahead(state))))


@once
def slots_ahead(state: State) -> set[SeatId]:
    """Whoever presents in a slot that is still to come."""
    mine = state.leg.slot if state.leg else 0
    numbers = {leg.slot for _, leg in legs_to_come(state)} - {0, mine}
    return {state.slots[number - 1].presenter for number in numbers}


@once
def statuses(state: State) -> dict[SeatId, int]:
    """Everything about each person that can change where this phase leads, as a number."""
    if state.ended:
        people = state.people.items()
        return {seat: numbered((p.part._value_, p.standing._value_, p.has_screen)) for seat, p in people}
    doing = _doing(state)
    return {seat: numbered((standing, *doing(seat))) for seat, standing in standings(state).items()}


@once
def standings(state: State) -> dict[SeatId, int]:
    """Who everyone is here, whichever phase it is."""
    return {seat: numbered(_standing(state, seat, person)) for seat, person in state.people.items()}


def _standing(state: State, seat: SeatId, person: Person) -> tuple[Hashable, ...]:
    words = (role_of(state, seat)._value_, person.part._value_, person.standing._value_)
    return (*words, person.has_screen, has_agreed(state, person))


def _doing(state: State) -> Callable[[SeatId], tuple[Hashable, ...]]:
    """What somebody has done in this phase, and may do next. Only what this phase can tell apart is looked at."""
    turns, phase = state.turns, state.phase
    if phase is None:
        return lambda seat: (seat in state.bids,)
    holder, hands, bids = turns.holder, turns.hands, state.bids if phase.exit is Exit.CHOICE else ()
    line = turns if goes_round(phase) else None
    given = _given(state, phase)
    waited_for = awaited(state) if phase.hours else ()

    def doing(seat: SeatId) -> tuple[Hashable, ...]:
        return (
            "holds" if holder == seat else "waits" if seat in hands else "",
            seat in bids,
            line is not None and _in_round(line, seat),
            given(seat) if given else None,
            seat in waited_for,
        )

    return doing


def _in_round(turns: Turns, seat: SeatId) -> Hashable:
    """Whether the turn has come, and whether it may be put off once more; afterwards that is all the same."""
    to_come = seat in turns.to_come
    return (to_come, (to_come or turns.holder == seat) and seat in turns.put_off)


def _given(state: State, phase: Phase) -> Callable[[SeatId], Hashable] | None:
    """What a person gave in this run, where that can change what comes: hidden words, and a limit for a turn."""
    hides = phase.capture is not None and phase.capture.seen is Seen.TOGETHER
    if not (phase.most or hides):
        return None
    turns, now = state.turns, [item for item in state.items.values() if item.run == state.run]

    def given(seat: SeatId) -> Hashable:
        mine = [item for item in now if item.seat == seat]
        waits = hides and any(not item.seen for item in mine)
        counts = phase.most and (turns.holder == seat or not goes_round(phase))
        since = turns.since if turns.holder == seat else 0
        return (waits, min(sum(item.number > since for item in mine), phase.most) if counts else 0)

    return given


@once
def places(state: State) -> dict[SeatId, int]:
    """Each seat's own place in the situation."""
    comes = afterwards(state)
    return {seat: numbered((place, comes)) for seat, place in places_inside(state).items()}


@once
def places_inside(state: State) -> dict[SeatId, int]:
    """The same, whatever comes after this phase: its status, its jobs, and whether its slot is behind or ahead."""
    where, own = (here(state), guide(state) is None, state.step is not None), offices(state)
    ahead, begun = slots_ahead(state), {slot.presenter for slot in state.slots if slot.begun}
    return {
        seat: numbered((where, status, own[seat], seat in ahead, seat in begun))
        for seat, status in statuses(state).items()
    }


@once
def offices(state: State) -> dict[SeatId, Hashable]:
    """What somebody does for all: whether they tap or guide, and whether they look after the door."""
    helping, door = (tapper(state), guide(state)), host(state)
    return {seat: (seat in helping, seat == door) for seat in state.people}


def standpoint(state: State, seat: SeatId) -> Hashable:
    """Two seats in the same place may do the same, if the floor is free for both, and the same kinds of words lie
    before them."""
    others, hidden = set(), set()
    for item in state.items.values():
        if item.seat != seat:
            others.add(not item.private and item.kind)
        elif not item.seen:
            hidden.add(item.kind)
    return (places(state)[seat], state.turns.holder is None, frozenset(others - {False}), frozenset(hidden))


def about(state: State, move: Move) -> Hashable:
    """What a move names: somebody in their place, words of a kind, a phase; what is typed or counted is left out."""
    return tuple([_what(state, name, getattr(move, name)) for name in _named_in(wire_name(type(move)))])


@cache
def _named_in(move: str) -> tuple[str, ...]:
    chosen, fields = RULES[MOVES[move]].choices, shapes(MOVES[move])
    return tuple(shape.name for shape in fields if shape.name in chosen or shape.kind in ("choice", "yes_no"))


def _what(state: State, name: str, value: Any) -> Hashable:
    if name == "leg":
        return phase_named(state, value)
    if value in state.people:
        return places(state)[value]
    return state.items[value].kind.value if value in state.items else value


def phase_named(state: State, place: int) -> Hashable:
    """A phase of the course: the slots to come are alike."""
    leg = state.course[place]
    return (leg.phase.word, state.leg is not None and leg.slot == state.leg.slot)


@once
def representatives(state: State) -> list[SeatId]:
    """One seat for each status that somebody is in, with their jobs."""
    found: dict[Hashable, SeatId] = {}
    tapping, door, ahead = tapper(state), host(state), slots_ahead(state)
    for seat in state.people:
        found.setdefault((statuses(state)[seat], seat == tapping, seat == door, seat in ahead), seat)
    return list(found.values())
