"""The acts that are possible now: what their forms are filled with, and which of them is my one act."""

from collections.abc import Iterable, Mapping
from typing import Any

from askwell.engine.offers import Field
from askwell.engine.sight.phase import PhaseSight
from askwell.engine.sight.shapes import Act, Own
from askwell.web.rooms.pages.forms import always_alike, may_be_empty
from askwell.web.rooms.pages.manners import DRAFTS, MANNERS, SPOKEN
from askwell.web.rooms.pages.tongue import Tongue
from askwell.web.rooms.pages.vocabulary import CHOICES, SAID_OF_JOBS, WEEKDAYS

Values = dict[str, Any]
Names = Mapping[str, str]
"""What fills the places in the words of an act."""

FOLDED_UNLESS_TELLING = frozenset({"tell_matter"})
"""A draft that stands open only while its writer has the floor: nobody who is being asked is asked to write."""


def offered(act: Act, names: Names, tongue: Tongue) -> Values:
    manner = MANNERS[act.type]
    values: Values = {}
    if "{" in manner.words:
        values["words"] = tongue.say(manner.words, **names)
    if "{" in manner.label:
        values["asks"] = tongue.say(manner.label, **names)
    if fill := fill_of(act, tongue):
        values["fill"] = fill
    return values


def fill_of(act: Act, tongue: Tongue) -> Values:
    """Found out once for each act and language. Nobody changes it."""
    kept = act.beside()
    if tongue not in kept:
        kept[tongue] = _fill(act.type, act.fields, tongue)
    fill: Values = kept[tongue]
    return fill


def for_others(acts: Iterable[Act], tongue: Tongue) -> Values:
    """An act may be offered several times, with what each of the others could say in it; here it stands once."""
    found: Values = {}
    for act in acts:
        if not act.others or act.type not in MANNERS:
            continue
        fill = found.setdefault(act.type, {"fill": {"for": []}})["fill"]
        for name, value in fill_of(act, tongue).items():
            known = fill.setdefault(name, value)
            if isinstance(value, list):
                fill[name] = [*known, *(choice for choice in value if choice not in known)]
        fill["for"] += [[seat, name] for seat, name in act.others]
    return found


def _fill(act: str, fields: Iterable[Field], tongue: Tongue) -> Values:
    """Only what changes with the meeting; all else stands in the form already."""
    fill: Values = {}
    for field in fields:
        if field.kind == "fixed":
            fill[field.name] = field.value
        elif field.kind == "weekdays":
            fill[field.name] = " ".join(map(str, field.value))
        elif field.value is not None:
            fill[field.name] = field.value
        elif field.choices is not None and field.name not in always_alike(act):
            nobody = [["", "–"]] if field.name in may_be_empty(act) and field.name != "stem" else []
            said = SAID_OF_JOBS if act == "take_over" else CHOICES
            fill[field.name] = [
                *nobody,
                *([value, _label(value, label, said, tongue)] for value, label in field.choices),
            ]
    return fill


def days_said(fill: Values, tongue: Tongue) -> Values:
    """Once my days off are said, their card is one line, which tells them."""
    if not fill.get("zone"):
        return {}
    days = ", ".join(tongue.say(WEEKDAYS[int(day)]) for day in fill["off"].split()) or tongue.say("none")
    asks = tongue.say(
        "My nights are those of {zone}. My days off: {days}.", zone=tongue.isolated(fill["zone"]), days=days
    )
    return {"folded": True, "asks": asks}


def _label(value: Any, label: str, said: dict[str, str], tongue: Tongue) -> str:
    """A word of the engine's is said in the reader's language; names and people's words stay as they are."""
    return tongue.say(said[label]) if value == label and label in said else label


def give_weight(acts: Values, own: Own, names: Names, tongue: Tongue) -> str:
    """My one act, and beside it one draft; returns what will happen, said in advance."""
    drafts = [name for name in DRAFTS if name in acts]
    for name in list(drafts):
        if name in FOLDED_UNLESS_TELLING and not own.my_turn:
            acts[name]["folded"] = True
            drafts.remove(name)
    for name in drafts[1:]:
        acts[name]["folded"] = True
    spoken = [name for name in SPOKEN if name in acts]
    weighty = [*drafts[:1], *spoken[:1]]
    if not weighty and "move_on" in acts:
        weighty = ["move_on"]
    for name in weighty:
        acts[name]["main"] = True
    return tongue.say(MANNERS[weighty[0]].tells, **names) if weighty and MANNERS[weighty[0]].tells else ""


def may_be_prepared(acts: Values, phase: PhaseSight | None) -> list[str]:
    """Whoever waits for the floor to ask may write meanwhile, where one writes at all."""
    in_line = acts.keys() & {"raise_hand", "lower_hand"} and "ask_question" not in acts
    asking = phase is not None and phase.hue == "ask" and phase.channel == "either"
    return ["ask_question"] if in_line and asking else []
