"""`askwell match`: sets from a list of people and a small TOML of rules."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

# One thread is enough for arrays this small; more only wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from askwell.matching.answer import Answer, answer
from askwell.matching.conflicts.conflict import described
from askwell.matching.exact.solver import CURE, MISSING, cp_sat
from askwell.matching.form import EFFORT
from askwell.matching.formed import Progress
from askwell.matching.locks import locked
from askwell.matching.moving import curve
from askwell.matching.newcomers import welcome
from askwell.matching.reading.inputs import Inputs, inputs
from askwell.matching.reading.places import read_places
from askwell.matching.reading.plan import Plan, read_plan
from askwell.matching.reading.problems import Problem, Unreadable
from askwell.matching.reading.table import rows_of_csv, rows_of_json
from askwell.matching.reading.template import TEMPLATE
from askwell.matching.report.facts import Facts
from askwell.matching.report.strip import strip
from askwell.matching.report.write import csv_text, json_text, markdown
from askwell.matching.rules import Rules
from askwell.matching.search import kernel
from askwell.matching.search.budget import Budget

PAUSE = 0.5
"""Seconds between two lines of progress."""
FAILED, BAD_CONFIGURATION = 1, 78
File = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("people", required=False, type=File)
@click.option("--rules", "plan_file", type=File, help="Which column is what, what must hold, what is wished (TOML).")
@click.option("--template", is_flag=True, help="Print a TOML to begin with, and stop.")
@click.option("--check", is_flag=True, help="Only read; name line, column and cure of what is odd.")
@click.option("--effort", default=EFFORT, show_default=True, type=click.IntRange(1), help="In sweeps, not seconds.")
@click.option("--seed", default=1, show_default=True, type=click.IntRange(0), help="Equal seeds give equal sets.")
@click.option("--lock", type=File, help="CSV with columns set and id: these people stay where they are.")
@click.option("--newcomers", type=File, help="CSV with columns set and id: the sets that others now join.")
@click.option("--moves", is_flag=True, help="Show what a growing wish to stay costs in diversity.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Write sets.md, .csv, .json, .svg there.")
@click.option("--json", "as_json", is_flag=True, help="JSON on stdout instead of Markdown.")
def match(
    people: Path | None,
    plan_file: Path | None,
    template: bool,
    check: bool,
    effort: int,
    seed: int,
    lock: Path | None,
    newcomers: Path | None,
    moves: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Form sets from a list of people: as diverse as can be, and never against the rules."""
    if template:
        click.echo(TEMPLATE, nl=False)
        return
    if people is None:
        raise click.UsageError("Name the list of people: askwell match people.csv --rules rules.toml")
    plan, read = _read(people, plan_file)
    if check:
        _say("The list and the rules can be used.")
        return
    rules = locked(read.rules, _known(read, _places(lock))) if lock else read.rules
    if newcomers:
        _welcome(read, _places(newcomers))
        return
    if kernel.missed():
        _say(kernel.SLOWER)
    if moves:
        _moves(read, rules, effort, seed)
        return
    try:
        found = answer(
            read.cohort, rules, read.wishes, budget=Budget(sweeps=effort), seed=seed, watch=_progress(effort)
        )
    finally:
        _end_progress()
    _finish(read, plan, found, out, as_json)


def _read(people: Path, plan_file: Path | None) -> tuple[Plan, Inputs]:
    try:
        plan = read_plan(plan_file.read_text(encoding="utf-8") if plan_file else TEMPLATE)
    except Unreadable as error:
        _refuse(error.problems, BAD_CONFIGURATION)
    except UnicodeDecodeError:
        _say(f"{plan_file} isn't text in UTF-8. Save it as plain text in UTF-8.")
        sys.exit(BAD_CONFIGURATION)
    try:
        raw = people.read_bytes()
        rows = rows_of_json(raw) if people.suffix.lower() == ".json" else rows_of_csv(raw)
    except Unreadable as error:
        _refuse(error.problems, FAILED)
    read = inputs(rows, plan)
    for problem in read.problems:
        _say(problem.said())
    if read.stopped:
        in_list = any(problem.stops and not problem.of_rules for problem in read.problems)
        sys.exit(FAILED if in_list else BAD_CONFIGURATION)
    return plan, read


def _places(file: Path) -> dict[str, int]:
    try:
        return read_places(file.read_bytes())
    except Unreadable as error:
        _refuse(error.problems, FAILED)


def _known(read: Inputs, places: dict[str, int]) -> dict[str, int]:
    """The places of people in the list; who has left is said, and keeps no place."""
    index = read.cohort.index()
    for person in sorted(places.keys() - index.keys()):
        _say(f"{person} has a place and isn't in the list any more; the place is free.")
    return {person: number for person, number in places.items() if person in index}


def _refuse(problems: list[Problem], code: int) -> NoReturn:
    for problem in problems:
        _say(problem.said())
    sys.exit(code)


def _say(text: str) -> None:
    click.echo(text, err=True)


def _watched() -> bool:
    """Whether somebody sits at a screen."""
    return sys.stderr.isatty()


def _progress(effort: int) -> Callable[[Progress], None]:
    last = 0.0

    def watch(now: Progress) -> None:
        nonlocal last
        if now.seconds - last >= PAUSE and _watched():
            last = now.seconds
            best = f"{now.broken} rules broken, best value {now.value / 100_000:.3f}"
            click.echo(f"\r{best}, {now.sweeps} of {effort} sweeps, {now.seconds:.0f} s ", err=True, nl=False)

    return watch


def _end_progress() -> None:
    if _watched():
        _say("")


def _welcome(read: Inputs, places: dict[str, int]) -> None:
    index = read.cohort.index()
    sets: list[list[int]] = [[] for _ in range(max(places.values(), default=0))]
    for person, number in _known(read, places).items():
        sets[number - 1].append(index[person])
    for newcomer in welcome(read.cohort, read.rules, sets)[0]:
        click.echo(f"{newcomer.person}:")
        for place in newcomer.places:
            click.echo(f"  Set {place.number}: {place.reason().said()}")


def _moves(read: Inputs, rules: Rules, effort: int, seed: int) -> None:
    if not any(person.earlier for person in read.cohort.people):
        _say("Nobody has a set yet. Name the column that holds it: earlier, under [people] in the rules.")
        sys.exit(FAILED)
    _say("A growing wish to stay (stay, under [wishes]); how many move for it; how different people in a set are.")
    for point in curve(read.cohort, rules, read.wishes, effort, seed):
        broken = "" if point.kept else "  rules are broken"
        click.echo(f"stay {point.stay:<5g} moved {point.moved:<5} diversity {point.diversity * 100:.1f} %{broken}")


def _finish(read: Inputs, plan: Plan, found: Answer, out: Path | None, as_json: bool) -> None:
    if found.formed and found.formed.stopped:
        _say("Stopped by you: these are the best sets so far.")
    _say(found.sentence().said())
    for broken in found.broken:
        where = "" if broken.rule.confidential else f" in set {', '.join(str(s) for s in broken.sets)}"
        _say(f"  broken{where}: {described(broken.rule).said()}")
    if found.outcome != "kept" and cp_sat() is None:
        _say(f"{MISSING} {CURE}")
    if found.sets:
        facts = found.facts(read.cohort, plan.clock)
        if out:
            _write(facts, out)
        else:
            click.echo(json_text(facts) if as_json else markdown(facts), nl=as_json)
    if found.outcome != "kept":
        sys.exit(FAILED)


def _write(facts: Facts, out: Path) -> None:
    written = {"md": markdown(facts), "csv": csv_text(facts), "json": json_text(facts) + "\n", "svg": strip(facts)}
    try:
        out.mkdir(parents=True, exist_ok=True)
        for ending, text in written.items():
            Path(out, f"sets.{ending}").write_text(text, encoding="utf-8")
    except OSError as error:
        _say(f"{out} can't be written to: {error.strerror}. Name another folder with --out.")
        sys.exit(FAILED)
    _say(f"Written: {out}/sets.md, .csv, .json, .svg")
