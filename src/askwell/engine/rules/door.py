"""The door: it closes when the first presenter starts. Whoever comes later knocks."""

from askwell.engine import refusals as no
from askwell.engine.claims import (
    Interlude,
    at_table,
    guide,
    host,
    is_here,
    name_of,
    presenter,
    tapper,
)
from askwell.engine.events import (
    Knocked,
    SeatTaken,
    SlotKeptClosed,
    WasLetIn,
)
from askwell.engine.moves import (
    AddSeat,
    Attempt,
    InviteObserver,
    KeepSlotClosed,
    LetIn,
    TakeSeat,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.state import Person, State
from askwell.engine.words import Part, SeatId, SequenceNumber, Standing, alike, clean_name, fresh_id

LEAVES_NOBODY_TO_GUIDE = 2
"""People. Of a conversation of two, and of one who writes alone, nobody is left to guide."""

BESIDE = set(Interlude) - {Interlude.ENDED}
"""The door works while the clock stands, and while the meeting rests until another day."""


@rule(TakeSeat, room_only=True)
def take_seat(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, TakeSeat)
    if state.format is None:
        return no.NOT_OPEN()
    if state.ended:
        return no.IS_OVER()
    if move.seat in state.people:
        return no.SEAT_TAKEN()
    if refusal := _name_taken(state, move.name):
        return refusal
    supports = _meant(state, move.supports or "") if move.part is Part.SUPPORTER else None
    if move.part is Part.SUPPORTER and supports is None:
        return no.NOT_A_SUPPORTER_OF()
    if move.part is Part.MEMBER and (refusal := circle_full(state)):
        return refusal
    knocks = state.door_closed or move.part is Part.OBSERVER
    arrival = Knocked if knocks else SeatTaken
    return [arrival(move.seat, move.part, supports, True, move.own_device, move.name)]


def _meant(state: State, said: str) -> SeatId | None:
    """Whom a supporter comes with: a seat at the table, or the name of whoever sits there."""
    named = {alike(name_of(state, seat)): seat for seat in at_table(state)}
    return SeatId(said) if said in named.values() else named.get(alike(clean_name(said)))


def _name_taken(state: State, name: str) -> Refusal | None:
    around = (Standing.HERE, Standing.KNOCKING, Standing.COMING)
    taken = {alike(p.name or "") for p in state.people.values() if p.standing in around}
    return no.NAME_TAKEN(name=name) if alike(name) in taken else None


def circle_full(state: State) -> Refusal | None:
    """Whoever guides has a place beside the count; observers and supporters have none in the circle.

    That place is kept until we begin: people come before anybody has said who guides.
    """
    assert state.format is not None
    most = state.format.most
    kept = state.here < 0 and guide(state) is None and most > LEAVES_NOBODY_TO_GUIDE
    return no.CIRCLE_FULL(most=str(most)) if len(_to_take_turns(state)) >= most + kept else None


def one_has_to_guide(state: State) -> bool:
    """Nobody guides yet, and there is one person more than the circle has seats."""
    return state.format is not None and len(_to_take_turns(state)) > state.format.most


def _to_take_turns(state: State) -> list[SeatId]:
    """The seats of the circle that are taken, without that of whoever guides."""
    in_circle = (Standing.HERE, Standing.COMING)
    seats = [p.seat for p in state.people.values() if p.part is Part.MEMBER and p.standing in in_circle]
    return [seat for seat in seats if seat != guide(state)]


@folds(SeatTaken)
def seat_taken(state: State, event: SeatTaken) -> None:
    _seat(state, event, Standing.HERE)


@folds(Knocked)
def knocked(state: State, event: Knocked) -> None:
    _seat(state, event, Standing.KNOCKING)


def _seat(state: State, event: SeatTaken | Knocked, standing: Standing) -> None:
    state.people[event.seat] = Person(
        event.seat,
        event.name,
        event.part,
        standing,
        event.has_screen,
        event.own_device,
        event.supports,
        since=_since(state),
    )


def _since(state: State) -> SequenceNumber:
    """Whoever sat down before the door closed has missed nothing."""
    return state.at if state.door_closed else SequenceNumber(0)


def is_host(state: State, seat: SeatId) -> Refusal | None:
    return None if seat == host(state) else no.NOT_THE_HOST(host=name_of(state, host(state)))


def may_add_seat(state: State, seat: SeatId) -> Refusal | None:
    """The host, or whoever taps, while there is a place in the circle."""
    refusal = None if seat == tapper(state) else is_host(state, seat)
    return refusal or circle_full(state)


@rule(AddSeat, may_add_seat, during=BESIDE, unagreed=True)
def add_seat(state: State, attempt: Attempt) -> Events | Refusal:
    """The door holds for a person without a screen too: once it has closed they knock, and the host lets them in."""
    assert isinstance(attempt.move, AddSeat)
    if refusal := _name_taken(state, attempt.move.name):
        return refusal
    arrival = Knocked if state.door_closed else SeatTaken
    seat = SeatId(fresh_id(attempt.seed, 0))
    return [arrival(seat, Part.MEMBER, None, False, False, attempt.move.name)]


def at_the_door(state: State, seat: SeatId) -> list[Choice]:
    """Who can be let in now: nobody whom the presenter keeps out, no member when the circle is full, and no
    supporter without their person."""
    full = circle_full(state) is not None
    waiting = (p for p in state.people.values() if p.standing is Standing.KNOCKING and p.part is not Part.OBSERVER)
    return [(p.seat, p.name or "") for p in waiting if not _kept_out(state, p) and _has_a_place(state, p, full)]


def _has_a_place(state: State, person: Person, full: bool) -> bool:
    return is_here(state, person.supports) if person.part is Part.SUPPORTER else not full


def _kept_out(state: State, person: Person) -> bool:
    return state.slot is not None and person.kept_out_of == state.slot.number


def may_let_in(state: State, seat: SeatId) -> Refusal | None:
    if refusal := is_host(state, seat):
        return refusal
    if at_the_door(state, seat):
        return None
    knocking = [p for p in state.people.values() if p.standing is Standing.KNOCKING and p.part is not Part.OBSERVER]
    if any(_kept_out(state, person) for person in knocking):
        return no.NOT_IN_THIS_SLOT()
    if any(person.part is Part.MEMBER for person in knocking):
        return circle_full(state) or no.NOT_KNOCKING()
    return no.NOT_A_SUPPORTER_OF() if knocking else no.NOT_KNOCKING()


@rule(LetIn, may_let_in, choices={"seat": at_the_door}, during=BESIDE)
def let_in(state: State, attempt: Attempt) -> Events | Refusal:
    """Between two phases: in a slot the person waits for the next one."""
    assert isinstance(attempt.move, LetIn)
    return [WasLetIn(attempt.move.seat, now=state.slot is None)]


@folds(WasLetIn)
def was_let_in(state: State, event: WasLetIn) -> None:
    standing = Standing.HERE if event.now else Standing.COMING
    state.change_person(event.seat, standing=standing, since=_since(state))
    if state.people[event.seat].part is Part.OBSERVER and state.slot:
        state.change_person(event.seat, observes=state.slot.number)


def anyone_at_the_door(state: State, seat: SeatId) -> list[Choice]:
    waiting = (p for p in state.people.values() if p.standing in (Standing.KNOCKING, Standing.COMING))
    return [(p.seat, p.name or "") for p in waiting if not _kept_out(state, p)]


def presents_with_somebody_at_the_door(state: State, seat: SeatId) -> Refusal | None:
    return presents(state, seat) or (None if anyone_at_the_door(state, seat) else no.NOT_KNOCKING())


def presents(state: State, seat: SeatId) -> Refusal | None:
    telling = presenter(state)
    if telling is None:
        return no.NOBODY_PRESENTS()
    return None if seat == telling else no.NOT_THE_PRESENTER(presenter=name_of(state, telling))


@rule(
    KeepSlotClosed,
    presents_with_somebody_at_the_door,
    choices={"seat": anyone_at_the_door},
    during=BESIDE,
)
def keep_slot_closed(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, KeepSlotClosed)
    assert state.slot is not None
    return [SlotKeptClosed(attempt.move.seat, state.slot.number)]


@folds(SlotKeptClosed)
def slot_kept_closed(state: State, event: SlotKeptClosed) -> None:
    state.change_person(event.seat, kept_out_of=event.slot, standing=Standing.KNOCKING)


def waiting_to_observe(state: State, seat: SeatId) -> list[Choice]:
    waiting = (p for p in state.people.values() if p.standing is Standing.KNOCKING and p.part is Part.OBSERVER)
    return [(p.seat, p.name or "") for p in waiting if not _kept_out(state, p)]


def may_invite_observer(state: State, seat: SeatId) -> Refusal | None:
    return presents(state, seat) or (None if waiting_to_observe(state, seat) else no.NOT_AN_OBSERVER())


@rule(InviteObserver, may_invite_observer, choices={"seat": waiting_to_observe})
def invite_observer(state: State, attempt: Attempt) -> Events | Refusal:
    """Slot by slot, and only by the presenter."""
    assert isinstance(attempt.move, InviteObserver)
    return [WasLetIn(attempt.move.seat, now=True)]
