"""Ctrl-C, whenever it comes: the best so far, and nothing that goes on by itself."""

import numpy as np
import pytest

from askwell.matching import answer as answering
from askwell.matching import mending
from askwell.matching.answer import answer
from askwell.matching.form import form
from askwell.matching.formed import Formed
from askwell.matching.forming import Forming
from askwell.matching.rules import Apart, Rules, Sizes
from askwell.matching.search.budget import Budget
from askwell.matching.sentence import Sentence
from tests.matching.cohorts import cohort

STRANGERS = Rules((Sizes(5, 7), *(Apart(f"p{a}", f"p{b}") for a in range(6) for b in range(a + 1, 6))))
"""Six who are all to be kept apart, for four sets: never kept, so that mending begins; counting is left out below."""


def test_a_stop_while_mending_ends_the_whole_search(monkeypatch: pytest.MonkeyPatch) -> None:
    begun = []
    run = Forming.run

    def stopped_in_a_part(self: Forming, *given: object, **more: object) -> Formed:
        found = run(self, *given, **more)  # type: ignore[arg-type]
        if self.hurried:
            begun.append(1)
            found.stopped = True
        return found

    monkeypatch.setattr(Forming, "run", stopped_in_a_part)
    found = form(cohort(24), STRANGERS, budget=Budget(sweeps=400))
    assert found is not None
    assert found.stopped
    assert len(begun) == 1
    assert (np.bincount(found.home, minlength=4) >= 5).all()


def test_a_stop_between_two_parts_keeps_the_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(mending, "part", pressed)
    found = form(cohort(24), STRANGERS, budget=Budget(sweeps=400))
    assert found is not None
    assert found.stopped
    assert found.wrong


def test_a_stop_while_the_reason_is_sought_keeps_the_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    def pressed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(answering, "counted", lambda *_: None)
    monkeypatch.setattr(answering, "explained", pressed)
    found = answer(cohort(24), STRANGERS, budget=Budget(sweeps=100))
    assert found.outcome == "not found"
    assert isinstance(found.sentence(), Sentence)
    assert found.formed is not None
    assert found.formed.stopped
    assert sorted(p for s in found.sets for p in s) == list(range(24))
