"""Diversity recomputed pair by pair, in plain Python, for tests and benchmarks."""

from collections.abc import Sequence

from askwell.matching.people import Attribute, Cohort, Value


def difference(attribute: Attribute, a: Value, b: Value, spread: float) -> float | None:
    """0 to 1, or None where either of them left the attribute empty; `spread` is the range of numbers or levels."""
    if a in (None, "", frozenset()) or b in (None, "", frozenset()):
        return None
    if isinstance(a, frozenset) and isinstance(b, frozenset):
        return 1 - len(a & b) / len(a | b)
    if attribute.kind == "number":
        return abs(float(str(a)) - float(str(b))) / spread if spread else 0.0
    if attribute.kind == "level":
        steps = list(attribute.levels)
        if a not in steps or b not in steps:
            return 0.0
        return abs(steps.index(str(a)) - steps.index(str(b))) / spread if spread else 0.0
    return float(str(a) != str(b))


def gower(cohort: Cohort, a: int, b: int, spreads: dict[str, float]) -> float:
    """Weighted mean difference of two people, by their places in the list."""
    total = weight = 0.0
    for attribute in cohort.attributes:
        if attribute.protected or attribute.weight <= 0:
            continue
        mine, theirs = (cohort.people[p].values.get(attribute.name) for p in (a, b))
        found = difference(attribute, mine, theirs, spreads.get(attribute.name, 0.0))
        if found is not None:
            total += attribute.weight * found
            weight += attribute.weight
    return total / weight if weight else 0.0


def spreads(cohort: Cohort) -> dict[str, float]:
    """Numbers and levels: how far apart the furthest two are."""
    found: dict[str, float] = {}
    for attribute in cohort.attributes:
        values = [p.values.get(attribute.name) for p in cohort.people]
        if attribute.kind == "number":
            numbers = [float(v) for v in values if isinstance(v, int | float)]
        elif attribute.kind == "level":
            numbers = [float(attribute.levels.index(str(v))) for v in values if v in attribute.levels]
        else:
            continue
        found[attribute.name] = max(numbers, default=0.0) - min(numbers, default=0.0)
    return found


def diversity(cohort: Cohort, sets: Sequence[Sequence[int]]) -> list[float]:
    """Mean difference inside each set (people's places), 0 to 1."""
    ranges = spreads(cohort)
    means = []
    for people in sets:
        pairs = [(a, b) for i, a in enumerate(people) for b in people[i + 1 :]]
        means.append(sum(gower(cohort, a, b, ranges) for a, b in pairs) / len(pairs) if pairs else 0.0)
    return means
