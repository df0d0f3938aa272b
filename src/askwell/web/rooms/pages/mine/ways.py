"""The small forms on things: which belong to a question, a sentence, an action, somebody at the door."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from askwell.engine.offers import Field
from askwell.engine.sight.shapes import Act, ItemSight, Own, ProgressSight
from askwell.web.rooms.pages.manners import MANNERS, ON_THINGS
from askwell.web.rooms.pages.mine.offered import Values


def ways_of(
    possible: dict[str, Act], own: Own, shared: Mapping[str, ItemSight], progress: Sequence[ProgressSight]
) -> Values:
    """Thing → act → its fields as they are now. `shared` are the items that others see too, by their ids."""
    items, found = {item.id: item for item in own.items}, Values()
    became = {action.action: action.outcome or "" for action in progress}
    for name in [name for name in ON_THINGS if name in possible]:
        act, manner = possible[name], MANNERS[name]
        about = next(field for field in act.fields if field.name == manner.about)
        fixed = {field.name: field.value for field in act.fields if field.kind == "fixed"}
        for value, _ in about.choices or ():
            item = items.get(str(value)) or shared.get(str(value))
            if name == "say_what_became":
                form = {manner.about: value, **fixed, "outcome": became.get(str(value), "")}
            elif item is None or name == "change_action":
                form = {manner.about: value, **fixed, **_as_it_is(name, item, act.fields)}
            else:
                form = _kept_beside(item, name, {manner.about: value, **fixed}, act.fields)
            found.setdefault(thing(manner.about, value), {})[name] = form
    return found


def _kept_beside(item: ItemSight, act: str, fixed: Values, fields: Iterable[Field]) -> Values:
    """What a form on this item is filled with rests on nothing else, and goes when the item is otherwise."""
    kept = item.beside()
    known: tuple[Values, Values] | None = kept.get(act)
    if known is None or known[0] != fixed:
        known = kept[act] = (fixed, {**fixed, **_as_it_is(act, item, fields)})
    return known[1]


def thing(field: str, value: Any) -> str:
    """By what the element of a thing is found: the end of its id."""
    return f"s{value}" if field == "sentence" else str(value)


def _as_it_is(act: str, item: ItemSight | None, fields: Iterable[Field]) -> Values:
    """What a small form shows before anybody changes it."""
    if item is None:
        return {}
    match act:
        case "mark_question":
            return {"mark": "moved_me" if item.moved else item.mark or ""}
        case "sort_item":
            return {"sorting": item.sorting or "", "condition": item.condition or ""}
        case "mend_words":
            return {"text": item.text or ""}
        case "change_action":
            helpers = next((field.choices or [] for field in fields if field.name == "helper"), [])
            return {
                "text": item.text or "",
                "first_step": item.first_step or "",
                "by_day": item.by_day,
                "know_by": item.know_by or "",
                "obstacle": item.obstacle or "",
                "helper": [["", "–"], *([seat, name] for seat, name in helpers)],
            }
        case _:
            return {}
