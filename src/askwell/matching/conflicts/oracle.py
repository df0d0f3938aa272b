"""Whether some of the rules can hold: yes with an arrangement, no with a proof, or not known in the time given."""

import time
from typing import Literal

import numpy as np

from askwell.matching.checking.sets import broken_rules
from askwell.matching.conflicts.counting import counted
from askwell.matching.exact.program import Program
from askwell.matching.exact.solver import cp_sat
from askwell.matching.formed import Formed
from askwell.matching.forming import Forming
from askwell.matching.model.model import Model, model
from askwell.matching.people import Cohort
from askwell.matching.rules import Facilitated, Rule, Rules, Sizes
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.wishes import Wishes

Verdict = Literal["possible", "impossible", "unknown"]
LARGEST_PROGRAM = 12_000
"""People times sets beyond which a constraint program takes longer to write than anyone waits."""
QUICK = 800


def verdict(cohort: Cohort, rules: Rules, seconds: float) -> Verdict:
    """Counting first, then a short search, then a constraint program for what is left of `seconds`."""
    deadline = time.perf_counter() + seconds
    if counted(cohort, rules):
        return "impossible"
    if rules.one(Sizes) is None:
        if not rules.of(Facilitated):
            return "possible"  # groups that must share a set, each by itself, and counting found nothing wrong inside
        rules = Rules((*rules.all, Sizes(1, max(1, len(cohort.people)))))
    compiled = model(cohort, rules, Wishes())
    for sets in _numbers(compiled):
        if time.perf_counter() > deadline - seconds / 2:
            break
        found = Forming(compiled, sets, Budget(sweeps=QUICK), Chance(1), hurried=True).run()
        if not found.wrong and keeps(cohort, rules, found):
            return "possible"
    answer = proved(compiled, max(0.2, deadline - time.perf_counter()))
    return answer if isinstance(answer, str) else "impossible"


def _numbers(compiled: Model) -> list[int]:
    counts = list(compiled.sizes.counts(compiled.people))
    return counts if len(counts) <= 3 else [counts[len(counts) // 2], counts[0], counts[-1]]


def keeps(cohort: Cohort, rules: Rules, found: Formed) -> bool:
    """By the independent checker."""
    sets = [np.flatnonzero(found.home == s).tolist() for s in range(len(found.broken))]
    ids = [[cohort.people[p].id for p in people] for people in sets]
    guides = {s + 1: cohort.facilitators[g].id for s, g in enumerate(found.labels.guide.tolist()) if g >= 0}
    return not broken_rules(cohort, rules, ids, guides)


def proved(compiled: Model, seconds: float) -> Verdict | list[Rule]:
    """By CP-SAT: a verdict, or where it is impossible the rules that its proof used beside the sizes."""
    cp, counts = cp_sat(), compiled.sizes.counts(compiled.people)
    if cp is None or not counts or compiled.people * counts[-1] > LARGEST_PROGRAM:
        return "unknown"
    numbers = list(range(counts[-1]))
    spare = counts[0] < counts[-1]
    program = Program(cp, compiled, list(range(compiled.people)), numbers, compiled.capacity, True, spare)
    program.program.add_assumptions(list(program.switch.values()))
    solver = cp.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_time_in_seconds = seconds
    status = solver.solve(program.program)
    if status in (cp.OPTIMAL, cp.FEASIBLE):
        return "possible"
    if status != cp.INFEASIBLE:
        return "unknown"
    core = set(solver.sufficient_assumptions_for_infeasibility())
    used = [rule for rule, switch in program.switch.items() if switch.index in core]
    return [*used, compiled.sizes]
