"""One person's own part as plain values: what the page sets on forms and elements that stand in it already.

`acts` holds a value per act that is possible now, `others` the same for acts on behalf of somebody. In their `fill`
a text is a field's value and a list its choices. `ways` says per thing (a question, a sentence, a person at the door)
which small forms belong to it, `waits` names drafts that may be written ahead, `said` what I have said of it already. `says` are sentences by the id of their element, `rows` lists of my own.
"""

from collections.abc import Iterable
from typing import Any

from askwell.engine.offers import Field
from askwell.engine.sight.shapes import Act, ItemSight, Own, Shared
from askwell.web.rooms.pages import heading
from askwell.web.rooms.pages.forms import blanks
from askwell.web.rooms.pages.manners import CHOICES, MANNERS, Manner, Place
from askwell.web.rooms.pages.tongue import Tongue

Values = dict[str, Any]

FOLDED_UNLESS_TELLING = frozenset({"tell_matter"})
"""A draft that stands open only while its writer has the floor: nobody who is being asked is asked to write."""


def mine(own: Own, shared: Shared, tongue: Tongue) -> Values:
    names = _names(own, shared, tongue)
    possible = {act.type: act for act in own.acts if act.own and act.type in MANNERS}
    acts = {name: _act(act, names, tongue) for name, act in possible.items() if not MANNERS[name].about}
    tells = _give_weight(acts, own, names, tongue)
    for_others = _for_others(own.acts, tongue)
    if "take_step_back" in acts:
        acts["take_step_back"]["until"] = own.take_back_until
    floor, following = heading.floor_and_next(shared, tongue, own.seat)
    return {
        "me": own.seat,
        "is": " ".join(_states(own, shared, acts, for_others)),
        "says": {"title": heading.title(shared, tongue, own.seat), "floor": floor, "next": following, "tells": tells, "line": own.line or "", **_waits(own, names, tongue)},
        "said": {thing("sentence", place): tongue.say("You said yes.") for place in own.agreed},
        "acts": acts,
        "waits": _may_be_prepared(acts, shared),
        "others": for_others,
        "ways": _ways(possible, own, shared),
        "rows": _rows(own, shared, tongue),
    }


def _states(own: Own, shared: Shared, acts: Values, for_others: Values) -> Iterable[str]:
    """What styles and scripts need to know of this person."""
    known = {
        "turn": own.my_turn,
        "next": own.next,
        "listening": own.listening,
        "hides": own.hides_clock,
        "guides": "guiding" in own.jobs,
        "sorts": shared.phase is not None and shared.phase.sorts and shared.phase.floor == "silent",
        "asked": any(MANNERS[name].place is Place.CARD for name in acts),
        "helps": bool(for_others),
    }
    yield from (word for word, holds in known.items() if holds)
    yield from (own.role, own.standing)
    yield from sorted({MANNERS[name].place.value for name in acts})


def _act(act: Act, names: dict[str, str], tongue: Tongue) -> Values:
    manner = MANNERS[act.type]
    values: Values = {}
    if "{" in manner.words:
        values["words"] = tongue.say(manner.words, **names)
    if fill := _fill(act.type, act.fields, tongue):
        values["fill"] = fill
    return values


def _for_others(acts: Iterable[Act], tongue: Tongue) -> Values:
    """An act may be offered several times, with what each of the others could say in it; here it stands once."""
    found: Values = {}
    for act in acts:
        if not act.others or act.type not in MANNERS:
            continue
        fill = found.setdefault(act.type, {"fill": {"for": []}})["fill"]
        for name, value in _fill(act.type, act.fields, tongue).items():
            known = fill.setdefault(name, value)
            if isinstance(value, list):
                fill[name] = [*known, *(choice for choice in value if choice not in known)]
        fill["for"] += [[seat, name] for seat, name in act.others]
    return found


def _fill(act: str, fields: Iterable[Field], tongue: Tongue) -> Values:
    """Only what changes with the meeting; all else stands in the form already."""
    static = {blank.name for blank in blanks(act) if blank.choices is not None}
    optional = {blank.name for blank in blanks(act) if not blank.needed}
    fill: Values = {}
    for field in fields:
        if field.kind == "fixed":
            fill[field.name] = field.value
        elif field.choices is not None and field.name not in static:
            nobody = [["", "–"]] if field.name in optional and field.name != "stem" else []
            fill[field.name] = [*nobody, *([value, _label(value, label, tongue)] for value, label in field.choices)]
    return fill


def _label(value: Any, label: str, tongue: Tongue) -> str:
    """A word of the engine's is said in the reader's language; names and people's words stay as they are."""
    return tongue.say(CHOICES[label]) if value == label and label in CHOICES else label


def _give_weight(acts: Values, own: Own, names: dict[str, str], tongue: Tongue) -> str:
    """My one act, and beside it one draft; returns what will happen, said in advance."""
    drafts = [name for name in MANNERS if name in acts and MANNERS[name].place is Place.DRAFT]
    for name in list(drafts):
        if name in FOLDED_UNLESS_TELLING and not own.my_turn:
            acts[name]["folded"] = True
            drafts.remove(name)
    for name in drafts[1:]:
        acts[name]["folded"] = True
    spoken = [name for name in MANNERS if name in acts and _is_main(MANNERS[name])]
    weighty = [*drafts[:1], *spoken[:1]]
    if not weighty and "move_on" in acts:
        weighty = ["move_on"]
    for name in weighty:
        acts[name]["main"] = True
    return tongue.say(MANNERS[weighty[0]].tells, **names) if weighty and MANNERS[weighty[0]].tells else ""


def _may_be_prepared(acts: Values, shared: Shared) -> list[str]:
    """Whoever waits for the floor may write meanwhile, where one writes at all."""
    in_line = acts.keys() & {"raise_hand", "lower_hand"} and "ask_question" not in acts
    return ["ask_question"] if in_line and shared.phase and shared.phase.channel == "either" else []


def _is_main(manner: Manner) -> bool:
    return manner.main and manner.place is Place.THUMB


def _ways(possible: dict[str, Act], own: Own, shared: Shared) -> Values:
    """Thing → act → its fields as they are now."""
    items = {item.id: item for item in [*shared.items, *own.items]}
    ways: Values = {}
    for name, manner in MANNERS.items():
        act = possible.get(name)
        if act is None or not manner.about:
            continue
        about = next(field for field in act.fields if field.name == manner.about)
        fixed = {field.name: field.value for field in act.fields if field.kind == "fixed"}
        for value, _ in about.choices or ():
            known = _as_it_is(name, items.get(str(value)), act.fields)
            ways.setdefault(thing(manner.about, value), {})[name] = {manner.about: value, **fixed, **known}
    return ways


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


def _rows(own: Own, shared: Shared, tongue: Tongue) -> Values:
    """Lists that are mine: what I keep, who is at the door, what asks for one more look, who asked how often."""
    items = {item.id: item for item in [*shared.items, *own.items]}
    kept = [item for item in own.items if item.seat == own.seat]
    return {
        "kept": [{"id": item.id, "who": _kept_as(item, tongue), "words": item.text or ""} for item in kept],
        "knocking": [{"id": str(seat), "who": tongue.say("At the door"), "words": name} for seat, name in own.knocking],
        "again": [{"id": f"again-{one}", "words": items[one].text or ""} for one in own.one_more_look if one in items],
        "told": [{"id": f"told-{one}", "words": items[one].text or ""} for one in own.told if one in items],
        "turns": [{"id": f"turns-{one.seat}", "who": one.name, "words": "● " * one.questions} for one in own.airtime],
        **_script(own),
    }


def _script(own: Own) -> Values:
    """What whoever guides may say, watch for, and do when it goes wrong."""
    told = own.script
    parts = {"say": told.say, "watch": told.watch, "wrong": told.wrong} if told else {"say": [], "watch": [], "wrong": []}
    return {
        name: [{"id": f"{name}-{place}", "words": words} for place, words in enumerate(lines)]
        for name, lines in parts.items()
    }


def _kept_as(item: ItemSight, tongue: Tongue) -> str:
    if item.hidden:
        return tongue.say("Shown together, when this phase is over")
    return tongue.say("A note") if item.kind == "note" else tongue.say("My learning")


def _waits(own: Own, names: dict[str, str], tongue: Tongue) -> Values:
    """For whoever is not inside yet, or not quite."""
    match own.waits_for:
        case "door":
            return {"waits": tongue.say("{holds_door} has been told. This page opens by itself.", **names)}
        case "slot":
            return {"waits": tongue.say("Not in this slot. The door opens again when it is over, by itself.")}
        case "phase":
            return {"waits": tongue.say("You are let in. You come in between two phases; this page opens by itself.")}
        case "agreement":
            return {"waits": tongue.say("Before you take part: how we work here, and your yes to it.")}
        case _:
            return {"waits": tongue.say("You have gone. Your sheet stays yours.") if own.standing == "gone" else ""}


def _names(own: Own, shared: Shared, tongue: Tongue) -> dict[str, str]:
    """What fills the places in the sentences of acts."""
    people = {person.seat: tongue.isolated(person.name) for person in shared.people}
    following = next((leg.name for leg in shared.course if leg.state == "to_come"), "")
    return {
        "presenter": people.get(shared.presenter or "") or tongue.say("the presenter"),
        "tapper": people.get(shared.tapper, ""),
        "holder": people.get(shared.floor.holder or "", ""),
        "following": following or tongue.say("the end"),
        "holds_door": people.get(shared.host) or tongue.say("The host"),
    }
