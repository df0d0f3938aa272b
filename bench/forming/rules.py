"""Rules: cohorts with hidden sets must be solved, impossible ones explained by a core of which each rule is needed."""

import time

import click

from askwell.matching.answer import answer
from askwell.matching.conflicts.explain import explained
from askwell.matching.formed import Progress
from askwell.matching.search import budget
from askwell.matching.search.budget import Budget
from bench.forming.impossible import CASES
from bench.forming.planted import TIGHTNESS, planted

SECONDS = {60: 10.0, 120: 10.0, 240: 30.0, 600: 60.0}
SHARE = 0.85


@click.command(help="Planted-feasible cohorts at three tightnesses, and every kind of impossible one.")
@click.option("--people", multiple=True, type=int, default=(60, 120), show_default=True)
@click.option("--each", default=3, show_default=True, help="Cohorts of each size, tightness, with facilitators or not.")
@click.option("--seed", default=0, show_default=True, help="Of the first cohort.")
@click.option("--uneven", is_flag=True, help="Hidden sets of five to seven, so that their number isn't known.")
@click.option("--cpu", is_flag=True, help="Seconds of the processor, not of the wall: for a machine busy otherwise.")
@click.pass_context
def rules(context: click.Context, people: tuple[int, ...], each: int, seed: int, uneven: bool, cpu: bool) -> None:
    if cpu:  # with one thread and a processor for itself the two are the same
        budget.CLOCK = time.process_time
    for count in people:
        solved = 0
        for tightness in TIGHTNESS:
            for guided in (False, True):
                solved += _solve(count, tightness, guided, uneven, range(seed, seed + each))
        print(f"{count:4} people: every rule kept in {solved} of {len(TIGHTNESS) * 2 * each}", flush=True)
    context.invoke(impossible)


@click.command(help="Every kind of impossible cohort must be explained by a core of which each rule is needed.")
def impossible() -> None:
    kept = 0
    for case in CASES:
        cohort, given = case()
        began = time.perf_counter()
        conflict = explained(cohort, given)
        seconds = time.perf_counter() - began
        kept += bool(conflict and conflict.smallest)
        print(f"{case.__name__:36} {seconds:5.2f} s  {conflict.sentence.said() if conflict else 'not explained'}")
    print(f"explained with a core of which each rule is needed: {kept} of {len(CASES)}")


def _until_kept(now: Progress) -> None:
    if not now.broken:
        raise KeyboardInterrupt


def _solve(count: int, tightness: str, guided: bool, uneven: bool, seeds: range) -> int:
    """How many of the cohorts came out with every rule kept in time, by the checker's word.

    Each is stopped at the first arrangement that the search takes for one that keeps every rule, since a better one
    never replaces it by one that doesn't.
    """
    solved, slowest, limit = 0, 0.0, SECONDS.get(count, 60.0)
    for seed in seeds:
        cohort, given = planted(count, tightness, seed, guided, uneven)
        began = budget.CLOCK()
        found = answer(cohort, given, budget=Budget(seconds=limit * SHARE), watch=_until_kept)
        seconds = budget.CLOCK() - began
        slowest = max(slowest, seconds)
        solved += found.outcome == "kept" and seconds <= limit
    named = "with facilitators" if guided else "without"
    line = f"{count:4} people, {tightness:8} {named:17} solved {solved} of {len(seeds)}"
    print(f"{line}, slowest {slowest:.1f} s of {limit:g}", flush=True)
    return solved
