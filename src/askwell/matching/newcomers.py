"""Newcomers, one by one: the three sets that suit each best, and why."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from askwell.matching.checking.sets import broken_rules
from askwell.matching.checking.value import diversity
from askwell.matching.conflicts.conflict import described
from askwell.matching.people import Cohort
from askwell.matching.report.facts import shown
from askwell.matching.rules import Rule, Rules
from askwell.matching.sentence import Sentence

OFFERED = 3


@dataclass(frozen=True, slots=True)
class Place:
    """One set for one newcomer: what breaks, and how diverse the set is before and after, 0 to 1.

    `before` and `after` are of what may be shown; `gain` is of everything, and is only for putting places in order.
    """

    number: int
    breaks: tuple[Rule, ...]
    before: float
    after: float
    gain: float
    size: int

    def reason(self) -> Sentence:
        """Why this set, or why rather not."""
        gaps = {"size": self.size, "before": f"{self.before * 100:.0f} %", "after": f"{self.after * 100:.0f} %"}
        if self.breaks:
            gaps["rules"] = [described(rule) for rule in self.breaks]
            return Sentence("It would break: {rules}.", gaps)
        return Sentence("They would be {size}; difference goes from {before} to {after}.", gaps)


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Up to three places, best first; `placed` is the first, unless it breaks a rule."""

    person: str
    places: tuple[Place, ...]

    @property
    def placed(self) -> int | None:
        return self.places[0].number if self.places and not self.places[0].breaks else None


def welcome(
    cohort: Cohort, rules: Rules, sets: Sequence[Sequence[int]], guides: dict[int, str] | None = None
) -> tuple[list[Newcomer], list[list[int]]]:
    """Everybody who is in no set yet, in the order of the list; and the sets with those who were placed."""
    now = [list(people) for people in sets]
    seated = {p for people in now for p in people}
    found = []
    for person in (p for p in range(len(cohort.people)) if p not in seated):
        places = [_place(cohort, rules, now, number, person, guides) for number in range(1, len(now) + 1)]
        places.sort(key=lambda p: (len(p.breaks), -p.gain, p.size, p.number))
        newcomer = Newcomer(cohort.people[person].id, tuple(places[:OFFERED]))
        if newcomer.placed:
            now[newcomer.placed - 1].append(person)
        found.append(newcomer)
    return found, now


def _place(
    cohort: Cohort, rules: Rules, sets: list[list[int]], number: int, person: int, guides: dict[int, str] | None
) -> Place:
    """Judged by the checker: what holds without the newcomer and not with them."""
    trial = [[*people, person] if n == number else people for n, people in enumerate(sets, 1)]
    already = _broken(cohort, rules, sets, guides)
    broken = [rule for rule in _broken(cohort, rules, trial, guides) if rule not in already]
    both = [sets[number - 1], trial[number - 1]]
    before, after = diversity(shown(cohort), both)
    without, within = diversity(cohort, both)
    return Place(number, tuple(broken), before, after, within - without, len(trial[number - 1]))


def _broken(cohort: Cohort, rules: Rules, sets: list[list[int]], guides: dict[int, str] | None) -> list[Rule]:
    """Rules broken among those who have a place; the number of sets stays what it is."""
    seated = {p for people in sets for p in people}
    present = replace(cohort, people=tuple(p for place, p in enumerate(cohort.people) if place in seated))
    ids = [[cohort.people[p].id for p in people] for people in sets]
    return [b.rule for b in broken_rules(present, rules, ids, guides)]
