"""The small forms on things: which belong to a question, a sentence, an action, somebody at the door."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from askwell.engine.offers import Field
from askwell.engine.rule import Choice
from askwell.engine.sight.shapes import Act, ItemSight, Own, ProgressSight
from askwell.web.rooms.pages.manners import MANNERS, ON_THINGS
from askwell.web.rooms.pages.mine.offered import Values


class Way(NamedTuple):
    """One act on things: on which of them it is possible, and what all its forms hold besides."""

    choices: Sequence[Choice]
    fixed: Values
    fields: Iterable[Field]


class Ways(NamedTuple):
    """Thing → act → its fields as they are now (`forms`), and all that these were made of."""

    forms: Values
    acts: Mapping[str, Way]
    own: list[ItemSight]
    shared: list[ItemSight]
    became: Mapping[str, str]


def ways_of(
    possible: dict[str, Act],
    own: Own,
    shared: list[ItemSight],
    by_id: Mapping[str, ItemSight],
    progress: Sequence[ProgressSight],
    before: Ways | None = None,
) -> Ways:
    """`shared` are the items that others see too, `by_id` the same. `before` is what my ways were: where things only
    came to it, the forms of all others stand as they are."""
    became = {action.action: action.outcome or "" for action in progress}
    ways = Ways(
        {}, {name: _way(name, possible[name]) for name in ON_THINGS if name in possible}, own.items, shared, became
    )
    came = _came_to(before, ways) if before else None
    if before and came is not None:
        ways.forms.update(before.forms)
    items = {item.id: item for item in own.items}
    for name, choices in came if came is not None else [(name, way.choices) for name, way in ways.acts.items()]:
        for value, _ in choices:
            place = thing(MANNERS[name].about, value)
            form = _form(name, value, items.get(str(value)) or by_id.get(str(value)), ways)
            ways.forms[place] = {**ways.forms.get(place, {}), name: form}
    return ways


def _way(name: str, act: Act) -> Way:
    about = next(field for field in act.fields if field.name == MANNERS[name].about)
    fixed = {field.name: field.value for field in act.fields if field.kind == "fixed"}
    return Way(about.choices or (), fixed, act.fields)


def _came_to(before: Ways, now: Ways) -> list[tuple[str, Sequence[Choice]]] | None:
    """Of each act the choices that it did not have before; None if anything else has changed."""
    known = len(before.own), len(before.shared)
    if before.own != now.own[: known[0]] or before.shared != now.shared[: known[1]] or before.became != now.became:
        return None
    if before.acts.keys() != now.acts.keys() or "change_action" in now.acts:
        return None
    found = []
    for name, way in now.acts.items():
        came = _added(before.acts[name].choices, way.choices) if before.acts[name].fixed == way.fixed else None
        if came is None:
            return None
        found.append((name, came))
    return found


def _added(before: Sequence[Choice], now: Sequence[Choice]) -> Sequence[Choice] | None:
    """What stands in front of all that was there, or behind it: the newest come first in some lists."""
    more = len(now) - len(before)
    if more >= 0 and now[more:] == before:
        return now[:more]
    return now[-more:] if more > 0 and now[:-more] == before else None


def _form(name: str, value: Any, item: ItemSight | None, ways: Ways) -> Values:
    way, about = ways.acts[name], MANNERS[name].about
    if name == "say_what_became":
        return {about: value, **way.fixed, "outcome": ways.became.get(str(value), "")}
    if item is None or name == "change_action":
        return {about: value, **way.fixed, **_as_it_is(name, item, way.fields)}
    return _kept_beside(item, name, {about: value, **way.fixed}, way.fields)


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
