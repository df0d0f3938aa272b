"""Who presents: one sentence each, and the set chooses by talking, by rota, by lot, or gives all the same time."""

import random

from askwell.engine import refusals as no
from askwell.engine.claims import at_table, may_tap, name_of, tapper
from askwell.engine.course import keep_as_planned, with_slots
from askwell.engine.events import BidPlaced, BidTakenBack, Event, MatterTold, NotTodaySaid, PresentersChosen
from askwell.engine.format import Exit, Kind
from askwell.engine.moves import Attempt, Choose, NotToday, PlaceBid, TakeBackBid
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, Others, folds, rule
from askwell.engine.rules.giving import may_give
from askwell.engine.state import Bid, Slot, State
from askwell.engine.words import ItemId, SeatId, Way, fresh_id


def may_bid(state: State, seat: SeatId) -> Refusal | None:
    return may_give(Kind.BID)(state, seat)


@rule(PlaceBid, may_bid, gives=Kind.BID, others=Others.WORDS)
def place_bid(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, PlaceBid)
    return [BidPlaced(attempt.for_, attempt.move.urgency, attempt.move.text, _last_matter(state, attempt.for_))]


def _last_matter(state: State, seat: SeatId) -> int:
    """The number of this seat's last matter that has begun, or was withdrawn; 0: there is none yet.

    What is bid after it is another matter. Until one begins, every bid is the same one, said otherwise.
    """
    mine = (slot.number for slot in state.slots if slot.presenter == seat and (slot.begun or slot.withdrawn))
    return max(mine, default=0)


@folds(BidPlaced)
def bid_placed(state: State, event: BidPlaced) -> None:
    state.bids.pop(event.seat, None)
    state.bids[event.seat] = Bid(event.text, event.urgency, state.at, event.since)
    state.not_today.discard(event.seat)


def has_bid(state: State, seat: SeatId) -> Refusal | None:
    return may_bid(state, seat) or (None if seat in state.bids else no.NO_BID())


@rule(TakeBackBid, has_bid, gives=Kind.BID, others=Others.SCREENLESS)
def take_back_bid(state: State, attempt: Attempt) -> Events | Refusal:
    """Stepping back, until it fits."""
    return [BidTakenBack(attempt.for_)]


@folds(BidTakenBack)
def bid_taken_back(state: State, event: BidTakenBack) -> None:
    state.bids.pop(event.seat, None)
    _drop(state, {event.seat})


@rule(NotToday, may_bid, gives=Kind.BID, others=Others.SCREENLESS)
def not_today(state: State, attempt: Attempt) -> Events | Refusal:
    """Needs no reason."""
    return [NotTodaySaid(attempt.for_)]


@folds(NotTodaySaid)
def not_today_said(state: State, event: NotTodaySaid) -> None:
    state.bids.pop(event.seat, None)
    state.not_today.add(event.seat)
    _drop(state, {event.seat})


def _drop(state: State, seats: set[SeatId]) -> None:
    """Chosen, but not begun: the slot falls away, and the sentence that was told for it."""
    for slot in state.slots:
        if slot.presenter in seats and not slot.begun:
            state.change_slot(slot.number, dropped=True)
    dropped = {slot.number for slot in state.slots if slot.dropped}
    state.items = {item: value for item, value in state.items.items() if value.matter not in dropped}


def may_choose(state: State, seat: SeatId) -> Refusal | None:
    phase = state.phase
    if phase is None or phase.exit is not Exit.CHOICE:
        return no.CHOICE_MADE()
    if not may_tap(state, seat):
        return no.NOT_TAPPING(tapper=name_of(state, tapper(state)))
    return None if bidders(state) else no.NOBODY_BIDS()


def bidders(state: State) -> list[SeatId]:
    """Whoever would present, in the order in which they sit."""
    return [seat for seat in at_table(state) if seat in state.bids]


def cannot_choose(state: State, way: Way, slots: int) -> Refusal | None:
    """By talking, bidders step back until it fits; the other ways always come to somebody."""
    bids = len(bidders(state))
    if not bids:
        return no.NOBODY_BIDS()
    if way is Way.TALKING and bids > slots:
        return no.SEVERAL_BIDS(bids=str(bids), slots=str(slots))
    return None


@rule(Choose, may_choose, ranges={"slots": (1, 8)})
def choose(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, Choose)
    return chosen(state, attempt.move.way, attempt.move.slots, attempt.seed)


def chosen(state: State, way: Way, slots: int, seed: int) -> Events | Refusal:
    """The presenters in their order, and each one's bid as the first sentence of their matter."""
    if refusal := cannot_choose(state, way, slots):
        return refusal
    presenters = bidders(state)
    match way:
        case Way.LOT:
            presenters = random.Random(seed).sample(presenters, min(slots, len(presenters)))  # noqa: S311 (a seeded lot)
        case Way.ROTA:
            presenters = presenters[:slots]
    first = len(state.slots) + 1
    told = [_as_told(state, seat, first + nth, seed) for nth, seat in enumerate(presenters)]
    return [PresentersChosen(way, presenters), *told]


def _as_told(state: State, seat: SeatId, matter: int, seed: int) -> Event:
    item = ItemId(fresh_id(seed, matter))
    return MatterTold(item, seat, seat, state.run, matter, state.bids[seat].text)


@folds(PresentersChosen)
def presenters_chosen(state: State, event: PresentersChosen) -> None:
    """Choosing anew leaves the earlier numbers unused, so that no matter ever shares a key with another."""
    first = len(state.slots) + 1
    state.way = event.way
    state.step = None  # it led through a course that is no more
    _drop(state, {slot.presenter for slot in state.slots})
    state.slots += [_slot(state, first + nth, seat) for nth, seat in enumerate(event.presenters)]
    unowned = [leg for leg in state.course[state.here + 1 :] if not leg.slot]
    state.course = with_slots(state, [first + nth for nth in range(len(event.presenters))])
    keep_as_planned(state.course, unowned, max(1, len(event.presenters)))


def _slot(state: State, number: int, presenter: SeatId) -> Slot:
    bid = state.bids.get(presenter)
    return Slot(number, presenter, bid=bid.since if bid else _last_matter(state, presenter))
