"""Each slot may take its own format: the phases of a slot that has not begun are exchanged."""

from functools import cache

from askwell.engine import formats
from askwell.engine import refusals as no
from askwell.engine.claims import at_table, guide, legs_to_come
from askwell.engine.course import slot_legs
from askwell.engine.events import SlotFormatGiven
from askwell.engine.format import Format, Presents
from askwell.engine.moves import Attempt, GiveSlotFormat
from askwell.engine.page import format_of, parse
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.rules.steering import taps
from askwell.engine.state import State
from askwell.engine.words import SeatId


def slots_not_begun(state: State, seat: SeatId) -> list[Choice]:
    mine = state.slot.number if state.slot else 0
    ahead = sorted({leg.slot for _, leg in legs_to_come(state) if leg.slot and leg.slot != mine})
    return [(number, state.people[state.slots[number - 1].presenter].name or "") for number in ahead]


def formats_that_fit(state: State, seat: SeatId) -> list[Choice]:
    """Shipped formats with bids, for as many people as are here."""
    return fitting(len([other for other in at_table(state) if other != guide(state)]), state.language)


@cache
def fitting(people: int, language: str) -> list[Choice]:
    """Reading every page takes milliseconds, and pages don't change while a server runs."""
    pages = (parse(formats.load(word, formats.translator(language))) for word in formats.shipped())
    return [(f.word, f.name) for f in pages if f.least <= people <= f.most and _fits_a_slot(f)]


def _fits_a_slot(format_: Format) -> bool:
    """One presenter who was chosen; a coach and a crowd have to be there from the beginning."""
    return format_.presents is Presents.BIDS and not (format_.coached or format_.crowd)


def may_give_slot_format(state: State, seat: SeatId) -> Refusal | None:
    return taps(state, seat) or (None if slots_not_begun(state, seat) else no.NO_SLOT_AHEAD())


@rule(
    GiveSlotFormat,
    may_give_slot_format,
    choices={"slot": slots_not_begun, "format": formats_that_fit},
)
def give_slot_format(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, GiveSlotFormat)
    return [SlotFormatGiven(move.slot, formats.load(move.format, formats.translator(state.language)))]


@folds(SlotFormatGiven)
def slot_format_given(state: State, event: SlotFormatGiven) -> None:
    places = [place for place, leg in enumerate(state.course) if leg.slot == event.slot]
    if places:
        state.step = None  # it led through a course that is no more
        state.course[places[0] : places[-1] + 1] = slot_legs(format_of(event.page), event.slot)
