"""Diversity alone, on the standard library of the maximally diverse grouping problem."""

import json
import math
import sys
import time
from pathlib import Path

import click
import numpy as np

from askwell.matching.search import kernel
from askwell.matching.search.budget import Budget
from askwell.matching.search.diverse import diverse_groups
from bench.forming.instance import Instance, Ints, generated, read

SHARE = 0.9
"""Of the published limit; reading and writing have to fit in, and machines are noisy."""


@click.command(help="One line a file of DIR: value, seconds, limit and groups. Without DIR: generated instances.")
@click.argument("folder", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line on stdout.")
@click.option("--seed", default=1, show_default=True, help="Where chance begins.")
@click.option("--share", default=SHARE, show_default=True, help="How much of the time limit to use.")
def mdgplib(folder: Path | None, as_json: bool, seed: int, share: float) -> None:
    kernel.compiled()  # built before any clock runs
    if folder is None:
        for law in ("RanInt", "RanReal", "Geo"):
            for same in (True, False):
                _measure(generated(law, 120, 10, same, seed), 0.0, as_json, seed, share, None)
        return
    published = _published(folder)
    paths = [folder] if folder.is_file() else sorted(p for p in folder.iterdir() if ".txt" in p.name)
    for path in paths:
        began = time.perf_counter()
        instance = read(path)
        _measure(instance, time.perf_counter() - began, as_json, seed, share, published.get(instance.name))


def _measure(
    instance: Instance, reading: float, as_json: bool, seed: int, share: float, known: dict[str, float] | None
) -> None:
    began = time.perf_counter()
    budget = Budget(seconds=instance.limit * share - reading)
    groups = diverse_groups(instance.distance, instance.smallest, instance.largest, budget, seed)
    seconds = reading + time.perf_counter() - began
    value = worth(instance, groups)
    if as_json:
        row = {"name": instance.name, "value": value, "seconds": round(seconds, 3), "limit": instance.limit}
        print(json.dumps({**row, "groups": groups.tolist()}), flush=True)
    line = f"{instance.name:24} {value:14.3f} in {seconds:6.2f} s of {instance.limit:g}"
    if known:
        line += f"  best {value / known['best_of_20_runs']:.5f}  mean {value / known['mean_of_20_runs']:.5f}"
    print(line, file=sys.stderr if as_json else sys.stdout, flush=True)


def worth(instance: Instance, groups: Ints) -> float:
    """The sum of distances inside groups, added exactly; fails when a group breaks its bounds."""
    sizes = np.bincount(groups, minlength=len(instance.smallest))
    assert (sizes >= instance.smallest).all(), "a group is too small"
    assert (sizes <= instance.largest).all(), "a group is too large"
    i, j = np.nonzero(np.triu(groups[:, None] == groups, 1))
    return math.fsum(instance.distance[i, j].tolist())


def _published(folder: Path) -> dict[str, dict[str, float]]:
    file = (folder if folder.is_dir() else folder.parent) / "published.json"
    if not file.exists():
        return {}
    known: dict[str, dict[str, float]] = json.loads(file.read_text())
    return known
