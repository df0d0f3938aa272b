"""The independent checker: plain loops over people and rules, sharing no code and no array with the search.

What it says decides whether sets are handed out as keeping every rule.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from askwell.matching.people import Cohort, Facilitator, Person
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


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule that doesn't hold, and the sets (numbers from 1) where it doesn't."""

    rule: Rule
    sets: tuple[int, ...]


def broken_rules(
    cohort: Cohort, rules: Rules, sets: Sequence[Sequence[str]], guides: Mapping[int, str] | None = None
) -> list[Broken]:
    """Every rule that `sets` (ids of people, set by set) don't keep; `guides` is set number → facilitator's id.

    Raises ValueError when somebody is missing, doubled or unknown.
    """
    seated = [person for people in sets for person in people]
    if sorted(seated) != sorted(p.id for p in cohort.people):
        raise ValueError("Everybody must be in exactly one set.")
    check = _Check(cohort, [tuple(s) for s in sets], dict(guides or {}))
    found = [Broken(rule, tuple(check.where(rule))) for rule in rules.all]
    return [broken for broken in found if broken.sets]


class _Check:
    def __init__(self, cohort: Cohort, sets: list[tuple[str, ...]], guides: dict[int, str]) -> None:
        self.people: dict[str, Person] = {p.id: p for p in cohort.people}
        self.facilitators: dict[str, Facilitator] = {f.id: f for f in cohort.facilitators}
        self.sets = sets
        self.guides = guides
        self.seat = {person: number for number, people in enumerate(sets, 1) for person in people}

    def where(self, rule: Rule) -> list[int]:
        """The sets in which a rule doesn't hold."""
        match rule:
            case Sizes():
                return self._sizes(rule)
            case Apart(a, b):
                return self._shared(a, b)
            case Managed(person, manager):
                return self._shared(person, manager)
            case Together(people):
                seats = {self.seat[p] for p in people if p in self.seat}
                return sorted(seats) if len(seats) > 1 else []
            case AtMost():
                return [n for n in self._numbers() if self._most_alike(n, rule.attribute) > rule.people]
            case SharedSlots(slots):
                return [n for n in self._numbers() if self.common(n, "slots") < slots]
            case SharedLanguage():
                return [n for n in self._numbers() if self.common(n, "languages") < 1]
            case Facilitated():
                return self._facilitated()
            case Fixed(person, number):
                return [] if self.seat.get(person, number) == number else [number]

    def _numbers(self) -> range:
        return range(1, len(self.sets) + 1)

    def _sizes(self, rule: Sizes) -> list[int]:
        wrong = [n for n in self._numbers() if not rule.smallest <= len(self.sets[n - 1]) <= rule.largest]
        if rule.sets is not None and len(self.sets) != rule.sets:
            return wrong or [len(self.sets)]
        return wrong

    def _shared(self, a: str, b: str) -> list[int]:
        return [self.seat[a]] if a in self.seat and self.seat.get(b) == self.seat[a] else []

    def _most_alike(self, number: int, attribute: str) -> int:
        values = [self.people[p].values.get(attribute) for p in self.sets[number - 1]]
        said = [sorted(v)[0] if isinstance(v, frozenset) and v else v for v in values]
        return max(Counter(v for v in said if v not in (None, "", frozenset())).values(), default=0)

    def common(self, number: int, what: str) -> float:
        """How many slots or languages a set and its facilitator share; without end if nobody said any."""
        everyone: list[Person | Facilitator] = [self.people[p] for p in self.sets[number - 1]]
        if number in self.guides:
            everyone.append(self.facilitators[self.guides[number]])
        said = [getattr(who, what) for who in everyone if getattr(who, what) is not None]
        return len(frozenset.intersection(*said)) if said else float("inf")

    def _facilitated(self) -> list[int]:
        wrong = [n for n in self._numbers() if n not in self.guides]
        load = Counter(self.guides.values())
        for number, guide in sorted(self.guides.items()):
            too_many = load[guide] > self.facilitators[guide].capacity
            over_report = any(self.people[p].manager == guide for p in self.sets[number - 1])
            if too_many or over_report:
                wrong.append(number)
        return sorted(set(wrong))
