"""`askwell format`: look through a format that somebody wrote, and print what is shipped."""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any, BinaryIO

import click

from askwell.cli.proving import side_by_side
from askwell.engine.draft import LARGEST, Finding, look_through
from askwell.engine.format import Format
from askwell.engine.formats import load, shipped
from askwell.engine.handbook import page_of, people_of, together
from askwell.engine.page import parse
from askwell.engine.prove import prove as proof_of
from askwell.engine.prove.proof import Finding as Broken
from askwell.engine.prove.proof import Shown
from askwell.engine.prove.strolls import stroll
from askwell.engine.rule_table import kinds_of, rows

NAME = click.argument("name", type=click.Choice(shipped()), metavar="NAME")


@click.group(help="Look through a format, or print the rules of one that is shipped.")
def format() -> None: ...  # noqa: A001 (the subcommand's own name)


@format.command(help="Say what is wrong with a page of data, with place, line and cure. `-` reads what is piped in.")
@click.argument("file", type=click.File("rb"))
@click.option("--json", "as_json", is_flag=True, help="The same for programs.")
def check(file: BinaryIO, as_json: bool) -> None:
    format_, findings = look_through(file.read(LARGEST + 1), Path(getattr(file, "name", "draft")).stem)
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings]))
    else:
        click.echo(_told(format_, findings), err=bool(findings))
    sys.exit(1 if findings else 0)


def _told(format_: Format | None, findings: list[Finding]) -> str:
    if format_ is None or findings:
        return "\n".join(map(str, findings))
    return f"“{format_.name}” can be held: {len(format_.phases)} phases, people: {people_of(format_)}."


@format.command(help="Who may do what in each phase: yes, or the reason that is told.")
@NAME
def table(name: str) -> None:
    format_ = parse(load(name))
    kinds = [kind.value for kind in kinds_of(format_)]
    for phase in format_.phases:
        click.echo(f"\n{phase.word}")
        lines = [(", ".join(roles), *cells) for roles, cells in together(list(rows(format_, phase)))]
        click.echo(_columns([("", *kinds), *lines]))


def _columns(lines: list[tuple[str, ...]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = ("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
    return "\n".join(f"  {line.rstrip()}" for line in padded)


@format.command(help="The format's page of the handbook, in Markdown.")
@NAME
def page(name: str) -> None:
    click.echo(page_of(parse(load(name))), nl=False)


@format.command(help="Write the handbook's pages of all shipped formats into a folder.")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def pages(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in shipped():
        (folder / f"{name}.md").write_text(page_of(parse(load(name))), encoding="utf-8")
    click.echo(f"{len(shipped())} pages are in {folder}.", err=True)


@format.command(help="Prove a format, shipped or in a file: enter every state that its people can reach.")
@click.argument("name", metavar="NAME|FILE")
@click.option("--smallest", is_flag=True, help="Only for the fewest people it allows: a draft's quick look.")
@click.option("--walks", default=0, metavar="N", help="So many seeded walks through larger circles besides.")
@click.option("--first", default=0, metavar="N", help="The number of the first walk: to go on where other walks ended.")
def prove(name: str, smallest: bool, walks: int, first: int) -> None:
    whole = load(name) if name in shipped() else _written_page(Path(name))
    said: set[Broken] = set()

    def say(shown: Shown) -> None:
        said.update(shown.findings)
        click.echo(_shown(shown), err=bool(shown.found))

    proof = proof_of(whole, [parse(whole).least] if smallest else None, spread=side_by_side, tell=say)
    findings = [*proof.findings, *stroll(whole, walks, first=first)]
    for finding in findings:
        if finding not in said:
            click.echo(str(finding), err=True)
    cut = "" if proof.whole else " The walk was cut off: not all of it is proved."
    click.echo(f"{proof.states} states, {proof.moves} moves, {len(findings)} findings.{cut}")
    sys.exit(1 if findings or not proof.whole else 0)


def _shown(shown: Shown) -> str:
    """What is wrong in one setting; else how much of it was looked at."""
    if shown.found:
        return "\n".join(map(str, shown.findings))
    return f"{str(shown.setting).capitalize()}: {shown.states} states, {shown.moves} moves, nothing wrong."


def _written_page(path: Path) -> dict[str, Any]:
    """A page of one's own, looked through first; what can't be held is not proved."""
    if not path.is_file():
        raise click.BadParameter(f"{path} is neither a shipped format nor a file.")
    format_, findings = look_through(path.read_bytes(), path.stem)
    if format_ is None or findings:
        click.echo(_told(format_, findings), err=True)
        sys.exit(1)
    return format_.page
