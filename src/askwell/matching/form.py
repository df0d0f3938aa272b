"""Forming sets: the one way in. People, rules and wishes go in; sets, and what is still wrong with them, come out."""

from askwell.matching.formed import Formed, Watch
from askwell.matching.forming import Forming
from askwell.matching.labelling.seated import labels_first
from askwell.matching.mending import mended
from askwell.matching.model.model import Ints, Model, model
from askwell.matching.people import Cohort
from askwell.matching.repair import repaired
from askwell.matching.rules import Rules
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.wishes import Wishes

ROUNDS_BEFORE_MENDING = 2
EFFORT = 4_000
"""Sweeps when nothing is said: seconds for a hundred people."""


def numbers_of_sets(model: Model) -> list[int]:
    """Possible numbers of sets, nearest to the middle of the size bounds first, as facilitators and locks allow."""
    counts = list(model.sizes.counts(model.people))
    if model.guided:
        counts = [c for c in counts if c <= int(model.capacity.sum())] or counts
    needed = int(model.fixed.max(initial=-1)) + 1
    counts = [c for c in counts if c >= needed] or counts
    middle = (model.sizes.smallest + model.sizes.largest) / 2
    return sorted(counts, key=lambda c: (abs(model.people / c - middle), c))


def form(
    cohort: Cohort,
    rules: Rules,
    wishes: Wishes | None = None,
    *,
    budget: Budget | None = None,
    seed: int = 1,
    watch: Watch | None = None,
    start: Ints | None = None,
) -> Formed | None:
    """Sets for a cohort; None when no number of sets meets the size bounds.

    With a budget in sweeps, equal input gives equal sets on every machine. Ctrl-C gives the best so far.
    """
    compiled = model(cohort, rules, wishes or Wishes())
    counts = numbers_of_sets(compiled)
    if not counts:
        return None
    forming = Forming(compiled, counts[0], budget or Budget(sweeps=EFFORT), Chance(seed), watch)
    found = forming.run(start, rounds=1 if compiled.labelled else ROUNDS_BEFORE_MENDING)
    if found.wrong and compiled.labelled and not found.stopped:
        forming, found = labels_first(forming, found, counts[1:])
    if found.wrong and not found.stopped:
        found = forming.best = mended(forming, found)
    if found.wrong and not found.stopped:
        found = forming.best = repaired(forming, found)
    if not found.wrong and not found.stopped:
        found = forming.run(found.home)
    return found
