"""A meeting keeps the page it began with, whatever becomes of the shipped one afterwards."""

from copy import deepcopy
from typing import Any

import pytest

from askwell.engine import formats
from askwell.engine.formats import load
from askwell.engine.meeting import evolve
from askwell.engine.state import State
from tests.cast import at


def test_a_running_meeting_goes_on_with_the_page_that_it_began_with(monkeypatch: pytest.MonkeyPatch) -> None:
    table = at("explore")
    planned = [leg.phase.name for leg in table.state.course]

    def another(word: str, *_: Any) -> dict[str, Any]:
        return {**load(word), "name": "Another", "phases": load(word)["phases"][:2]}

    monkeypatch.setattr(formats, "load", another)
    assert len(formats.load("taster")["phases"]) == 2
    table.on("reflect")
    folded = State()
    for number, moment, event in deepcopy(table.log):
        evolve(folded, event, moment, number)
    assert folded == table.state
    assert [leg.phase.name for leg in folded.course] == planned
