"""Sixty cells of the taster's rules, written by hand from the method and never generated."""

import pytest

from askwell.engine.format import Kind
from askwell.engine.formats import load
from askwell.engine.page import parse
from askwell.engine.rule_table import YES, kinds_of, rows
from askwell.engine.words import Role
from tests.method.asked import asked

BY_HAND = """
arrive  member      question    questions-later
arrive  member      bid         not-in-this-phase
arrive  facilitator learning    not-in-this-phase
bids    member      bid         yes
bids    facilitator bid         yes
bids    member      question    questions-later
bids    member      option      not-in-this-phase
bids    member      action      not-in-this-phase
present presenter   matter      yes
present member      matter      not-the-presenter
present member      question    presenters-only
present facilitator question    presenters-only
present member      option      options-later
present member      experience  options-later
present member      reflection  not-in-this-phase
present observer    question    not-in-this-phase
present presenter   action      not-in-this-phase
clarify member      question    yes
clarify facilitator question    yes
clarify presenter   answer      yes
clarify presenter   matter      yes
clarify presenter   question    not-in-this-phase
clarify member      answer      not-the-presenter
clarify member      option      options-later
clarify member      reflection  not-in-this-phase
clarify observer    question    not-in-this-phase
explore member      question    yes
explore facilitator question    yes
explore presenter   answer      yes
explore presenter   question    not-in-this-phase
explore member      option      options-later
explore member      experience  options-later
explore member      action      not-the-presenter
explore observer    question    not-in-this-phase
explore observer    reflection  not-in-this-phase
reflect presenter   answer      listening
reflect presenter   matter      listening
reflect presenter   action      listening
reflect presenter   reflection  listening
reflect member      reflection  yes
reflect member      question    not-in-this-phase
reflect observer    reflection  not-in-this-phase
options member      option      yes
options member      experience  yes
options presenter   answer      not-in-this-phase
options presenter   matter      not-in-this-phase
options observer    option      not-in-this-phase
silence member      learning    yes
silence facilitator learning    yes
silence presenter   learning    not-in-this-phase
silence member      question    not-in-this-phase
decide  presenter   action      yes
decide  presenter   matter      yes
decide  member      action      not-the-presenter
decide  facilitator action      not-the-presenter
decide  member      option      not-in-this-phase
breathe member      learning    not-in-this-phase
review  member      learning    yes
review  facilitator learning    yes
review  observer    learning    yes
"""
CELLS = [tuple(line.split()) for line in BY_HAND.strip().splitlines()]

FORMAT = parse(load("taster"))


@pytest.mark.parametrize(("word", "role", "kind", "answer"), CELLS)
def test_a_meeting_keeps_to_what_was_written_by_hand(word: str, role: str, kind: str, answer: str) -> None:
    assert asked(word, Role(role), Kind(kind)) == answer


@pytest.mark.parametrize(("word", "role", "kind", "answer"), CELLS)
def test_the_printed_table_says_the_same(word: str, role: str, kind: str, answer: str) -> None:
    told = {row.role: row.cells for row in rows(FORMAT, FORMAT.phase(word))}
    assert told[Role(role)][kinds_of(FORMAT).index(Kind(kind))] == answer


def test_there_are_sixty_and_each_stands_once() -> None:
    assert len({cell[:3] for cell in CELLS}) == 60
    assert {YES, "listening", "presenters-only", "options-later", "not-the-presenter"} <= {cell[3] for cell in CELLS}
