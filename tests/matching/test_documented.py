"""The page about forming sets: what it shows works as it stands."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "forming-sets.md"


def test_the_example_of_the_page_runs(capsys: pytest.CaptureFixture[str]) -> None:
    example = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example
    exec(compile(example[1], "the example", "exec"), {})
    assert capsys.readouterr().out.startswith("kept (")


def test_the_page_names_every_option_of_the_command() -> None:
    from askwell.cli.match import match

    text = PAGE.read_text(encoding="utf-8")
    named = {"--template", "--check", "--rules", "--out", "--lock", "--newcomers", "--moves"}
    assert all(option in text for option in named)
    assert named <= {option for parameter in match.params for option in parameter.opts}
