"""The door: it closes when the first presenter starts. Whoever comes later knocks; anyone may go, without a reason."""

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
    Event,
    HandLowered,
    Knocked,
    KnockedAgain,
    PersonLeft,
    SeatTaken,
    SlotKeptClosed,
    SlotStopped,
    WasLetIn,
    WasMarkedGone,
    WasSentOut,
)
from askwell.engine.format import Kind
from askwell.engine.moves import (
    AddSeat,
    Attempt,
    InviteObserver,
    KeepSlotClosed,
    Knock,
    Leave,
    LetIn,
    MarkGone,
    SendOut,
    TakeSeat,
)
from askwell.engine.refusals import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.runs import go_on
from askwell.engine.state import Item, Person, State
from askwell.engine.turns import forget
from askwell.engine.words import ItemId, Part, SeatId, Standing, fresh_id

BESIDE = set(Interlude) - {Interlude.ENDED}
"""The door works while the clock stands, and while the meeting rests until another day."""


@rule(TakeSeat, room_only=True)
def take_seat(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, TakeSeat)
    if state.format is None:
        return no.NOT_OPEN()
    if state.ended:
        return no.HAS_ENDED()
    if refusal := _name_taken(state, move.name):
        return refusal
    if move.part is Part.SUPPORTER and not is_here(state, move.supports):
        return no.NOT_A_SUPPORTER_OF()
    if move.part is Part.MEMBER and (refusal := circle_full(state)):
        return refusal
    knocks = state.door_closed or move.part is Part.OBSERVER
    arrival = Knocked if knocks else SeatTaken
    return [arrival(move.seat, move.part, move.supports, True, move.own_device, move.name)]


def _name_taken(state: State, name: str) -> Refusal | None:
    around = (Standing.HERE, Standing.KNOCKING, Standing.COMING)
    taken = {(p.name or "").casefold() for p in state.people.values() if p.standing in around}
    return no.NAME_TAKEN(name=name) if name.casefold() in taken else None


def circle_full(state: State) -> Refusal | None:
    """Whoever guides has a place beside the count; observers and supporters have none in the circle."""
    assert state.format is not None
    members = [seat for seat in at_table(state) if seat != guide(state)]
    return no.CIRCLE_FULL(most=str(state.format.most)) if len(members) >= state.format.most else None


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
        since=state.at,
    )


def is_host(state: State, seat: SeatId) -> Refusal | None:
    return None if seat == host(state) else no.NOT_THE_HOST(host=name_of(state, host(state)))


def opens_or_taps(state: State, seat: SeatId) -> Refusal | None:
    return None if seat == tapper(state) else is_host(state, seat)


@rule(AddSeat, opens_or_taps, during=BESIDE, unagreed=True)
def add_seat(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, AddSeat)
    if refusal := _name_taken(state, attempt.move.name) or circle_full(state):
        return refusal
    seat = SeatId(fresh_id(attempt.seed, 0))
    return [SeatTaken(seat, Part.MEMBER, None, False, False, attempt.move.name)]


def at_the_door(state: State, seat: SeatId) -> list[Choice]:
    waiting = (p for p in state.people.values() if p.standing is Standing.KNOCKING and p.part is not Part.OBSERVER)
    return [(p.seat, p.name or "") for p in waiting if not _kept_out(state, p)]


def _kept_out(state: State, person: Person) -> bool:
    return state.slot is not None and person.kept_out_of == state.slot.number


def may_let_in(state: State, seat: SeatId) -> Refusal | None:
    if refusal := is_host(state, seat):
        return refusal
    if at_the_door(state, seat):
        return None
    knocking = any(p.standing is Standing.KNOCKING and _kept_out(state, p) for p in state.people.values())
    return no.NOT_IN_THIS_SLOT() if knocking else no.NOT_KNOCKING()


@rule(LetIn, may_let_in, choices={"seat": at_the_door}, during=BESIDE)
def let_in(state: State, attempt: Attempt) -> Events | Refusal:
    """Between two phases: in a slot the person waits for the next one."""
    assert isinstance(attempt.move, LetIn)
    person = state.people[attempt.move.seat]
    if person.part is Part.MEMBER and (refusal := circle_full(state)):
        return refusal
    return [WasLetIn(person.seat, now=state.slot is None)]


@folds(WasLetIn)
def was_let_in(state: State, event: WasLetIn) -> None:
    person = state.people[event.seat]
    person.standing = Standing.HERE if event.now else Standing.COMING
    person.since = state.at


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
    person = state.people[event.seat]
    person.kept_out_of, person.standing = event.slot, Standing.KNOCKING


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


def others_around(state: State, seat: SeatId) -> list[Choice]:
    outside = (Standing.SENT_OUT, Standing.GONE)
    return [(p.seat, p.name or "") for p in state.people.values() if p.standing not in outside and p.seat != seat]


@rule(SendOut, is_host, choices={"seat": others_around}, during=BESIDE, unagreed=True)
def send_out(state: State, attempt: Attempt) -> Events | Refusal:
    """Link and code end with it."""
    assert isinstance(attempt.move, SendOut)
    return _without(state, attempt.move.seat, WasSentOut(attempt.move.seat))


@rule(MarkGone, is_host, choices={"seat": others_around}, during=BESIDE, unagreed=True)
def mark_gone(state: State, attempt: Attempt) -> Events | Refusal:
    """A sleeping phone is a present person: nobody is gone until the host says so, or they do."""
    assert isinstance(attempt.move, MarkGone)
    return _without(state, attempt.move.seat, WasMarkedGone(attempt.move.seat))


@rule(
    Leave,
    during=set(Interlude),
    standings={Standing.HERE, Standing.KNOCKING, Standing.COMING},
    unagreed=True,
    others=Others.SCREENLESS,
)
def leave(state: State, attempt: Attempt) -> Events | Refusal:
    """From any phase, without a reason, with one line of learning if there is one."""
    assert isinstance(attempt.move, Leave)
    item = ItemId(fresh_id(attempt.seed, 0))
    return _without(state, attempt.for_, PersonLeft(attempt.for_, item, attempt.move.learning))


def _without(state: State, seat: SeatId, gone: Event) -> list[Event]:
    """If the presenter goes, the slot stops as if they had said so: no action, no reason."""
    events = [gone]
    if seat in state.turns.hands:
        events.append(HandLowered(seat))
    slot = state.slot
    if slot and seat == presenter(state) and not state.ended:
        events += [SlotStopped(slot.number), *go_on(state, leaving_slot=slot.number)]
    return events


@folds(WasSentOut)
def was_sent_out(state: State, event: WasSentOut) -> None:
    _gone(state, event.seat, Standing.SENT_OUT)


@folds(WasMarkedGone)
def was_marked_gone(state: State, event: WasMarkedGone) -> None:
    _gone(state, event.seat, Standing.GONE)


@folds(PersonLeft)
def person_left(state: State, event: PersonLeft) -> None:
    _gone(state, event.seat, Standing.GONE)
    if event.learning != "":
        state.items[event.item] = Item(
            event.item,
            Kind.LEARNING,
            event.seat,
            event.seat,
            state.here,
            state.run,
            0,
            state.at,
            event.learning,
            key=event.words_key(),
            private=True,
        )


def _gone(state: State, seat: SeatId, standing: Standing) -> None:
    state.people[seat].standing = standing
    forget(state, seat)
    state.bids.pop(seat, None)
    if state.extension and seat in (state.extension.seat, state.extension.owner):
        state.extension = None


@rule(Knock, during=set(Interlude) - {Interlude.ENDED}, standings={Standing.GONE}, unagreed=True)
def knock(state: State, attempt: Attempt) -> Events | Refusal:
    return [KnockedAgain(attempt.for_)]


@folds(KnockedAgain)
def knocked_again(state: State, event: KnockedAgain) -> None:
    state.people[event.seat].standing = Standing.KNOCKING
