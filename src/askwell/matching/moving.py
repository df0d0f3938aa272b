"""What it costs to leave people where they are: moved people against diversity, for a growing wish to stay."""

from dataclasses import dataclass, replace

from askwell.matching.answer import answer
from askwell.matching.people import Cohort
from askwell.matching.rules import Rules
from askwell.matching.search.budget import Budget
from askwell.matching.wishes import Wishes

KNOB = (0.0, 0.1, 0.25, 0.5, 1.0, 2.0)


@dataclass(frozen=True, slots=True)
class Point:
    """With this wish to stay, so many people move, and sets are so diverse (mean, 0 to 1)."""

    stay: float
    moved: int
    diversity: float
    kept: bool


def curve(cohort: Cohort, rules: Rules, wishes: Wishes, sweeps: int, seed: int = 1) -> list[Point]:
    """One forming for each setting of the knob. People without an earlier set don't count as moved."""
    points = []
    for stay in KNOB:
        found = answer(cohort, rules, replace(wishes, stay=stay), budget=Budget(sweeps=sweeps), seed=seed)
        if not found.sets or found.formed is None:
            continue
        earlier = found.formed.model.earlier
        moved = int(((earlier >= 0) & (earlier != found.formed.home)).sum())
        points.append(Point(stay, moved, found.facts(cohort).diversity, found.outcome == "kept"))
    return points
