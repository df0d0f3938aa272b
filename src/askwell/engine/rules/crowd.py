"""A crowd: each says in private with whom they would rather not sit, and the split keeps to it without a word."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, at_table, may_tap, name_of, tapper
from askwell.engine.crowd import sizes, split
from askwell.engine.events import ApartAsked, CircleRoomsTold, CrowdSplit
from askwell.engine.moves import Attempt, NotTogetherWith, SplitCrowd, TellCircleRooms
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import SeatId

ARRIVING = {Interlude.BEFORE}


def is_a_crowd(state: State, seat: SeatId) -> Refusal | None:
    if state.format is None or not state.format.crowd:
        return no.NO_CROWD()
    return no.SPLIT_ALREADY() if state.circles else None


def other_people(state: State, seat: SeatId) -> list[Choice]:
    return [(other, name_of(state, other)) for other in at_table(state) if other != seat]


@rule(NotTogetherWith, is_a_crowd, choices={"seat": other_people}, during=ARRIVING, unagreed=True)
def not_together_with(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, NotTogetherWith)
    return [ApartAsked(attempt.for_, attempt.move.seat)]


@folds(ApartAsked)
def apart_asked(state: State, event: ApartAsked) -> None:
    state.change_person(event.seat, not_with=state.people[event.seat].not_with ^ {event.other})


def may_split_crowd(state: State, seat: SeatId) -> Refusal | None:
    if refusal := is_a_crowd(state, seat):
        return refusal
    if not may_tap(state, seat):
        return no.NOT_TAPPING(tapper=name_of(state, tapper(state)))
    people = at_table(state)
    return None if sizes(len(people)) else no.TOO_FEW(here=str(len(people)), least="4")


@rule(SplitCrowd, may_split_crowd, during=ARRIVING, unagreed=True)
def split_crowd(state: State, attempt: Attempt) -> Events | Refusal:
    """One sentence when it can't be, and nobody learns because of whom."""
    people = at_table(state)
    apart = {frozenset({seat, other}) for seat in people for other in state.people[seat].not_with}
    circles = split(people, apart, attempt.seed)
    return no.NO_SPLIT_FOUND() if circles is None else [CrowdSplit(circles)]


@folds(CrowdSplit)
def crowd_split(state: State, event: CrowdSplit) -> None:
    state.circles = event.circles


@rule(TellCircleRooms, room_only=True)
def tell_circle_rooms(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, TellCircleRooms)
    return [CircleRoomsTold(attempt.move.rooms)] if state.circles and not state.circle_rooms else []


def circle_room(state: State, seat: SeatId) -> str:
    """The room in which a seat's circle goes on; a supporter goes with their person. Empty while there is none."""
    person = state.people[seat]
    with_whom = person.supports or seat
    nth = next((nth for nth, circle in enumerate(state.circles) if with_whom in circle), None)
    return state.circle_rooms[nth] if nth is not None and nth < len(state.circle_rooms) else ""


@folds(CircleRoomsTold)
def circle_rooms_told(state: State, event: CircleRoomsTold) -> None:
    """Each circle goes on in a room of its own; what was said at the door stays here and is purged with it."""
    state.circle_rooms = event.rooms
