"""The parts of the house style that can be counted."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tooling.tracked import ROOT, ours, text_of, tracked_files

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 45

NEVER_WRITTEN = (
    # Promises to do it another day; they belong to the list of issues.
    r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b",
    # Two ways of working are controlled names; ours are said in our own words.
    r"(?i)\b(?:" + "|".join(name[::-1] for name in ("laiw", "nnorbslieh")) + r")\b",
)


def code(suffix: str = "") -> list[Path]:
    suffixes = {suffix} if suffix else {".py", ".js", ".css", ".html", ".sh"}
    return [path for path in tracked_files() if path.suffix in suffixes and ours(path)]


def functions_over(limit: int, source: str) -> Iterator[str]:
    """Names of the functions that span more lines than `limit`, their docstring and signature included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and lines_of(node) > limit:
            yield node.name


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_a_file_holds_one_concept_and_so_stays_short() -> None:
    lengths = {str(path): len(text_of(path).splitlines()) for path in code()}
    assert lengths
    assert {path: n for path, n in lengths.items() if n > LINES_OF_A_FILE} == {}


def test_a_function_fits_on_a_screen() -> None:
    long = {str(path): [*functions_over(LINES_OF_A_FUNCTION, text_of(path))] for path in code(".py")}
    assert long
    assert {path: names for path, names in long.items() if names} == {}


def test_a_long_function_would_be_seen() -> None:
    source = "def long():\n" + "    pass\n" * 50 + "\ndef short(): ...\n"
    assert list(functions_over(LINES_OF_A_FUNCTION, source)) == ["long"]


@pytest.mark.parametrize("pattern", NEVER_WRITTEN)
def test_some_words_are_never_written(pattern: str) -> None:
    found = {str(path): re.findall(pattern, text_of(path)) for path in tracked_files() if ours(path)}
    assert found
    assert {path: words for path, words in found.items() if words} == {}


def test_every_python_file_can_be_read_as_the_oldest_python_we_promise() -> None:
    for path in code(".py"):
        ast.parse(text_of(path), filename=str(ROOT / path), feature_version=(3, 11))
