"""Which items a viewer may see. Everything else that is shown follows from the phase and is the same for all."""

from itertools import compress
from typing import NamedTuple

from askwell.engine.claims import at_table, has_agreed, interlude, slots_of, tapper
from askwell.engine.format import Kind
from askwell.engine.given import Items, given_by, of_kind, shown
from askwell.engine.grouping import group_of
from askwell.engine.once import once
from askwell.engine.state import Item, State
from askwell.engine.words import ItemId, SeatId, SequenceNumber, Standing


class View(NamedTuple):
    """Somebody's standpoint: whether they are inside, since when, and whose matters are theirs."""

    inside: bool
    words: bool
    seat: SeatId | None
    since: SequenceNumber
    presents: frozenset[int]


NONE = SequenceNumber(0)
ANYONE = SeatId("*")
"""Somebody who may be anyone."""
WALL = View(inside=True, words=False, seat=None, since=NONE, presents=frozenset())
OUTSIDE = View(inside=False, words=False, seat=None, since=NONE, presents=frozenset())


@once
def view_of(state: State, seat: SeatId) -> View:
    """A stranger, and whoever knocks or has gone, stands outside; a latecomer sees words after saying yes."""
    person = state.people.get(seat)
    if person is None or person.standing is not Standing.HERE:
        return OUTSIDE
    words = has_agreed(state, person) or state.here <= 0
    presents = frozenset(slot.number for slot in slots_of(state, seat))
    return View(True, words, seat, person.since, presents)


@once
def class_of(state: State, seat: SeatId) -> View:
    """One view for all who see the same: mostly it makes no difference who they are, nor when they came."""
    view = view_of(state, seat)
    if not view.inside or view.presents or _read_out_to(state, view) is not None:
        return view
    if seat in unshared_presenters(state) or _some_are_for_few(state):
        return view
    return view._replace(seat=ANYONE, since=view.since if view.since > _first_number(state) else NONE)


@once
def _some_are_for_few(state: State) -> bool:
    """Something is for its presenter only, or for a pair or a four."""
    return any(item.to_presenter or item.group for item in shown(state))


@once
def _first_number(state: State) -> SequenceNumber:
    """Of all that whoever came later might not see."""
    return min([*(item.number for item in shown(state)), *(bid.number for bid in state.bids.values())], default=NONE)


@once
def unshared_presenters(state: State) -> frozenset[SeatId]:
    return frozenset(slot.presenter for slot in state.slots if not slot.shared)


def seen_by(state: State, view: View) -> Items:
    """The items that this view shows to its class: nobody's private words, nothing before its reveal."""
    if not view.inside or view.seat is None or state.paused:
        return []
    aloud = _read_out_to(state, view)
    if aloud is not None:
        return [item for item in state.items.values() if item.item == aloud or _is_shown(state, view, item)]
    lying = shown(state)
    return list(compress(lying, state.each_given(_is_shown, lying, view)))


def _is_shown(state: State, view: View, item: Item) -> bool:
    if not item.seen or item.private:
        return False
    mine = item.matter in view.presents
    if item.to_presenter and not (mine or item.seat == view.seat):
        return False
    if item.group and not _in_group(state, view, item):
        return False
    if item.matter in _stopped_matters(state):
        return mine
    if mine:
        return view.seat not in item.put_away
    return view.words and (item.number >= view.since or item is _matter_in_one_sentence(state))


@once
def _stopped_matters(state: State) -> frozenset[int]:
    """Those that are their presenters' alone: what was written to them has not been shared."""
    return frozenset(slot.number for slot in state.slots if slot.stopped and not slot.shared)


@once
def _matter_in_one_sentence(state: State) -> Item | None:
    """What a latecomer is told: the newest statement of the matter that is being worked on."""
    slot = state.slot
    told = (i for i in reversed(of_kind(state, Kind.MATTER)) if slot and i.matter == slot.number)
    return next(told, None)


def _read_out_to(state: State, view: View) -> ItemId | None:
    """*Read mine out*: whoever taps has the words before their eyes while they read them, and nobody else."""
    return state.turns.reading_out if view.seat is not None and view.seat == tapper(state) else None


def _in_group(state: State, view: View, item: Item) -> bool:
    """What a pair or a four wrote is theirs; the next grouping carries it to whoever sits with one of them."""
    assert view.seat is not None
    if view.seat in item.group:
        return True
    phase = state.phase
    together = group_of(state.groups, view.seat) or frozenset(at_table(state))
    return bool(phase and phase.carries and item.run != state.run and item.group & together)


def kept_for(state: State, seat: SeatId) -> list[Item]:
    """One's own words that nobody else sees: not revealed yet, learning, notes. Also from outside, for the sheet."""
    if state.paused and interlude(state) is not None:
        return []
    return [i for i in given_by(state, seat) if not i.seen or i.private]


def shows_moved(state: State, item: Item, presents: frozenset[int]) -> bool:
    """What moved the presenter is told when the silent minute is over, and then to all."""
    phase = state.phase
    marking = phase is not None and phase.floor == "silent" and state.slot is not None
    return item.matter in presents or not (marking or state.reveal)
