"""The whole way: conflicts first, then sets, then the checker's word on them, then why not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from askwell.matching.checking.sets import Broken, broken_rules
from askwell.matching.conflicts.conflict import Conflict
from askwell.matching.conflicts.counting import counted
from askwell.matching.conflicts.explain import SECONDS, explained
from askwell.matching.form import form
from askwell.matching.formed import Formed, Watch
from askwell.matching.people import Cohort
from askwell.matching.report.facts import Facts, facts
from askwell.matching.rules import Rules
from askwell.matching.search.budget import Budget
from askwell.matching.sentence import Sentence
from askwell.matching.week import UTC_CLOCK, Clock
from askwell.matching.wishes import Wishes

Outcome = Literal["kept", "not found", "impossible"]


@dataclass(frozen=True, slots=True)
class Answer:
    """`kept`: the checker found every rule kept. `not found`: `broken` names what isn't, in the best sets so far.

    `impossible`: proved; `conflict` says why, and there are no sets.
    """

    outcome: Outcome
    sets: tuple[tuple[int, ...], ...] = ()
    guides: tuple[int, ...] = ()
    broken: tuple[Broken, ...] = ()
    conflict: Conflict | None = None
    formed: Formed | None = None

    def facts(self, cohort: Cohort, clock: Clock = UTC_CLOCK) -> Facts:
        """What may be shown of the sets, on these clocks."""
        return facts(cohort, self.sets, self.guides, clock)

    def sentence(self) -> Sentence:
        """The outcome in one sentence."""
        if self.conflict:
            return Sentence("Impossible, and proved: {why}", {"why": self.conflict.sentence})
        if self.outcome == "not found":
            return Sentence("Not found in the effort given; whether it is possible is not known.")
        return Sentence("{sets} sets, and every rule is kept.", {"sets": len(self.sets)})


def answer(
    cohort: Cohort,
    rules: Rules,
    wishes: Wishes | None = None,
    *,
    budget: Budget | None = None,
    seed: int = 1,
    watch: Watch | None = None,
) -> Answer:
    """Sets that keep every rule, or which rules they don't keep, or why there are none."""
    if not cohort.people or counted(cohort, rules):
        return Answer("impossible", conflict=explained(cohort, rules)) if cohort.people else Answer("kept")
    formed = form(cohort, rules, wishes, budget=budget, seed=seed, watch=watch)
    if formed is None:
        return Answer("impossible", conflict=explained(cohort, rules))
    number = len(formed.broken)
    sets = tuple(tuple(np.flatnonzero(formed.home == s).tolist()) for s in range(number))
    guides = tuple(formed.labels.guide.tolist())
    broken = tuple(broken_rules(cohort, rules, ids(cohort, sets), guide_ids(cohort, guides)))
    if not broken:
        return Answer("kept", sets, guides, formed=formed)
    conflict = None
    try:
        conflict = None if formed.stopped else explained(cohort, rules, _patience(budget))
    except KeyboardInterrupt:
        formed.stopped = True
    if conflict:
        return Answer("impossible", conflict=conflict)
    return Answer("not found", sets, guides, broken, formed=formed)


def _patience(budget: Budget | None) -> float:
    """Seconds for the reason after a miss: few where the search itself had few."""
    return SECONDS if budget is None or budget.seconds is None else min(SECONDS, budget.seconds / 10)


def ids(cohort: Cohort, sets: Sequence[Sequence[int]]) -> list[list[str]]:
    """Places → ids, set by set."""
    return [[cohort.people[p].id for p in people] for people in sets]


def guide_ids(cohort: Cohort, guides: Sequence[int]) -> dict[int, str]:
    """Set number, from 1 → facilitator's id."""
    return {number: cohort.facilitators[g].id for number, g in enumerate(guides, 1) if g >= 0}
