"""The floor and the turns: speak, pass, come back to me, read mine out. A pass leaves no trace."""

from askwell.engine import refusals as no
from askwell.engine.awaited import awaited
from askwell.engine.claims import goes_round, is_listening, may_tap, name_of, speaks_next, takes_the_floor, tapper
from askwell.engine.events import (
    FloorTaken,
    HandLowered,
    HandRaised,
    ReadingOutAsked,
    TurnEnded,
    TurnPutOff,
)
from askwell.engine.format import Floor, Kind
from askwell.engine.given import given_by
from askwell.engine.moves import (
    Attempt,
    ComeBackToMe,
    FinishTurn,
    LowerHand,
    Pass,
    PassFloor,
    RaiseHand,
    ReadMineOut,
    TakeFloor,
)
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.state import State
from askwell.engine.turns import circle_now, end, put_off, take, turn_of
from askwell.engine.words import ItemId, SeatId


@once
def may_want_floor(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    assert phase is not None
    if is_listening(state, seat):
        return no.LISTENING(next=speaks_next(state))
    if not takes_the_floor(state, phase) or seat not in circle_now(state):
        return no.NO_FLOOR_HERE(phase=phase.name, purpose=phase.purpose)
    return None


def may_take_floor(state: State, seat: SeatId) -> Refusal | None:
    if refusal := may_want_floor(state, seat):
        return refusal
    holder = state.turns.holder
    return no.FLOOR_TAKEN(holder=name_of(state, holder)) if holder else None


@rule(TakeFloor, may_take_floor, others=Others.SCREENLESS)
def take_floor(state: State, attempt: Attempt) -> Events | Refusal:
    """Of several who tap at once one has the floor; the others are told who, and raise a hand."""
    return [FloorTaken(attempt.for_)]


@folds(FloorTaken)
def floor_taken(state: State, event: FloorTaken) -> None:
    phase = state.phase
    take(state.turns, event.seat, keep_place=phase is not None and goes_round(phase))
    state.turns.since = state.at


def may_raise_hand(state: State, seat: SeatId) -> Refusal | None:
    if refusal := may_want_floor(state, seat):
        return refusal
    if turn_of(state, seat).hand_up:
        return no.HAND_UP_ALREADY()
    return None if state.turns.holder not in (None, seat) else no.FLOOR_NOT_YOURS()


@rule(RaiseHand, may_raise_hand, others=Others.SCREENLESS)
def raise_hand(state: State, attempt: Attempt) -> Events | Refusal:
    return [HandRaised(attempt.for_)]


@folds(HandRaised)
def hand_raised(state: State, event: HandRaised) -> None:
    state.turns.hands.append(event.seat)


def has_hand_up(state: State, seat: SeatId) -> Refusal | None:
    return None if turn_of(state, seat).hand_up else no.NO_HAND_UP()


@rule(LowerHand, has_hand_up, others=Others.SCREENLESS)
def lower_hand(state: State, attempt: Attempt) -> Events | Refusal:
    return [HandLowered(attempt.for_)]


@folds(HandLowered)
def hand_lowered(state: State, event: HandLowered) -> None:
    if event.seat in state.turns.hands:
        state.turns.hands.remove(event.seat)


def could_speak(state: State, seat: SeatId) -> list[Choice]:
    """Whose turn it could be: in a round who has not spoken, in a free phase anyone who takes turns."""
    phase = state.phase
    if phase is None or not (goes_round(phase) or takes_the_floor(state, phase)):
        return []
    open_to = [other for other in circle_now(state) if other != state.turns.holder]
    if goes_round(phase):
        open_to = [other for other in open_to if other not in state.turns.done]
    return [(other, name_of(state, other)) for other in open_to]


def may_pass_floor(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    assert phase is not None
    if not may_tap(state, seat):
        return no.NOT_TAPPING(tapper=name_of(state, tapper(state)))
    return None if could_speak(state, seat) else no.NO_FLOOR_HERE(phase=phase.name, purpose=phase.purpose)


@rule(PassFloor, may_pass_floor, choices={"to": could_speak})
def pass_floor(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, PassFloor)
    return [FloorTaken(attempt.move.to)]


def has_floor(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    if turn_of(state, seat).holds and phase is not None and phase.floor is not Floor.PRESENTER:
        return None
    return no.FLOOR_NOT_YOURS()


@rule(FinishTurn, has_floor, others=Others.TURN)
def finish_turn(state: State, attempt: Attempt) -> Events | Refusal:
    return [TurnEnded(attempt.for_)]


def has_turn_to_come(state: State, seat: SeatId) -> Refusal | None:
    """The turn of a round, while it is one's own or still to come; in writing, until one has written."""
    phase = state.phase
    if seat in awaited(state):
        return None
    if phase is not None and goes_round(phase) and seat in (state.turns.holder, *state.turns.to_come):
        return None
    return has_floor(state, seat)


@rule(Pass, has_turn_to_come, others=Others.TURN)
def pass_turn(state: State, attempt: Attempt) -> Events | Refusal:
    return [TurnEnded(attempt.for_)]


@folds(TurnEnded)
def turn_ended(state: State, event: TurnEnded) -> None:
    end(state, event.seat)


def may_come_back(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    if phase is None or not goes_round(phase):
        return no.FLOOR_NOT_YOURS()
    if refusal := has_turn_to_come(state, seat):
        return refusal
    return no.CAME_BACK_ALREADY() if seat in state.turns.put_off else None


@rule(ComeBackToMe, may_come_back, others=Others.TURN)
def come_back_to_me(state: State, attempt: Attempt) -> Events | Refusal:
    """Once, at the end of the round."""
    return [TurnPutOff(attempt.for_)]


@folds(TurnPutOff)
def turn_put_off(state: State, event: TurnPutOff) -> None:
    put_off(state, event.seat)


def mine_to_read(state: State, seat: SeatId) -> list[ItemId]:
    """What I wrote in this slot or phase and could have read out, newest last. A note is for nobody's ears."""
    mine = (i for i in given_by(state, seat) if i.text and i.kind is not Kind.NOTE)
    slot = state.slot.number if state.slot else None
    return [item.item for item in mine if item.run == state.run or (item.seen and item.matter == slot)]


def may_have_read_out(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    if phase is None or not goes_round(phase) or not turn_of(state, seat).holds:
        return no.FLOOR_NOT_YOURS()
    return None if mine_to_read(state, seat) else no.NOTHING_TO_READ_OUT()


@rule(ReadMineOut, may_have_read_out, others=Others.SCREENLESS)
def read_mine_out(state: State, attempt: Attempt) -> Events | Refusal:
    """Whoever taps reads it, word for word."""
    return [ReadingOutAsked(attempt.for_, mine_to_read(state, attempt.for_)[-1])]


@folds(ReadingOutAsked)
def reading_out_asked(state: State, event: ReadingOutAsked) -> None:
    state.turns.reading_out = event.item


def everyone_spoke(state: State) -> bool:
    """A round that has gone round."""
    phase = state.phase
    turns = state.turns
    return bool(phase and goes_round(phase) and not turns.holder and not turns.to_come and turns.done)
