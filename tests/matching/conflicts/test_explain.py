"""Conflicts: each way of being impossible is explained, and each rule of the explanation is needed."""

import time

import pytest

from askwell.matching.answer import answer
from askwell.matching.conflicts.counting import counted
from askwell.matching.conflicts.explain import explained
from askwell.matching.conflicts.oracle import verdict
from askwell.matching.rules import Apart, Rules, Together
from askwell.matching.search.budget import Budget
from bench.forming.impossible import CASES, Case, people
from tests.matching.cohorts import cohort, rules


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_an_impossible_cohort_is_explained_by_rules_each_of_which_is_needed(case) -> None:  # type: ignore[no-untyped-def]
    given: Case = case()
    conflict = explained(*given)
    assert conflict is not None
    assert conflict.smallest
    assert verdict(given[0], Rules(conflict.rules), 5.0) == "impossible"
    for rule in conflict.rules:
        rest = Rules(tuple(r for r in conflict.rules if r != rule))
        assert verdict(given[0], rest, 5.0) == "possible", rule


def test_rules_that_can_hold_are_never_called_impossible() -> None:
    possible, given = cohort(30), rules(Apart("p0", "p7"), Together(("p1", "p2")))
    assert counted(possible, given) is None
    assert answer(possible, given, budget=Budget(sweeps=600)).outcome == "kept"


def test_three_people_free_on_friday_are_named() -> None:
    three_free_on_friday = next(c for c in CASES if c.__name__ == "three_free_on_friday")
    conflict = explained(*three_free_on_friday())
    assert conflict is not None
    said = conflict.sentence.said()
    assert said == "Only 3 people share the slots of Person 0, Person 1, Person 2, and a set needs 5."


def test_beside_a_confidential_rule_nobody_is_named() -> None:
    chain = next(c for c in CASES if c.__name__ == "chain_against_apart")
    conflict = explained(*chain())
    assert conflict is not None
    said = conflict.sentence.said()
    assert "a confidential rule about two people" in said
    assert not any(p.id in said.replace(",", " ").split() or p.name in said for p in people(30))


def test_what_counting_proves_is_said_at_once() -> None:
    began = time.process_time()
    for case in CASES[:-1]:
        assert counted(*case()) is not None, case.__name__
    assert time.process_time() - began < 5
