"""Mends the last broken sets exactly: they and a few neighbours are solved anew, the fine ones stay as they are."""

from typing import Any

import numpy as np

from askwell.matching.exact.program import Program
from askwell.matching.exact.solver import cp_sat
from askwell.matching.formed import Formed, judged
from askwell.matching.forming import Forming
from askwell.matching.model.model import Ints
from askwell.matching.polish import polished

NEIGHBOURS = (2, 3, 4, 4, 5, 6)
"""How many fine sets are opened beside the broken ones, try by try."""
WORK = 1.5
"""Deterministic seconds of CP-SAT in one try: the same work, so the same sets, on every machine."""
MOST_BROKEN = 4
"""Broken sets mended at once; the others come in the next try."""


def repaired(forming: Forming, found: Formed) -> Formed:
    """The same sets, or better ones; OR-Tools missing means the same."""
    cp = cp_sat()
    if cp is None:
        return found
    try:
        found = _by_tries(cp, forming, found)
    except KeyboardInterrupt:
        found.stopped = True
    if not found.wrong:
        found = judged(forming.model, polished(forming.model, found.home, forming.sets), forming.sets)
    found.sweeps = forming.budget.made
    return found


def _by_tries(cp: Any, forming: Forming, found: Formed) -> Formed:
    for neighbours in NEIGHBOURS:
        left = None if forming.budget.seconds is None else forming.budget.seconds - forming.budget.elapsed
        if not found.wrong or (left is not None and left <= 0):
            break
        opened = _opened(forming, found, neighbours)
        home = _solved(cp, forming, found, opened, left)
        if home is None:
            continue
        better = judged(forming.model, home, forming.sets)
        if better.wrong < found.wrong:
            found = better
    return found


def _opened(forming: Forming, found: Formed, neighbours: int) -> list[int]:
    """Broken sets, and the fine ones whose people could best take their people's places; chance breaks ties."""
    broken = np.flatnonzero(found.broken)
    broken = broken[forming.chance.shuffled(len(broken))][:MOST_BROKEN]
    fine = np.flatnonzero(found.broken == 0)
    fine = fine[forming.chance.shuffled(len(fine))]
    if forming.model.free.shape[1] and len(broken):
        people = np.isin(found.home, broken)
        common = forming.model.free[people].astype(np.float32).mean(axis=0)
        fit = [float(common[forming.model.free[found.home == s].all(axis=0)].sum()) for s in fine]
        order = np.argsort(-np.array(fit), kind="stable")
        near = order[: neighbours // 2]
        fine = np.concatenate([fine[near], np.delete(fine, near)])
    return sorted([*broken.tolist(), *fine[:neighbours].tolist()])


def _solved(cp: Any, forming: Forming, found: Formed, opened: list[int], left: float | None) -> Ints | None:
    model = forming.model
    people = np.flatnonzero(np.isin(found.home, opened)).tolist()
    others = [s for s in range(forming.sets) if s not in set(opened)]
    used = np.bincount(found.labels.guide[others][found.labels.guide[others] >= 0], minlength=len(model.capacity))
    program = Program(cp, model, people, opened, np.maximum(model.capacity - used, 0))
    for p in people:
        for q in opened:
            program.program.add_hint(program.seat[p, q], int(found.home[p] == q))
    solver = cp.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 1
    solver.parameters.max_deterministic_time = WORK
    solver.parameters.catch_sigint_signal = False  # or it would swallow somebody's Ctrl-C and go on
    if left is not None:
        solver.parameters.max_time_in_seconds = left
    if solver.solve(program.program) not in (cp.OPTIMAL, cp.FEASIBLE):
        return None
    home = found.home.copy()
    for (p, q), seat in program.seat.items():
        if solver.boolean_value(seat):
            home[p] = q
    return home
