"""What was given, sorted out once for everyone who asks: by whom, of which kind, and what is shown of it."""

from collections import defaultdict
from collections.abc import Mapping

from askwell.engine.format import Kind
from askwell.engine.once import once
from askwell.engine.state import Item, State
from askwell.engine.words import ItemId, SeatId

Items = list[Item]
"""In the order in which they were given, or shown."""


@once
def shown(state: State) -> Items:
    """What lies before somebody besides whoever wrote it: neither private, nor waiting for its reveal."""
    return [item for item in state.items.values() if item.seen and not item.private]


@once
def lying_before(state: State, seat: SeatId) -> Items:
    """Shown, and not put away by this person: what an act of theirs may name."""
    return [item for item in shown(state) if seat not in item.put_away]


def by_their_words(items: Items) -> list[tuple[ItemId, str]]:
    """To choose from: an act names one of them, whoever chooses reads its words."""
    return [(item.item, item.text or "") for item in items]


@once
def hidden(state: State) -> Items:
    """What waits for its reveal."""
    return [item for item in state.items.values() if not item.seen]


@once
def of_kind(state: State, kind: Kind) -> Items:
    return [item for item in state.items.values() if item.kind is kind]


@once
def given_by(state: State, seat: SeatId) -> Items:
    """What lies under somebody's name, whoever wrote it down."""
    return _by_seat(state).get(seat, [])


@once
def _by_seat(state: State) -> Mapping[SeatId, Items]:
    found = defaultdict[SeatId, Items](list)
    for item in state.items.values():
        found[item.seat].append(item)
    return found
