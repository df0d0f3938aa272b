"""The one small TOML that says which column is what, which rules hold and what is wished."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from askwell.matching.people import Attribute
from askwell.matching.reading.problems import Problem, Unreadable
from askwell.matching.sentence import Sentence
from askwell.matching.week import WEEK_OF, Clock, is_zone
from askwell.matching.wishes import Wishes

WEIGHTS = {"function": 3.0, "organisation": 3.0, "experience": 3.0, "background": 2.0, "level": 2.0, "approach": 2.0}
"""Where no weight is given: what research ties to learning from one another comes first, all else counts once."""
KINDS = ("category", "level", "number", "tags")
KNOWN = {
    "people": (
        "id",
        "name",
        "manager",
        "times",
        "zone",
        "languages",
        "fixed",
        "earlier",
        "facilitates",
        "default_zone",
    ),
    "rules": (
        *("smallest", "largest", "sets", "managers", "shared_slots", "slot_minutes", "week_of", "shared_language"),
        *("facilitators", "apart", "together", "at_most"),
    ),
    "wishes": ("worst", "faultlines", "new_people", "not_alone", "stay", "met"),
    "attribute": ("name", "column", "kind", "weight", "levels", "protected", "confidential"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """The TOML, read. `columns` is what → heading; `rules` and `met` are resolved when the people are known."""

    columns: dict[str, str] = field(default_factory=dict)
    attributes: tuple[tuple[str, Attribute], ...] = ()
    rules: Mapping[str, Any] = field(default_factory=dict)
    wishes: Wishes = field(default_factory=Wishes)
    met: tuple[tuple[str, ...], ...] = ()
    clock: Clock = field(default_factory=Clock)


def read_plan(text: str) -> Plan:
    """Raises Unreadable, naming the key that is wrong."""
    try:
        data = tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        what = Sentence("They aren't TOML: {why}.", {"why": error})
        raise Unreadable([Problem(what, TEMPLATE_HELPS, of_rules=True)]) from error
    problems = _unknown(data)
    attributes = []
    for entry in _tables(data, "attribute", problems):
        attributes.append(_attribute(entry, problems))
    rules = data.get("rules", {}) if isinstance(data.get("rules", {}), dict) else {}
    people = data.get("people", {}) if isinstance(data.get("people", {}), dict) else {}
    minutes, week_of = rules.get("slot_minutes", 60), rules.get("week_of", WEEK_OF)
    if minutes not in (15, 30, 60, 90, 120):
        problems.append(_wrong("rules.slot_minutes", minutes, "15, 30, 60, 90, 120"))
    if not isinstance(week_of, date):
        problems.append(_wrong("rules.week_of", week_of, "2026-01-12"))
    wishes, met = _wishes(data.get("wishes", {}), problems)
    zone = str(people.get("default_zone", "UTC"))
    if not is_zone(zone):
        problems.append(_wrong("people.default_zone", zone, "Europe/Berlin"))
    if problems:
        raise Unreadable(problems)
    columns = {k: str(v) for k, v in people.items() if k != "default_zone"}
    return Plan(columns, tuple(attributes), rules, wishes, met, Clock(minutes, zone, week_of))


TEMPLATE_HELPS = Sentence("`askwell match --template` prints one that works.")


def _wrong(key: str, given: object, allowed: str) -> Problem:
    what = Sentence("“{key}” can't be “{given}”.", {"key": key, "given": given})
    return Problem(what, Sentence("Possible: {allowed}.", {"allowed": allowed}), of_rules=True)


def _unknown(data: Mapping[str, Any]) -> list[Problem]:
    problems = []
    for part, value in data.items():
        tables = value if isinstance(value, list) else [value]
        for key in {k for t in tables if isinstance(t, dict) for k in t} if part in KNOWN else {""}:
            if part not in KNOWN or key not in KNOWN[part]:
                what = Sentence("“{key}” is not known here.", {"key": f"{part}.{key}".rstrip(".")})
                known = Sentence("Known: {known}.", {"known": list(KNOWN.get(part, KNOWN))})
                problems.append(Problem(what, known, of_rules=True))
    return problems


def _tables(data: Mapping[str, Any], key: str, problems: list[Problem]) -> list[dict[str, Any]]:
    found = data.get(key, [])
    if not isinstance(found, list) or not all(isinstance(t, dict) for t in found):
        problems.append(_wrong(key, "…", f"[[{key}]]"))
        return []
    return found


def _attribute(entry: dict[str, Any], problems: list[Problem]) -> tuple[str, Attribute]:
    column = str(entry.get("column", entry.get("name", "")))
    name = str(entry.get("name", column))
    kind, levels = entry.get("kind", "category"), entry.get("levels", [])
    if not name:
        problems.append(_wrong("attribute.column", column, "a heading of the list"))
    if kind not in KINDS:
        problems.append(_wrong("attribute.kind", kind, ", ".join(KINDS)))
        kind = "category"
    if kind == "level" and not levels:
        problems.append(_wrong("attribute.levels", levels, '["first", "middle", "senior"]'))
    weight = entry.get("weight", WEIGHTS.get(name.lower(), 1.0))
    if not isinstance(weight, int | float) or isinstance(weight, bool) or not 0 <= weight <= 1000:
        problems.append(_wrong("attribute.weight", weight, "0 … 1000"))
        weight = 1.0
    protected, confidential = bool(entry.get("protected", False)), bool(entry.get("confidential", False))
    steps = tuple(str(level) for level in levels) if isinstance(levels, list) else ()
    return column, Attribute(name, kind, float(weight), steps, protected, confidential or protected)


def _wishes(given: Any, problems: list[Problem]) -> tuple[Wishes, tuple[tuple[str, ...], ...]]:
    numbers: dict[str, Any] = {}
    for key, value in (given if isinstance(given, dict) else {}).items():
        if key == "met":
            continue
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= 10:
            problems.append(_wrong(f"wishes.{key}", value, "0 … 10"))
        elif key in KNOWN["wishes"]:
            numbers[key] = float(value)
    met = given.get("met", []) if isinstance(given, dict) else []
    if not isinstance(met, list) or not all(isinstance(pair, list) for pair in met):
        problems.append(_wrong("wishes.met", "…", '[["ana", "ben"]]'))
        met = []
    return replace(Wishes(), **numbers), tuple(tuple(str(p) for p in pair) for pair in met)
