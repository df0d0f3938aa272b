"""Every reason to say no can occur, and has a test that holds it; found by its slug."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from askwell.engine import refusals
from askwell.engine.refusal import Reason
from askwell.engine.refusals import REASONS

ROOT = Path(__file__).parents[2]
NAMES = {reason.slug: name for name, reason in vars(refusals).items() if isinstance(reason, Reason)}


def given_in(source: str) -> set[str]:
    """The names of the reasons that a module refuses with."""
    return {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Attribute | ast.Name)
    }


def held_by(source: str) -> set[str]:
    """The strings that stand in a module's code, comments and docstrings left out."""
    tree = ast.parse(source)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {str(node.value) for node in strings if id(node) not in told}


def naming(words: Iterable[str], modules: Iterable[Path]) -> Iterator[str]:
    """The sources in which any of the words stands at all: no others need be read as code."""
    any_of = re.compile("|".join(map(re.escape, words)))
    sources = (path.read_text(encoding="utf-8") for path in modules)
    return (source for source in sources if any_of.search(source))


def given() -> set[str]:
    """The names of all reasons that some rule refuses with."""
    modules = (path for path in (ROOT / "src" / "askwell").rglob("*.py") if path.name != "refusals.py")
    return set().union(*map(given_in, naming(NAMES.values(), modules)))


def held() -> set[str]:
    """The slugs, among other strings, that some other test names."""
    modules = (path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__).resolve())
    return set().union(*map(held_by, naming((f'"{slug}"' for slug in REASONS), modules)))


def test_every_reason_can_occur_and_is_held_by_a_test() -> None:
    """A reason that no rule refuses with goes; one that no test names gets a test."""
    assert {name for slug, name in NAMES.items() if slug in REASONS} - given() == set()
    assert REASONS.keys() - held() == set()


def test_a_reason_that_nobody_tests_would_be_seen() -> None:
    assert held_by('"""said-aloud"""\nx = "said-aloud"') == {"said-aloud"}
    assert held_by('"""said-aloud"""\nx = 1') == set()
    assert "LISTENING" in given_in("def f():\n    return no.LISTENING()")
