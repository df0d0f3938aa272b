"""Why it can't be done: the smallest set of rules that clash, in one sentence and in seconds.

A proof comes first, by counting or by constraint programming. Then rules are dropped one by one; a rule without
which the others are still impossible was no part of the reason. What is left is deletion-minimal: each of its rules
is needed.
"""

import time

from askwell.matching.conflicts.conflict import Conflict, clash, told
from askwell.matching.conflicts.counting import counted
from askwell.matching.conflicts.oracle import proved, verdict
from askwell.matching.model.model import model
from askwell.matching.people import Cohort
from askwell.matching.rules import Facilitated, Rule, Rules, Sizes
from askwell.matching.wishes import Wishes

SECONDS = 5.0


def explained(cohort: Cohort, rules: Rules, seconds: float = SECONDS) -> Conflict | None:
    """The conflict, proved; None when no proof was found in time, which doesn't mean that there are sets."""
    deadline = time.perf_counter() + seconds
    found = counted(cohort, rules)
    core = list(found.rules) if found else _by_program(cohort, rules, seconds * 0.5)
    if core is None:
        return None
    if found:
        core = _fewer(cohort, core)
    core, smallest = _fewest(cohort, core, deadline)
    kept = tuple(core)
    again = counted(cohort, Rules(kept))
    return Conflict(kept, told(kept, again.sentence) if again else clash(kept), smallest)


def _by_program(cohort: Cohort, rules: Rules, seconds: float) -> list[Rule] | None:
    if rules.one(Sizes) is None and rules.of(Facilitated):
        return None
    answer = proved(model(cohort, rules, Wishes()), seconds)
    return None if isinstance(answer, str) else answer


def _fewer(cohort: Cohort, core: list[Rule]) -> list[Rule]:
    """Drops what counting alone can do without."""
    for rule in list(core):
        rest = [r for r in core if r != rule]
        if counted(cohort, Rules(tuple(rest))):
            core = rest
    return core


def _fewest(cohort: Cohort, core: list[Rule], deadline: float) -> tuple[list[Rule], bool]:
    """Drops what isn't needed; the answer says whether every rule left was shown to be."""
    smallest = True
    for rule in list(core):
        rest = [r for r in core if r != rule]
        left = deadline - time.perf_counter()
        answer = verdict(cohort, Rules(tuple(rest)), max(0.3, left / 2))
        if answer == "impossible":
            core = rest
        smallest &= answer != "unknown"
    return core, smallest
