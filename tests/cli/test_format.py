"""The command that looks through a format."""

import json
from pathlib import Path

from click.testing import CliRunner

from askwell.cli import main
from askwell.engine.formats import shipped

BROKEN = 'grammar = 1\nname = "X"\npurpose = "Y"\nleast = 3\nmost = 2\n'


def run(*words: str, given: str | None = None) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["format", *words], input=given)
    return result.exit_code, result.output


def test_a_broken_page_is_told_with_its_line_and_the_command_fails(tmp_path: Path) -> None:
    page = tmp_path / "walk.toml"
    page.write_text(BROKEN + "[[phases]]\n")
    code, told = run("check", str(page))
    assert code == 1
    assert told == "Line 4, least: 3 is more than most = 2. Swap them.\n"


def test_the_same_for_programs() -> None:
    code, told = run("check", "--json", "-", given=BROKEN)
    assert code == 1
    assert [finding["place"] for finding in json.loads(told)] == ["phases"]


def test_a_shipped_page_can_be_held() -> None:
    code, told = run("check", "src/askwell/engine/formats/trio.toml")
    assert (code, told) == (0, "“Trio” can be held: 7 phases, people: 3.\n")


def test_the_rules_of_a_format_can_be_printed() -> None:
    code, told = run("table", "taster")
    assert code == 0
    assert "reflect\n" in told
    assert "listening" in told


def test_the_pages_of_the_handbook_can_be_written_anew(tmp_path: Path) -> None:
    code, _ = run("pages", str(tmp_path))
    assert code == 0
    assert {path.stem for path in tmp_path.iterdir()} == set(shipped())
    assert (tmp_path / "trio.md").read_text() == run("page", "trio")[1]
