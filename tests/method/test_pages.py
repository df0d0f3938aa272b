"""Docs that cannot lie: each page is what the engine says now."""

import re

import pytest

from askwell.engine.events import EVENTS
from askwell.engine.format import Channel, Exit, Floor, Kind
from askwell.engine.formats import load
from askwell.engine.handbook import page_of
from askwell.engine.moves import MOVES
from askwell.engine.page import parse
from askwell.engine.words import Job, Mark, Role, Sorting, Standing, Way
from tests.method.refusals_page import PAGE, page

DOCS = PAGE.parent
WORDS = (DOCS / "words.md").read_text(encoding="utf-8")
ORDER = (DOCS / "how-a-meeting-runs.md").read_text(encoding="utf-8")


def test_every_refusal_stands_on_its_page() -> None:
    told = PAGE.read_text(encoding="utf-8")
    assert told == page(), "python -m tests.method.refusals_page writes it anew"
    assert "`listening`" in told


def test_the_tasters_page_is_what_the_engine_says_now() -> None:
    told = (DOCS / "formats" / "taster.md").read_text(encoding="utf-8")
    assert told == page_of(parse(load("taster")))
    assert "listening" in told


@pytest.mark.parametrize("vocabulary", [Channel, Exit, Floor, Kind, Job, Mark, Role, Sorting, Standing, Way])
def test_every_word_of_the_grammar_stands_in_the_vocabulary(vocabulary: type[Kind]) -> None:
    assert [word.value for word in vocabulary if f"`{word.value}`" not in WORDS] == []


def test_the_order_of_things_names_only_moves_and_events_that_exist() -> None:
    named = set(re.findall(r"`([A-Z][A-Za-z]+)`", ORDER))
    known = {cls.__name__ for cls in [*MOVES.values(), *EVENTS.values()]}
    assert len(named) > 20
    assert named - known == set()
