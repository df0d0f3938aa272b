"""Cohorts made around hidden sets that keep every rule: people on three continents, languages, slots, facilitators."""

import numpy as np

from askwell.matching.people import Attribute, Cohort, Facilitator, Person, Value
from askwell.matching.rules import Apart, AtMost, Facilitated, Rule, Rules, SharedLanguage, SharedSlots, Sizes, Together

SIZE = 6
ZONES = (0, 1, -5, 8, 5)
LANGUAGES = ("en", "de", "fr", "es", "nl")
TIGHTNESS = ("loose", "middling", "tight")
OWN_SLOTS = (14, 8, 4)
MORE_LANGUAGES = (0.6, 0.3, 0.1)
APART_ONE_IN = (8, 4, 2)
TOGETHER_ONE_IN = (6, 4, 2)
ATTRIBUTES = (
    Attribute("organisation", weight=3),
    Attribute("function", weight=3),
    Attribute("experience", "number", weight=3),
    Attribute("approach", "tags", weight=2),
    Attribute("gender", protected=True, confidential=True),
)


def planted(
    people: int, tightness: str, seed: int, facilitators: bool = True, uneven: bool = False
) -> tuple[Cohort, Rules]:
    """`people` is a multiple of six. Two shared slots and a language each, at most two of an organisation.

    With `uneven`, hidden sets have five to seven members and their number is not what anyone would guess.
    """
    return _Planting(people, TIGHTNESS.index(tightness), np.random.default_rng(seed), facilitators, uneven).made()


class _Planting:
    def __init__(self, people: int, tight: int, chance: np.random.Generator, facilitators: bool, uneven: bool) -> None:
        self.tight, self.chance, self.facilitators, self.uneven = tight, chance, facilitators, uneven
        self.sets = people // SIZE
        self.members: list[tuple[int, Person]] = []
        self.guides: list[Facilitator] = []

    def made(self) -> tuple[Cohort, Rules]:
        for number in range(self.sets):
            self._plant(number)
        order = self.chance.permutation(len(self.members))
        self.members = [self.members[i] for i in order]
        cohort = Cohort(tuple(p for _, p in self.members), ATTRIBUTES, tuple(self.guides))
        rules: list[Rule] = [Sizes(5, 7), AtMost("organisation", 2), SharedSlots(2), SharedLanguage()]
        rules += [Facilitated()] if self.facilitators else []
        return cohort, Rules(tuple(dict.fromkeys([*rules, *self._pairs()])))

    def _plant(self, number: int) -> None:
        chance, zone = self.chance, ZONES[int(self.chance.integers(len(ZONES)))]
        working = [(day * 24 + hour - zone) % 168 for day in range(5) for hour in range(8, 18)]
        common = frozenset(int(s) for s in chance.choice(working, 2, replace=False))
        language = str(chance.choice(LANGUAGES, p=[0.4, 0.2, 0.15, 0.15, 0.1]))
        organisations = chance.permutation(max(6, self.sets * SIZE // 8))
        for member in range(int(chance.integers(SIZE - 1, SIZE + 2)) if self.uneven else SIZE):
            own = frozenset(int(s) for s in chance.choice(working, OWN_SLOTS[self.tight], replace=False))
            more = {str(chance.choice(LANGUAGES))} if chance.random() < MORE_LANGUAGES[self.tight] else set()
            values: dict[str, Value] = {
                "organisation": f"o{organisations[member // 2]}",
                "function": f"f{chance.integers(8)}",
                "experience": float(chance.integers(30)),
                "approach": frozenset(str(a) for a in chance.choice(list("abcdef"), 2, replace=False)),
                "gender": str(chance.choice(["f", "m", "x"], p=[0.5, 0.4, 0.1])),
            }
            name = f"p{len(self.members)}"
            person = Person(name, name, values, None, common | own, frozenset({language, *more}))
            self.members.append((number, person))
        if self.facilitators:
            own = frozenset(int(s) for s in chance.choice(working, 3 * OWN_SLOTS[self.tight], replace=False))
            self.guides.append(Facilitator(f"g{number}", f"g{number}", 1, common | own, frozenset({language, "en"})))

    def _pairs(self) -> list[Rule]:
        found: list[Rule] = []
        for _ in range(len(self.members) // APART_ONE_IN[self.tight]):
            a, b = (self.members[int(i)] for i in self.chance.integers(len(self.members), size=2))
            if a[0] != b[0]:
                found.append(Apart(a[1].id, b[1].id))
        for number in range(0, self.sets, TOGETHER_ONE_IN[self.tight]):
            pair = [p.id for n, p in self.members if n == number][:2]
            found.append(Together(tuple(pair)))
        return found
