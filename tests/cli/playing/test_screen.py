"""What the check would see, if something were wrong: words on a screen to which the table does not let them."""

import asyncio
from typing import Any

import pytest

from askwell.cli.playing.oracle import Oracle, Written
from askwell.cli.playing.screen import Screen
from askwell.engine.formats import load
from askwell.engine.page import parse

HIDDEN = Written("What moved me was the silence.", "write_learning", "ben", "silence.1.9", "silence", "ana")
NOTE = Written("Ask her again.", "write_note", "ben", "explore.1.7", "explore", "ana")
OPEN = Written("What is the hard part?", "ask_question", "ben", "explore.1.7", "explore", "ana")


def told(seat: str, run: str, *words: str, inside: bool = True, shown: bool = False) -> Screen:
    """A screen of the taster to which these words come in a message."""
    oracle = Oracle(parse(load("taster")))
    if shown:
        oracle.shown.add(run)
    screen = Screen(seat, seat.title(), oracle, [HIDDEN, NOTE, OPEN], asyncio.Event(), inside)
    items = [{"id": str(nth), "text": text} for nth, text in enumerate(words)]
    floor: dict[str, Any] = {"reading_out": None}
    screen._take(
        {"at": 7, "shared": {"phase": {"run": run}, "items": items, "floor": floor, "tapper": "dov"}, "own": {}}
    )
    return screen


@pytest.mark.parametrize(
    ("seat", "run", "words"),
    [("chi", "silence.1.9", HIDDEN), ("ana", "silence.1.9", HIDDEN), ("chi", "decide.1.10", NOTE)],
)
def test_words_that_are_not_theirs_are_found(seat: str, run: str, words: Written) -> None:
    assert "reads what isn't theirs" in told(seat, run, words.words).wrong[0]


@pytest.mark.parametrize(
    ("seat", "run", "words"),
    [
        ("ben", "silence.1.9", HIDDEN),
        ("chi", "decide.1.10", HIDDEN),
        ("ben", "decide.1.10", NOTE),
        ("chi", "explore.1.7", OPEN),
    ],
)
def test_words_that_are_theirs_are_not(seat: str, run: str, words: Written) -> None:
    screen = told(seat, run, words.words)
    assert (screen.wrong, screen.has_read) == ([], {words.words})


def test_what_is_shown_together_before_the_end_may_be_read() -> None:
    assert told("chi", "silence.1.9", HIDDEN.words, shown=True).wrong == []


def test_at_the_door_nothing_may_be_read() -> None:
    assert told("eli", "explore.1.7", OPEN.words, inside=False).wrong
    assert told("eli", "explore.1.7", inside=False).wrong == []


def test_a_number_that_runs_backwards_is_found() -> None:
    screen = told("chi", "explore.1.7")
    screen._take({"at": 6})
    assert screen.wrong == ["Chi was told 6 after 7"]


def test_words_are_counted_as_withheld_only_where_they_could_have_been_read() -> None:
    assert told("chi", "explore.1.7", OPEN.words).withheld == 2
