"""Named turn orders, and how the floor goes from one to the next."""

from typing import NamedTuple

from askwell.engine.claims import after, at_table, goes_round, guide, has_agreed, is_here, presenter, role_of
from askwell.engine.format import Floor, Phase, Where
from askwell.engine.once import once
from askwell.engine.state import State, Turns
from askwell.engine.words import Role, SeatId


def round_of(state: State, phase: Phase) -> list[SeatId]:
    """Who takes a turn in a round, in order: from the person after the presenter, who listens.

    In a slot whoever guides takes no turn; before and after it everyone does.
    """
    circle = [seat for seat in at_table(state) if has_agreed(state, state.people[seat])]
    telling = presenter(state)
    if telling:
        circle = after(circle, telling)
    if phase.where is Where.SLOT:
        guiding = guide(state)
        circle = [seat for seat in circle if seat != guiding]
    if phase.helper and telling:
        circle = [seat for seat in circle if role_of(state, seat) is not Role.WATCHER]
    return circle


class Turn(NamedTuple):
    """Where somebody stands among those who speak."""

    holds: bool
    is_next: bool
    hand_up: bool
    done: bool


@once
def turn_of(state: State, seat: SeatId) -> Turn:
    turns = state.turns
    line = turns.to_come or turns.hands
    return Turn(turns.holder == seat, bool(line) and line[0] == seat, seat in turns.hands, seat in turns.done)


@once
def circle_now(state: State) -> list[SeatId]:
    """Who takes turns as things stand, whatever the phase makes of it."""
    phase = state.phase
    return round_of(state, phase) if phase else []


def begin(state: State, phase: Phase) -> Turns:
    """The turns of a phase that is being entered."""
    if goes_round(phase):
        order = round_of(state, phase)
        return Turns(holder=order[0] if order else None, to_come=order[1:], since=state.at)
    return Turns(holder=presenter(state), since=state.at) if phase.floor is Floor.PRESENTER else Turns()


def take(turns: Turns, seat: SeatId, *, keep_place: bool) -> None:
    """`seat` has the floor now. In a round (`keep_place`) the one interrupted speaks right afterwards."""
    if turns.holder and turns.holder != seat and keep_place:
        turns.to_come.insert(0, turns.holder)
    turns.to_come = [other for other in turns.to_come if other != seat]
    turns.hands = [other for other in turns.hands if other != seat]
    turns.holder = seat
    turns.reading_out = None


def end(state: State, seat: SeatId) -> None:
    """The turn of `seat` is over, spoken or passed; the next in the round or the first hand has the floor."""
    turns = state.turns
    turns.done.add(seat)
    turns.to_come = [other for other in turns.to_come if other != seat]
    turns.hands = [other for other in turns.hands if other != seat]
    if turns.holder == seat:
        hand_on(state)


def hand_on(state: State) -> None:
    """The floor goes to whoever is next and still here, or to nobody."""
    turns = state.turns
    turns.holder, turns.reading_out = None, None
    for line in (turns.to_come, turns.hands):
        while line and turns.holder is None:
            seat = line.pop(0)
            turns.holder = seat if is_here(state, seat) else None
    turns.since = state.at


def put_off(state: State, seat: SeatId) -> None:
    """Come back to me: once, at the end of the round."""
    turns = state.turns
    turns.put_off.add(seat)
    turns.to_come = [other for other in turns.to_come if other != seat] + [seat]
    if turns.holder == seat:
        hand_on(state)


def forget(state: State, seat: SeatId) -> None:
    """A person who has gone: rounds go on without them."""
    turns = state.turns
    turns.to_come = [other for other in turns.to_come if other != seat]
    turns.hands = [other for other in turns.hands if other != seat]
    if turns.holder == seat:
        hand_on(state)
