"""The handbook's pages are what the data says."""

from pathlib import Path

import pytest

from askwell.engine.formats import load, shipped
from askwell.engine.handbook import page_of
from askwell.engine.page import parse

PAGES = Path(__file__).parents[2] / "docs" / "formats"


@pytest.mark.parametrize("word", shipped())
def test_the_page_of_a_format_is_up_to_date(word: str) -> None:
    """`askwell format pages docs/formats` writes them anew."""
    assert (PAGES / f"{word}.md").read_text(encoding="utf-8") == page_of(parse(load(word)))


def test_there_is_a_page_for_every_format_and_for_nothing_else() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} == set(shipped())
