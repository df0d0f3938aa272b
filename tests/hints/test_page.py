"""The page in the docs says what the rules say."""

from pathlib import Path

from askwell.hints.page import page
from tests.hints.pages import rules

DOC = Path(__file__).parents[2] / "docs/hints.md"


def test_the_page_is_up_to_date() -> None:
    assert DOC.read_text(encoding="utf-8") == page(), "python -m askwell.hints.page > docs/hints.md"


def test_every_rule_is_on_the_page_with_its_reason() -> None:
    text = DOC.read_text(encoding="utf-8")
    for _, rule in rules():
        assert f"### {rule.name}\n" in text
        assert rule.reason in text
