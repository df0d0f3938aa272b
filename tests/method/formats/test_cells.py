"""The rule tables of the formats, held against cells that were written by hand from the method."""

from pathlib import Path

import pytest

from askwell.engine.format import Kind
from askwell.engine.formats import load, shipped
from askwell.engine.page import parse
from askwell.engine.rule_table import kinds_of, rows

WRITTEN = Path(__file__).with_name("cells.txt").read_text(encoding="utf-8")
CELLS = [tuple(map(str.strip, line.split("|"))) for line in WRITTEN.splitlines() if line and not line.startswith("#")]


def answer(word: str, phase: str, role: str, kind: str) -> str:
    """What the table says; a kind that a format doesn't know has no column, and is refused as not in this phase."""
    format_ = parse(load(word))
    if Kind(kind) not in kinds_of(format_):
        return "not-in-this-phase"
    row = next(row for row in rows(format_, format_.phase(phase)) if row.role == role)
    return row.cells[kinds_of(format_).index(Kind(kind))]


@pytest.mark.parametrize(("word", "phase", "role", "kind", "expected"), CELLS)
def test_a_format_allows_what_the_method_allows(word: str, phase: str, role: str, kind: str, expected: str) -> None:
    assert answer(word, phase, role, kind) == expected


def test_there_are_sixty_cells_or_more_and_every_format_but_the_taster_has_some() -> None:
    assert len(set(CELLS)) == len(CELLS) >= 60
    assert {cell[0] for cell in CELLS} == set(shipped()) - {"taster"}


def test_refusals_and_permissions_are_both_among_them() -> None:
    allowed = [cell for cell in CELLS if cell[-1] == "yes"]
    assert 20 < len(allowed) < len(CELLS) - 20
