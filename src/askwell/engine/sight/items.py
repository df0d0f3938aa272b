"""One item as somebody sees it."""

from askwell.engine.claims import name_of
from askwell.engine.sight.shapes import ItemSight
from askwell.engine.sight.visible import shows_moved
from askwell.engine.state import Item, State
from askwell.engine.words import SeatId


def items_seen(state: State, items: list[Item], presents: frozenset[int]) -> list[ItemSight]:
    """By those who present these slots, or by all who present none: the same objects but for what moved a presenter,
    while that is theirs to know. How an item was sorted stands in its owner's part."""
    quiet = [place for place, item in enumerate(items) if item.moved and not shows_moved(state, item, presents)]
    seen = state.each_given(_with_what_moved, items)
    if quiet:
        seen = list(seen)
        for place, sight in zip(quiet, state.each_given(_plain, [items[place] for place in quiet]), strict=True):
            seen[place] = sight
    return seen


def _with_what_moved(state: State, item: Item) -> ItemSight:
    sight = _plain(state, item)
    sight.moved = item.moved
    return sight


def own_item_sight(state: State, _seat: SeatId, item: Item) -> ItemSight:
    """For the one whose item it is, or who received it: with sorting and condition. Of each seat's items one came
    behind the other, so what was found of them is kept by seat."""
    sight = _plain(state, item)
    sight.moved, sight.hidden = item.moved, not item.seen
    sight.sorting = item.sorting.value if item.sorting else None
    sight.condition = item.condition
    return sight


def _plain(state: State, item: Item) -> ItemSight:
    phase = state.course[item.leg].phase if 0 <= item.leg < len(state.course) else None
    stems = phase.all_stems if phase else ()
    return ItemSight(
        id=item.item,
        kind=item.kind.value,
        seat=item.seat,
        name=name_of(state, item.seat),
        run=item.run,
        phase=item.run.split(".", 1)[0],
        slot=item.matter,
        text=item.text,
        stem=stems[item.stem] if item.kind == "reflection" and item.stem < len(stems) else "",
        about=item.about,
        mark=item.mark.value if item.mark else None,
        first_step=item.first_step,
        by_day=item.by_day,
        know_by=item.know_by,
        obstacle=item.obstacle,
        helper=name_of(state, item.helper) if item.helper_agreed else "",
        helper_agreed=item.helper_agreed,
        to=name_of(state, item.to),
        answered=sorted(name_of(state, seat) for seat in item.answered_by),
    )
