"""Nobody sees what waits for its reveal, what is for the presenter only, or what somebody wrote for themselves."""

from collections.abc import Iterator

from askwell.engine.claims import presenter, tapper
from askwell.engine.format import Seen
from askwell.engine.prove.likeness import representatives
from askwell.engine.prove.making import now
from askwell.engine.sight.own import own_items
from askwell.engine.sight.shared import shared_part
from askwell.engine.sight.visible import view_of
from askwell.engine.state import Asked, Item, State
from askwell.engine.words import SeatId


def leaks(state: State) -> Iterator[str]:
    """Words that wait for their reveal, in the sight of somebody who did not write them."""
    hidden = [item for item in state.items.values() if not item.seen]
    if hidden:
        yield from _seen_by_others(state, hidden)


def leaked(before: State, after: State, *, by_the_room: bool) -> Iterator[str]:
    """Words that this step has brought before somebody's eyes and should not have.

    Who may see what is just written is read off the page here, and not asked of the rule that hides it.
    """
    waited = [] if by_the_room else [item for item in before.items.values() if not item.seen]
    for item in waited:
        still = after.items.get(item.item)
        if still is not None and still.seen:
            yield f"a {item.kind.value} is shown, and nobody waited for its reveal"
    if len(after.items) > len(before.items):
        new = [item for key, item in after.items.items() if key not in before.items]
        yield from _seen_by_others(after, [item for item in new if _is_captured_in_secret(before, item)])


def _is_captured_in_secret(state: State, item: Item) -> bool:
    capture = state.phase.capture if state.phase else None
    return capture is not None and capture.kind is item.kind and capture.seen is not Seen.AT_ONCE


def _seen_by_others(state: State, secret: list[Item]) -> Iterator[str]:
    if not secret:
        return
    asked = Asked(state)
    for seat in representatives(state):
        shared = shared_part(asked, view_of(state, seat), now(state))
        shown = {item.id for item in [*shared.items, *own_items(state, seat)]}
        for item in secret:
            if item.item in shown and seat != item.seat and not _is_meant_for(state, item, seat):
                yield f"a {item.kind.value} is seen before its reveal"


def _is_meant_for(state: State, item: Item, seat: SeatId) -> bool:
    """The presenter, where the page says so; and whoever reads it out, because its author asked for that."""
    if state.turns.reading_out == item.item and seat == tapper(state):
        return True
    return item.to_presenter and item.seen and seat == presenter(state)
