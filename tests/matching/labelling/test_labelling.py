"""Labels first: every label that enough people share is listed, and seats keep every rule at every step."""

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from askwell.matching.answer import answer
from askwell.matching.form import numbers_of_sets
from askwell.matching.forming import Forming
from askwell.matching.labelling.candidates import candidates
from askwell.matching.labelling.choosing import Choosing
from askwell.matching.labelling.seated import numbered, seated_by_labels
from askwell.matching.labelling.units import units
from askwell.matching.model.model import Model, model
from askwell.matching.rules import Fixed, Rules
from askwell.matching.search import kernel
from askwell.matching.search.budget import Budget
from askwell.matching.search.chance import Chance
from askwell.matching.wishes import Wishes
from bench.forming.planted import TIGHTNESS, planted


def hard(people: int = 60, tightness: str = "loose", seed: int = 0, guided: bool = True) -> Model:
    return model(*planted(people, tightness, seed, guided), Wishes())


def chosen(given: Model, steps: int, seed: int = 1) -> Choosing:
    who = units(given)
    choosing = Choosing(given, who, candidates(given, who), numbers_of_sets(given)[0], Chance(seed))
    for number in range(steps):
        if not choosing.missing:
            break
        choosing.step(number)
    choosing.end()
    return choosing


def test_every_pair_of_slots_and_language_that_enough_people_share_is_listed() -> None:
    given = hard(guided=False)
    who = units(given)
    listed = candidates(given, who)
    found = {
        (*slots, language) for slots, language in zip(listed.slots.tolist(), listed.language.tolist(), strict=True)
    }
    sizes, expected = np.array(who.sizes), set()
    for language in range(given.speaks.shape[1]):
        for a, b in combinations(range(given.free.shape[1]), 2):
            able = who.speaks[:, language] & who.free[:, a] & who.free[:, b]
            if sizes[able].sum() >= given.sizes.smallest:
                expected.add((a, b, language))
    assert found == expected


def test_a_group_that_belongs_together_is_one_unit_with_what_all_of_it_share() -> None:
    given = hard()
    who = units(given)
    assert who.people[: len(given.together)] == list(given.together)
    assert sorted(p for unit in who.people for p in unit) == list(range(given.people))
    first = list(given.together[0])
    assert (who.free[0] == given.free[first].all(axis=0)).all()


@pytest.mark.parametrize("tightness", TIGHTNESS)
def test_whoever_has_a_seat_fits_its_label_and_breaks_no_rule(tightness: str) -> None:
    given = hard(tightness=tightness)
    for steps in (0, 3, 12):
        choosing = chosen(given, steps)
        seats, who = choosing.seats, choosing.units
        seated = [(u, t) for u, t in enumerate(seats.home) if t >= 0]
        assert seated
        for unit, t in seated:
            assert choosing.listed.fits[unit, seats.label[t]]
            assert seats.members[t].isdisjoint(who.apart[unit])
            assert seats.guide[t] not in who.over[unit]
        for t, members in enumerate(seats.members):
            assert seats.taken[t] == sum(seats.size[u] for u in members) <= seats.largest
            kinds = [kind for u in members for kind, _ in who.kinds[u]]
            assert all(kinds.count(kind) <= most for u in members for kind, most in who.kinds[u])
        guides = [g for g in seats.guide if g >= 0]
        assert (np.bincount(guides, minlength=len(given.capacity)) <= given.capacity).all()
        assert all(choosing.listed.guides[g, seats.label[t]] for t, g in enumerate(seats.guide) if g >= 0)


def test_the_end_is_the_best_that_any_step_came_to() -> None:
    choosing = chosen(hard(120), 0)
    least = [choosing.missing]
    for number in range(12):
        least.append(choosing.step(number))
        assert least[-1] <= choosing.missing
    assert least == sorted(least, reverse=True)
    choosing.end()
    assert choosing.missing == least[-1] < least[0]


@pytest.mark.parametrize("guided", [False, True])
@pytest.mark.parametrize("tightness", TIGHTNESS)
def test_hidden_sets_are_found(tightness: str, guided: bool) -> None:
    cohort, which = planted(60, tightness, 1, guided)
    assert answer(cohort, which, budget=Budget(sweeps=600)).outcome == "kept"


def test_hidden_sets_are_found_though_their_number_is_not_the_usual_one() -> None:
    cohort, which = planted(60, "tight", 5, uneven=True)
    usual = numbers_of_sets(model(cohort, which, Wishes()))[0]
    found = answer(cohort, which, budget=Budget(sweeps=900))
    assert found.outcome == "kept"
    assert len(found.sets) != usual


def test_fixed_people_sit_in_their_set_from_the_beginning() -> None:
    cohort, which = planted(60, "loose", 0, False)
    given = model(cohort, Rules((*which.all, Fixed("p0", 3), Fixed("p59", 1))), Wishes())
    choosing = chosen(given, 30)
    place = cohort.index()
    for person, t in (("p0", 2), ("p59", 0)):
        unit = next(u for u, people in enumerate(choosing.units.people) if place[person] in people)
        assert choosing.seats.home[unit] in (-1, t)
    assert choosing.missing == 0


def test_sets_bear_the_numbers_of_those_where_their_people_were() -> None:
    home = (np.arange(60) % 10).astype(np.int32)
    before = ((home + 3) % 10).astype(np.int32)
    given = replace(hard(guided=False), earlier=before)
    assert (numbered(given, home, 10) == before).all()
    fixed = np.full(60, -1, dtype=np.int32)
    fixed[7] = 7
    assert (numbered(replace(given, fixed=fixed), home, 10) == home).all()


def test_without_any_label_to_choose_from_the_sets_stay_as_they_were() -> None:
    given = hard(guided=False)
    lonely = replace(given, free=np.zeros_like(given.free))
    forming = Forming(lonely, 10, Budget(sweeps=40), Chance(1))
    found = forming.run(rounds=1)
    assert seated_by_labels(forming, found) is found


def test_hard_cohorts_come_out_the_same_with_and_without_the_compiled_twin(monkeypatch: pytest.MonkeyPatch) -> None:
    cohort, which = planted(48, "loose", 2)
    first = answer(cohort, which, budget=Budget(sweeps=240))
    assert first.outcome == "kept"
    monkeypatch.setattr(kernel, "compiled", lambda: None)
    assert answer(cohort, which, budget=Budget(sweeps=240)).sets == first.sets
