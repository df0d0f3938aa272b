"""What the parts below the water line may take from outside Askwell, read from their import statements.

import-linter holds who may import whom inside; this holds the outside, imports within functions included.
"""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "askwell"

MAY_USE: dict[str, frozenset[str]] = {
    "engine": frozenset(),
    "hints": frozenset(),
    "matching": frozenset({"numpy"}),
    "colleagues": frozenset({"askwell"}),
}
"""Part → packages it may import beyond the standard library and itself. Which part of Askwell colleagues may read is
held by the import floors: they stand on the engine alone."""

MAY_USE_ORTOOLS = "matching/exact/"
"""The solver is an extra that may be missing: only this folder knows it, all else works without."""


def imported(tree: ast.AST) -> Iterator[str]:
    """Full names of the modules that a file imports; a relative import counts as its own part's."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            yield from (str(name.value) for name in node.args if isinstance(name, ast.Constant))


def strangers(part: str, path: str, source: str) -> list[str]:
    """The imports of a file of `part` that it has no right to; `path` is relative to the source folder."""
    allowed = MAY_USE[part] | ({"ortools"} if path.startswith(MAY_USE_ORTOOLS) else set())
    own = f"askwell.{part}"
    return [
        name
        for name in imported(ast.parse(source))
        if not (name == own or name.startswith(f"{own}."))
        and name.partition(".")[0] not in sys.stdlib_module_names | allowed
    ]


@pytest.mark.parametrize("part", MAY_USE)
def test_a_part_below_the_water_line_takes_nothing_but_what_is_written_here(part: str) -> None:
    found = {
        str(file.relative_to(SOURCE)): names
        for file in sorted((SOURCE / part).rglob("*.py"))
        if (names := strangers(part, str(file.relative_to(SOURCE)), file.read_text()))
    }
    assert found == {}


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import django", "django"),
        ("from django.db import models", "django.db"),
        ("def late():\n    import click", "click"),
        ("from askwell.web.routes import ROUTES", "askwell.web.routes"),
        ("import askwell.hints", "askwell.hints"),
        ("import numpy", "numpy"),
        ("import ortools", "ortools"),
        ("from importlib import import_module\nimport_module('django.db')", "django.db"),
    ],
)
def test_what_the_engine_must_not_take_is_found(source: str, name: str) -> None:
    assert strangers("engine", "engine/meeting.py", source) == [name]


@pytest.mark.parametrize("source", ["import tomllib", "from . import words", "from askwell.engine import words"])
def test_the_standard_library_and_ones_own_part_are_free(source: str) -> None:
    assert strangers("engine", "engine/meeting.py", source) == []


def test_only_the_exact_part_of_matching_knows_the_solver() -> None:
    source = "from ortools.sat.python import cp_model"
    assert strangers("matching", "matching/exact/solver.py", source) == []
    assert strangers("matching", "matching/form.py", source) == ["ortools.sat.python"]
