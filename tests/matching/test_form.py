"""Forming: whatever comes in, either every rule holds by the checker or the answer says which don't."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from askwell.matching.answer import Answer, answer, guide_ids, ids
from askwell.matching.checking.sets import broken_rules
from askwell.matching.checking.value import diversity
from askwell.matching.formed import Progress
from askwell.matching.locks import locked
from askwell.matching.moving import curve
from askwell.matching.newcomers import welcome
from askwell.matching.people import Attribute, Cohort, Facilitator
from askwell.matching.rules import Apart, AtMost, Facilitated, Fixed, Rule, Rules, SharedSlots, Sizes, Together
from askwell.matching.search import kernel
from askwell.matching.search.budget import Budget
from askwell.matching.wishes import Wishes
from tests.matching.cohorts import ATTRIBUTES, cohort, person, rules


def formed(people: Cohort, which: Rules, sweeps: int = 300, **more: object) -> Answer:
    return answer(people, which, budget=Budget(sweeps=sweeps), **more)  # type: ignore[arg-type]


def broken(people: Cohort, which: Rules, found: Answer) -> list[Rule]:
    guides = guide_ids(people, found.guides)
    return [b.rule for b in broken_rules(people, which, ids(people, found.sets), guides)]


def test_thirty_people_come_into_balanced_sets_that_keep_every_rule() -> None:
    people, which = cohort(30), rules(Apart("p0", "p1"), Together(("p2", "p3")))
    found = formed(people, which)
    assert found.outcome == "kept"
    assert broken(people, which, found) == []
    assert sorted(len(s) for s in found.sets) == [6, 6, 6, 6, 6]


def test_sets_are_more_diverse_than_people_dealt_by_organisation() -> None:
    people = cohort(36)
    found = formed(people, Rules((Sizes(5, 7),)), 800)
    alike = sorted(range(36), key=lambda p: str(people.people[p].values["organisation"]))
    dealt = [[alike[i] for i in range(first, 36, 6)] for first in range(6)]
    assert min(diversity(people, found.sets)) > min(diversity(people, dealt))


def test_the_same_seed_and_effort_give_the_same_sets_with_and_without_the_compiled_twin(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people, which = cohort(24), rules(Apart("p0", "p1"))
    first = formed(people, which, 260).sets
    monkeypatch.setattr(kernel, "compiled", lambda: None)
    assert formed(people, which, 260).sets == first


def test_facilitators_guide_within_capacity_and_never_their_own_reports() -> None:
    guides = [Facilitator("g0", "G0", 2), Facilitator("g1", "G1", 3)]
    reports = tuple(person(i, manager="g0" if i < 4 else None) for i in range(30))
    people, which = replace(cohort(30, guides), people=reports), rules(Facilitated())
    found = formed(people, which)
    assert found.outcome == "kept"
    assert broken(people, which, found) == []


def test_locked_people_stay_while_all_else_is_solved_again() -> None:
    people = cohort(24)
    which = locked(rules(), {"p0": 2, "p5": 4})
    found = formed(people, which)
    assert found.outcome == "kept"
    assert 0 in found.sets[1]
    assert 5 in found.sets[3]


def test_a_stop_gives_the_best_so_far() -> None:
    def stop(now: Progress) -> None:
        if now.sweeps > 100:
            raise KeyboardInterrupt

    found = formed(cohort(24), rules(), 5000, watch=stop)
    assert found.formed is not None
    assert found.formed.stopped
    assert sorted(p for s in found.sets for p in s) == list(range(24))


def test_what_is_not_found_is_named_and_not_called_impossible() -> None:
    people, which = cohort(30), rules()
    found = formed(people, which, 1)
    assert found.outcome in ("kept", "not found")
    assert set(broken(people, which, found)) == {b.rule for b in found.broken}


def test_a_newcomer_is_offered_the_three_sets_that_suit_best_and_never_one_against_a_rule() -> None:
    people = cohort(31)
    first = formed(replace(people, people=people.people[:30]), rules())
    with_whom = first.sets[0][0]
    which = rules(Apart("p30", f"p{with_whom}"))
    newcomers, sets = welcome(people, which, first.sets)
    assert [n.person for n in newcomers] == ["p30"]
    assert len(newcomers[0].places) == 3
    assert newcomers[0].placed not in (None, 1)
    assert 30 in sets[(newcomers[0].placed or 1) - 1]


def test_how_different_a_newcomer_is_in_a_confidential_attribute_is_in_no_figure() -> None:
    def places(secret: str) -> list[tuple[str, ...]]:
        hidden = Attribute("belief", weight=9, confidential=True)
        marked = tuple(
            replace(p, values={**p.values, "belief": secret if p.id == "p30" else "a"}) for p in cohort(31).people
        )
        people = replace(cohort(31), people=marked, attributes=(*ATTRIBUTES, hidden))
        dealt = [list(range(first, 30, 5)) for first in range(5)]
        return sorted((p.reason().said(), str(p.number)) for p in welcome(people, rules(), dealt)[0][0].places)

    assert places("a") == places("b")


def test_who_wishes_to_stay_moves_less() -> None:
    dealt = tuple(replace(p, earlier=str(n % 4 + 1)) for n, p in enumerate(cohort(24).people))
    points = curve(replace(cohort(24), people=dealt), Rules((Sizes(5, 7),)), Wishes(), sweeps=300)
    assert points[0].moved > points[-1].moved


def test_people_who_met_are_mixed_anew() -> None:
    people = cohort(24)
    first = formed(people, Rules((Sizes(6, 6),)), 600)
    met = frozenset(
        frozenset(f"p{p}" for p in pair) for s in first.sets for pair in ((a, b) for a in s for b in s if a < b)
    )
    again = formed(people, Rules((Sizes(6, 6),)), 600, wishes=Wishes(met=met))
    repeated = [a for s in again.sets for a in s for b in s if a < b and frozenset((f"p{a}", f"p{b}")) in met]
    assert len(repeated) <= len(met) // 3


def test_nobody_is_alone_of_a_protected_kind_where_that_can_be_avoided() -> None:
    few = tuple(
        replace(p, values={**p.values, "gender": "x" if n in (0, 9) else "f"}) for n, p in enumerate(cohort(24).people)
    )
    found = formed(replace(cohort(24), people=few), Rules((Sizes(6, 6),)), 600, wishes=Wishes(not_alone=2.0))
    assert any(0 in s and 9 in s for s in found.sets)


RULES = st.lists(
    st.one_of(
        st.builds(lambda a, b: Apart(f"p{a}", f"p{b}"), st.integers(0, 19), st.integers(20, 29)),
        st.builds(lambda a, b: Together((f"p{a}", f"p{b}")), st.integers(0, 19), st.integers(20, 29)),
        st.builds(lambda a, n: Fixed(f"p{a}", n), st.integers(0, 29), st.integers(1, 8)),
        st.builds(AtMost, st.sampled_from(["organisation", "function"]), st.integers(1, 4)),
        st.builds(SharedSlots, st.integers(1, 12)),
    ),
    max_size=6,
)


@settings(max_examples=25)
@given(RULES, st.integers(0, 30), st.integers(1, 6), st.integers(0, 4))
def test_either_every_rule_is_kept_or_the_answer_says_which_are_not(
    more: list[Rule], count: int, smallest: int, width: int
) -> None:
    people = cohort(count)
    which = Rules(tuple(dict.fromkeys([Sizes(smallest, smallest + width), *more])))
    found = formed(people, which, 120)
    if found.outcome == "impossible":
        assert found.conflict is not None
        assert found.conflict.sentence.said()
        assert set(found.conflict.rules) <= set(which.all)
    else:
        assert set(broken(people, which, found)) == {b.rule for b in found.broken}
        assert (found.outcome == "kept") == (not found.broken)


def test_one_person_and_nobody_have_answers_too() -> None:
    alone = formed(cohort(1), rules())
    assert alone.outcome == "impossible"
    assert alone.sentence().said() == "Impossible, and proved: One person alone can't make a set of 5 to 7."
    assert formed(cohort(0), rules()).sets == ()


def test_weights_that_are_all_zero_still_give_sets() -> None:
    blank = replace(cohort(24), attributes=())
    found = formed(blank, Rules((Sizes(5, 7),)))
    assert found.outcome == "kept"
    assert np.isfinite(found.facts(blank).diversity)
