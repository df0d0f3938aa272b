"""Going: "I have to go" from any page without a reason; the host marks somebody gone, or sends them out."""

from askwell.engine.claims import Interlude, presenter
from askwell.engine.events import (
    Event,
    HandLowered,
    KnockedAgain,
    PersonLeft,
    SlotStopped,
    WasMarkedGone,
    WasSentOut,
)
from askwell.engine.format import Kind
from askwell.engine.moves import Attempt, Knock, Leave, MarkGone, SendOut
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.rules.door import BESIDE, is_host
from askwell.engine.rules.entering import let_step_stand
from askwell.engine.runs import go_on
from askwell.engine.state import Item, State
from askwell.engine.turns import forget
from askwell.engine.words import ItemId, Moment, SeatId, Standing, fresh_id


def others_around(state: State, seat: SeatId) -> list[Choice]:
    outside = (Standing.SENT_OUT, Standing.GONE)
    return [(p.seat, p.name or "") for p in state.people.values() if p.standing not in outside and p.seat != seat]


@rule(SendOut, is_host, choices={"seat": others_around}, during=BESIDE, unagreed=True)
def send_out(state: State, attempt: Attempt) -> Events | Refusal:
    """Link and code end with it."""
    assert isinstance(attempt.move, SendOut)
    return _without(state, attempt.move.seat, WasSentOut(attempt.move.seat), attempt.moment)


@rule(MarkGone, is_host, choices={"seat": others_around}, during=BESIDE, unagreed=True)
def mark_gone(state: State, attempt: Attempt) -> Events | Refusal:
    """A sleeping phone is a present person: nobody is gone until the host says so, or they do."""
    assert isinstance(attempt.move, MarkGone)
    return _without(state, attempt.move.seat, WasMarkedGone(attempt.move.seat), attempt.moment)


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
    return _without(state, attempt.for_, PersonLeft(attempt.for_, item, attempt.move.learning), attempt.moment)


def _without(state: State, seat: SeatId, gone: Event, moment: Moment) -> list[Event]:
    """Whoever came with them goes too. If the presenter goes, the slot stops as if they had said so."""
    events = [gone, *(WasMarkedGone(other) for other in _came_with(state, seat))]
    if seat in state.turns.hands:
        events.append(HandLowered(seat))
    slot = state.slot
    if slot and seat == presenter(state) and not state.ended:
        events += [SlotStopped(slot.number), *go_on(state, moment, leaving_slot=slot.number)]
    return events


def _came_with(state: State, seat: SeatId) -> list[SeatId]:
    inside = (Standing.HERE, Standing.COMING)
    return [person.seat for person in state.people.values() if person.supports == seat and person.standing in inside]


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
    state.change_person(seat, standing=standing)
    forget(state, seat)
    state.bids.pop(seat, None)
    let_step_stand(state)
    if state.extension and seat in (state.extension.seat, state.extension.owner):
        state.extension = None


@rule(Knock, during=set(Interlude) - {Interlude.ENDED}, standings={Standing.GONE}, unagreed=True)
def knock(state: State, attempt: Attempt) -> Events | Refusal:
    return [KnockedAgain(attempt.for_)]


@folds(KnockedAgain)
def knocked_again(state: State, event: KnockedAgain) -> None:
    state.change_person(event.seat, standing=Standing.KNOCKING)
