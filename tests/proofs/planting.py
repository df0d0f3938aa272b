"""Planting a fault in a rule for the length of one test."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from askwell.engine.gate import rules_during
from askwell.engine.moves import Move
from askwell.engine.prove import prove
from askwell.engine.refusal import Refusal
from askwell.engine.rule import RULES, Rule
from askwell.engine.state import State
from askwell.engine.words import SeatId

Who = Callable[[State, SeatId], Refusal | None]


class Garden:
    """Where rules are exchanged; afterwards everything is as it was."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.patch = patch

    def rule(self, move: type[Move], **fields: Any) -> Rule:
        """The rule of this move gets other fields. Gives the rule as it was."""
        was = RULES[move]
        self.patch.setitem(RULES, move, dataclasses.replace(was, **fields))
        rules_during.cache_clear()
        return was

    def refuse(self, move: type[Move], why: Callable[[State, SeatId], Refusal | None]) -> None:
        """The move is refused besides, wherever `why` gives a reason."""
        was = RULES[move].who
        self.rule(move, who=lambda state, seat: why(state, seat) or was(state, seat))


@pytest.fixture
def garden(monkeypatch: pytest.MonkeyPatch) -> Iterator[Garden]:
    yield Garden(monkeypatch)
    monkeypatch.undo()
    rules_during.cache_clear()


def found(page: dict[str, Any], people: int = 3) -> set[tuple[str, str]]:
    """(phase, what is wrong there) of a proof for so many people."""
    return {(finding.phase, finding.wrong) for finding in prove(page, [people]).findings}
