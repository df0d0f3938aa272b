"""Well-formed questions of every school are left in peace."""

import tomllib
from pathlib import Path

import pytest

from askwell.hints import read

SHELVES: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("well_formed.en.toml").read_text(encoding="utf-8")
)


def test_there_are_more_than_three_hundred_of_them() -> None:
    assert len({text for shelf in SHELVES.values() for texts in shelf.values() for text in texts}) > 300


@pytest.mark.parametrize("taxonomy", SHELVES)
def test_nothing_speaks_up_on_a_well_formed_question(taxonomy: str) -> None:
    for texts in SHELVES[taxonomy].values():
        for text in texts:
            findings = read(text, kind="question", language="en").findings
            assert not [finding.code for finding in findings if finding.speaks_up], text


@pytest.mark.parametrize("taxonomy", SHELVES)
def test_a_well_formed_question_is_never_called_a_statement(taxonomy: str) -> None:
    for texts in SHELVES[taxonomy].values():
        for text in texts:
            assert read(text, kind="question", language="en").form in {
                *("open", "focused", "yes-no", "either-or", "check"),
            }, text
