"""How different two people are: Gower's coefficient (1971), weighted, in ten-thousandths.

Each attribute says 0 to 1: categories alike or not, levels and numbers by their distance over the range, tags by the
share that only one of the two has (Jaccard). What either of them left empty is left out of the mean.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from askwell.matching.people import Attribute, Cohort

UNIT = 10_000


def gower(cohort: Cohort) -> NDArray[np.int64]:
    """People × people, 0 to UNIT. Every step is elementwise, so that all machines agree on the last digit."""
    n = len(cohort.people)
    total, weights = np.zeros((n, n)), np.zeros((n, n))
    for attribute in cohort.attributes:
        if attribute.protected or attribute.weight <= 0:
            continue
        values = [person.values.get(attribute.name) for person in cohort.people]
        known = np.array([v not in (None, "", frozenset()) for v in values], dtype=bool)
        both = known[:, None] & known
        total += np.where(both, difference(attribute, values) * attribute.weight, 0.0)
        weights += np.where(both, attribute.weight, 0.0)
    mean = np.divide(total, weights, out=np.zeros((n, n)), where=weights > 0)
    whole: NDArray[np.int64] = np.rint(mean * UNIT).astype(np.int64)
    return whole


def difference(attribute: Attribute, values: Sequence[object]) -> NDArray[np.float64]:
    """People × people, 0 to 1, for one attribute; meaningless where a value is missing."""
    if attribute.kind == "tags":
        return _tags([v if isinstance(v, frozenset) else frozenset() for v in values])
    if attribute.kind == "number":
        return _range(np.array([float(v) if isinstance(v, int | float) else np.nan for v in values]))
    if attribute.kind == "level":
        place = {level: float(i) for i, level in enumerate(attribute.levels)}
        return _range(np.array([place.get(str(v), np.nan) for v in values]))
    _, code = np.unique([str(v) for v in values], return_inverse=True)
    return np.asarray(code[:, None] != code, dtype=np.float64)


def _range(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    finite = numbers[np.isfinite(numbers)]
    spread = float(finite.max() - finite.min()) if len(finite) else 0.0
    apart = np.abs(numbers[:, None] - numbers)
    return np.nan_to_num(apart / spread if spread > 0 else apart * 0.0)


def _tags(tags: list[frozenset[str]]) -> NDArray[np.float64]:
    names = sorted(set().union(*tags)) if tags else []
    has = np.array([[name in t for name in names] for t in tags], dtype=np.int64).reshape(len(tags), len(names))
    common = has @ has.T
    either = has.sum(axis=1)[:, None] + has.sum(axis=1) - common
    return np.asarray(1.0 - common / np.maximum(either, 1))


def worth(distance: NDArray[np.int64], faultlines: float) -> NDArray[np.int32]:
    """What a pair is worth in a set: its distance against the mean, less for pairs far from the mean either way.

    Twins beside opposites are what a faultline is made of, so the square of the deviation is taken off. Centred, so
    that a larger set is worth no more than a smaller one.
    """
    n = len(distance)
    if n < 2:
        return np.zeros((n, n), dtype=np.int32)
    centred = distance - int(distance.sum()) // (n * (n - 1))
    square = centred * centred * round(2000 * faultlines) // (1000 * UNIT)
    value = centred - square
    np.fill_diagonal(value, 0)
    value = value - int(value.sum()) // (n * (n - 1))
    np.fill_diagonal(value, 0)
    return value.astype(np.int32)
