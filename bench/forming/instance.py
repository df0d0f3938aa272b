"""Instances of the maximally diverse grouping problem: the library's file format, and its three laws."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
LAWS = ("RanInt", "RanReal", "Geo")
SECONDS = {120: 3.0, 240: 20.0, 480: 120.0}
"""The published limits by number of people; others are scaled in between and beyond."""


@dataclass(frozen=True, slots=True)
class Instance:
    name: str
    distance: NDArray[np.float64]
    smallest: Ints
    largest: Ints

    @property
    def people(self) -> int:
        return len(self.distance)

    @property
    def limit(self) -> float:
        """Seconds that the published searches were given."""
        if self.people in SECONDS:
            return SECONDS[self.people]
        return float(max(1.0, 3.0 * (self.people / 120) ** 2.66))


def read(path: Path) -> Instance:
    """A library file, plain or gzipped: people, groups, kind, bounds; then one line a pair."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    head, _, body = raw.decode("ascii").partition("\n")
    words = head.split()
    people, groups = int(words[0]), int(words[1])
    bounds = np.array([int(float(w)) for w in words[3 : 3 + 2 * groups]], dtype=np.int32)
    pairs = np.array(body.split(), dtype=np.float64).reshape(-1, 3)
    i, j = pairs[:, 0].astype(int), pairs[:, 1].astype(int)
    distance = np.zeros((people, people))
    distance[i, j] = pairs[:, 2]
    distance[j, i] = pairs[:, 2]
    return Instance(path.name.removesuffix(".gz").removesuffix(".txt"), distance, bounds[0::2], bounds[1::2])


def generated(law: str, people: int, groups: int, same_sizes: bool, seed: int) -> Instance:
    """An instance of one of the library's laws: whole or real numbers below 100, or points in 2 to 21 dimensions."""
    chance = np.random.default_rng(seed)
    if law == "Geo":
        points = chance.uniform(0, 10, (people, int(chance.integers(2, 22))))
        distance = np.sqrt(((points[:, None] - points) ** 2).sum(axis=-1))
    else:
        distance = chance.uniform(0, 100, (people, people))
        if law == "RanInt":
            distance = np.floor(distance + 0.5)
    distance = np.triu(np.round(distance, 3), 1)
    size, rest = divmod(people, groups)
    bounds = np.full(groups, size, np.int32) + (np.arange(groups) < rest).astype(np.int32)
    slack = max(1, size // 3) if not same_sizes else 0
    smallest = bounds - chance.integers(0, slack + 1, groups).astype(np.int32)
    largest = bounds + chance.integers(0, slack + 1, groups).astype(np.int32)
    kind = "ss" if same_sizes else "ds"
    return Instance(f"{law}_n{people}_{kind}_g{seed}", distance + distance.T, smallest, largest)
