"""Minutes have owners: what is asked for comes from phases that lend, and from another presenter only by their yes."""

from collections.abc import Iterator

from askwell.engine.events import Event, TimeExtended
from askwell.engine.format import Kind, Where
from askwell.engine.moves import AnswerForMinutes, Nod
from askwell.engine.prove.making import answer, fold
from askwell.engine.prove.tries import Try
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import SeatId


def borrowed_wrongly(state: State, tried: Try) -> Iterator[str]:
    """Asks for time, and answers in every way there is: at once, by a nod, by a yes or a no."""
    events = answer(state, tried.by, tried.move, tried.for_)
    if isinstance(events, Refusal):
        return
    asked = state.copy()
    fold(asked, events)
    yield from _loans(state, events, None)
    if asked.extension is None:
        return
    owner = asked.extension.owner
    for seat, person in asked.people.items():
        if person.has_screen or owner == seat:
            by = seat if person.has_screen else tried.by
            yield from _answered(asked, by, seat, owner)


def _answered(asked: State, by: SeatId, seat: SeatId, owner: SeatId) -> Iterator[str]:
    for move in (Nod(), AnswerForMinutes(True), AnswerForMinutes(False)):
        events = answer(asked, by, move, seat)
        if isinstance(events, Refusal):
            continue
        if asked.extension and not owner and seat == asked.extension.seat:
            yield "whoever asks for time nods to it too"
        if owner and seat != owner:
            yield "somebody else answers for a presenter's minutes"
        yield from _loans(asked, events, owner or None)


def _loans(state: State, events: list[Event], consented: SeatId | None) -> Iterator[str]:
    for event in events:
        if not isinstance(event, TimeExtended):
            continue
        if sum(loan for _, loan in event.loans) != event.seconds:
            yield "minutes come from nowhere"
        for place, _ in event.loans:
            yield from _lent_wrongly(state, place, consented)


def _lent_wrongly(state: State, place: int, consented: SeatId | None) -> Iterator[str]:
    leg = state.course[place]
    if not leg.phase.lends or any(Kind.ACTION in kinds for kinds in leg.phase.may.values()):
        yield f"minutes are taken from {leg.phase.word}"
    if leg.phase.where is Where.CLOSING:
        yield f"minutes are taken from closing: {leg.phase.word}"
    mine = state.leg is not None and leg.slot == state.leg.slot
    owner = state.slots[leg.slot - 1].presenter if leg.slot else None
    if not mine and owner != consented:
        yield "another presenter's minutes are taken unasked"
