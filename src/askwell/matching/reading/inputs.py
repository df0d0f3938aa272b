"""A list and a plan become a cohort, its rules and wishes; ids in rules are held against the list."""

from dataclasses import dataclass, replace
from typing import Any

from askwell.matching.people import Cohort
from askwell.matching.reading.persons import Persons
from askwell.matching.reading.plan import Plan
from askwell.matching.reading.problems import Problem
from askwell.matching.reading.table import Row
from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rule,
    Rules,
    SharedLanguage,
    SharedSlots,
    Sizes,
    Together,
)
from askwell.matching.sentence import Sentence
from askwell.matching.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Inputs:
    """Everything that forming takes, and what was odd about it; not to be used while a problem `stops`."""

    cohort: Cohort
    rules: Rules
    wishes: Wishes
    problems: tuple[Problem, ...]

    @property
    def stopped(self) -> bool:
        return any(p.stops for p in self.problems)


def inputs(rows: list[Row], plan: Plan) -> Inputs:
    """Never raises for what a list or a plan says; it is all in `problems`."""
    persons = Persons(plan)
    persons.read(rows)
    cohort = Cohort(tuple(persons.people), tuple(a for _, a in plan.attributes), tuple(persons.facilitators))
    reader = _RuleReader(plan.rules, cohort)
    rules = reader.rules()
    met = frozenset(frozenset(pair) for pair in plan.met)
    problems = (*persons.problems, *reader.problems, *_remarks(cohort))
    return Inputs(cohort, rules, replace(plan.wishes, met=met), problems)


def _remarks(cohort: Cohort) -> list[Problem]:
    """Odd, but nothing that stops."""
    remarks = []
    known = {p.id for p in cohort.people} | {f.id for f in cohort.facilitators}
    for person in cohort.people:
        if person.manager and person.manager not in known:
            what = Sentence(
                "{name}'s line manager “{manager}” isn't in the list.", {"name": person.name, "manager": person.manager}
            )
            remarks.append(
                Problem(what, Sentence("Nothing to do if they take no part; else use the same id."), stops=False)
            )
    mixing = [a for a in cohort.attributes if a.weight > 0 and not a.protected]
    if not mixing and cohort.people:
        what = Sentence("No attribute has a weight, so any sets are as diverse as any others.")
        remarks.append(Problem(what, Sentence("Give one a weight above 0."), stops=False))
    return remarks


class _RuleReader:
    def __init__(self, given: Any, cohort: Cohort) -> None:
        self.given = given
        self.cohort = cohort
        self.ids = {p.id for p in cohort.people}
        self.problems: list[Problem] = []

    def rules(self) -> Rules:
        found: list[Rule] = [self._sizes()]
        found += self._pairs()
        if self.given.get("managers", True):
            reports = (p for p in self.cohort.people if p.manager in self.ids and p.manager != p.id)
            found += [Managed(p.id, str(p.manager)) for p in reports]
        for table in self._tables("at_most"):
            found += self._at_most(table)
        if slots := self._whole("shared_slots", 0, 0, 400):
            found.append(SharedSlots(slots))
        if self.given.get("shared_language"):
            found.append(SharedLanguage())
        if self.given.get("facilitators") or self.cohort.facilitators:
            found.append(Facilitated())
        found += [Fixed(p.id, p.fixed) for p in self.cohort.people if p.fixed is not None]
        return Rules(tuple(dict.fromkeys(found)))

    def _sizes(self) -> Sizes:
        smallest, largest = self._whole("smallest", 5, 1, 1000), self._whole("largest", 7, 1, 1000)
        sets = self._whole("sets", 0, 0, 2000) or None
        if smallest > largest:
            cure = Sentence("Let “smallest” be at most “largest”.")
            self._say("No set can have at least {a} and at most {b} members.", {"a": smallest, "b": largest}, cure)
        return Sizes(smallest, max(smallest, largest), sets)

    def _whole(self, key: str, default: int, least: int, most: int) -> int:
        value = self.given.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        allowed = Sentence("Write a number from {least} to {most}.", {"least": least, "most": most})
        self._say("“{key}” can't be “{given}”.", {"key": f"rules.{key}", "given": value}, allowed)
        return default

    def _pairs(self) -> list[Rule]:
        found: list[Rule] = []
        for number, pair in enumerate(self._lists("apart"), 1):
            if len(pair) != 2 or pair[0] == pair[1]:
                self._say("A pair to keep apart is two people.", {}, Sentence('Write ["ana", "ben"].'))
            elif self.ids.issuperset(pair):
                found.append(Apart(pair[0], pair[1]))
            else:  # who it is stays between the rules and whoever wrote them
                what = "Pair {number} of “rules.apart” names somebody who isn't in the list."
                self._say(what, {"number": number}, Sentence("Use the ids of the list."))
        for group in self._lists("together"):
            if self._known(group):
                found.append(Together(tuple(group)))
        return found

    def _lists(self, key: str) -> list[list[str]]:
        given = self.given.get(key, [])
        if isinstance(given, list) and all(isinstance(g, list) for g in given):
            return [[str(p) for p in g] for g in given]
        self._say("“{key}” is a list of lists.", {"key": f"rules.{key}"}, Sentence('Write [["ana", "ben"]].'))
        return []

    def _tables(self, key: str) -> list[dict[str, Any]]:
        given = self.given.get(key, [])
        if isinstance(given, list) and all(isinstance(g, dict) for g in given):
            return given
        self._say("“{key}” is a list of tables.", {"key": f"rules.{key}"}, Sentence("Write [[rules.at_most]]."))
        return []

    def _at_most(self, table: dict[str, Any]) -> list[Rule]:
        attribute, people = str(table.get("attribute", "")), table.get("people")
        known = {a.name: a for a in self.cohort.attributes}
        if attribute not in known or not isinstance(people, int) or isinstance(people, bool) or people < 1:
            cure = Sentence("Name an attribute ({known}) and a number of people.", {"known": sorted(known)})
            self._say("“at most” doesn't fit.", {}, cure)
            return []
        return [AtMost(attribute, people, bool(table.get("confidential")) or known[attribute].confidential)]

    def _known(self, people: list[str]) -> bool:
        strangers = [p for p in people if p not in self.ids]
        if strangers:
            who: dict[str, object] = {"who": strangers}
            self._say("A rule names {who}, who isn't in the list.", who, Sentence("Use the ids of the list."))
        return not strangers

    def _say(self, what: str, gaps: dict[str, object], cure: Sentence) -> None:
        self.problems.append(Problem(Sentence(what, gaps), cure, of_rules=True))
