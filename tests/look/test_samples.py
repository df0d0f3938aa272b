"""The invented set of the pictures speaks each language that it claims to speak."""

from typing import Any

import pytest

from askwell.web.look.samples import sample

SAID_IN_ENGLISH = {"sheet"}
"""Pages of data that the German pictures borrow: the sheet is shown in English only."""


def test_german_says_all_that_the_pictures_need() -> None:
    english, german = sample("en"), sample("de")
    assert {key for key, value in english.items() if german[key] == value} == SAID_IN_ENGLISH


@pytest.mark.parametrize("language", ["de", "ar"])
def test_every_language_has_the_shape_of_english(language: str) -> None:
    assert shape(sample(language)) >= shape(sample("en")) - {"questions.4", "questions.5", "questions.6"}


def shape(value: Any, place: str = "") -> set[str]:
    if isinstance(value, dict):
        return {one for key, inner in value.items() for one in shape(inner, f"{place}.{key}".strip("."))}
    return {place}


def test_a_language_that_nobody_wrote_is_said_in_english() -> None:
    assert sample("xx") == sample("en")
