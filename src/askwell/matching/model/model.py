"""A cohort, its rules and wishes as arrays. Made once for a number of sets; nothing here changes while searching."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from askwell.matching.model.distance import UNIT, gower, worth
from askwell.matching.people import Cohort, Facilitator, Person
from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rules,
    SharedLanguage,
    SharedSlots,
    Sizes,
    Together,
)
from askwell.matching.wishes import Wishes

Ints = NDArray[np.int32]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Model:
    """Shapes: n people, s slots, l languages, f facilitators. `capacity` is per facilitator.

    `free` and `speaks` have no columns where no rule asks for them; `guides_*` are the facilitators' rows.
    """

    cohort: Cohort
    rules: Rules
    wishes: Wishes
    sizes: Sizes
    worth: Ints
    apart: Bools
    together: tuple[tuple[int, ...], ...]
    caps: tuple[tuple[Ints, int], ...]
    protected: tuple[Ints, ...]
    wanted_slots: int
    free: Bools
    speaks: Bools
    guides_free: Bools
    guides_speak: Bools
    guides_over: Bools
    capacity: Ints
    fixed: Ints
    earlier: Ints

    @property
    def people(self) -> int:
        return len(self.worth)

    @property
    def plain(self) -> bool:
        """Whether any arrangement of the right sizes is as good as another but for pairs."""
        bound = self.labelled or self.caps or self.together or self.protected
        return not (bound or self.apart.any() or (self.fixed >= 0).any() or (self.earlier >= 0).any())

    @property
    def guided(self) -> bool:
        return bool(self.rules.of(Facilitated))

    @property
    def labelled(self) -> bool:
        """Whether a set needs a label: slots, a language, a facilitator."""
        return bool(self.free.shape[1] or self.speaks.shape[1] or self.guided)


def model(cohort: Cohort, rules: Rules, wishes: Wishes) -> Model:
    """Compiles. Ids that nobody bears are ignored here; reading people has complained about them already."""
    place = cohort.index()
    guides = cohort.facilitators if rules.of(Facilitated) else ()
    free, guides_free, wanted = _slots(cohort, rules)
    speaks, guides_speak = _languages(cohort, rules)
    return Model(
        cohort=cohort,
        rules=rules,
        wishes=wishes,
        sizes=rules.one(Sizes) or Sizes(1, max(1, len(cohort.people))),
        worth=_worth(cohort, wishes, place),
        apart=_apart(rules, place),
        together=_together(rules, place),
        caps=tuple((_codes(cohort, r.attribute), r.people) for r in rules.of(AtMost)),
        protected=tuple(_codes(cohort, a.name) for a in cohort.attributes if a.protected),
        wanted_slots=wanted,
        free=free,
        speaks=speaks,
        guides_free=guides_free[: len(guides)],
        guides_speak=guides_speak[: len(guides)],
        guides_over=np.array([[p.manager == g.id for p in cohort.people] for g in guides], dtype=bool).reshape(
            len(guides), len(cohort.people)
        ),
        capacity=np.array([g.capacity for g in guides], dtype=np.int32),
        fixed=_fixed(cohort, rules, place),
        earlier=_earlier(cohort),
    )


def _worth(cohort: Cohort, wishes: Wishes, place: dict[str, int]) -> Ints:
    value = worth(gower(cohort), wishes.faultlines)
    for pair in wishes.met:
        known = [place[p] for p in pair if p in place]
        if len(known) == 2:
            value[known[0], known[1]] -= round(UNIT * wishes.new_people)
            value[known[1], known[0]] = value[known[0], known[1]]
    return value


def _apart(rules: Rules, place: dict[str, int]) -> Bools:
    apart = np.zeros((len(place), len(place)), dtype=bool)
    pairs = [(r.a, r.b) for r in rules.of(Apart)] + [(r.person, r.manager) for r in rules.of(Managed)]
    for a, b in pairs:
        if a in place and b in place:
            apart[place[a], place[b]] = apart[place[b], place[a]] = True
    return apart


def _together(rules: Rules, place: dict[str, int]) -> tuple[tuple[int, ...], ...]:
    """Chains become one group: a with b and b with c means all three."""
    group = list(range(len(place)))
    for rule in rules.of(Together):
        known = [place[p] for p in rule.people if p in place]
        merged = {group[p] for p in known}
        group = [min(merged) if g in merged else g for g in group]
    groups: dict[int, list[int]] = {}
    for person, g in enumerate(group):
        groups.setdefault(g, []).append(person)
    return tuple(tuple(g) for g in groups.values() if len(g) > 1)


def _codes(cohort: Cohort, attribute: str) -> Ints:
    """People → number of the value they share with others, -1 where nothing is known. Tags count by their first."""
    values = [p.values.get(attribute) for p in cohort.people]
    words = [min(v, default="") if isinstance(v, frozenset) else "" if v is None else str(v) for v in values]
    known = {word: code for code, word in enumerate(sorted(set(words) - {""}))}
    return np.array([known.get(word, -1) for word in words], dtype=np.int32)


def _slots(cohort: Cohort, rules: Rules) -> tuple[Bools, Bools, int]:
    rule = rules.one(SharedSlots)
    people, guides = cohort.people, cohort.facilitators
    if rule is None:
        return np.zeros((len(people), 0), bool), np.zeros((len(guides), 0), bool), 0
    everyone: Sequence[Person | Facilitator] = (*people, *guides)
    width = 1 + max((max(p.slots, default=0) for p in everyone if p.slots), default=0)

    def free(slots: frozenset[int] | None) -> list[bool]:
        return [slots is None or s in slots for s in range(width)]

    rows = np.array([free(p.slots) for p in people], dtype=bool).reshape(len(people), width)
    return rows, np.array([free(g.slots) for g in guides], dtype=bool).reshape(len(guides), width), rule.slots


def _languages(cohort: Cohort, rules: Rules) -> tuple[Bools, Bools]:
    people, guides = cohort.people, cohort.facilitators
    if not rules.of(SharedLanguage):
        return np.zeros((len(people), 0), bool), np.zeros((len(guides), 0), bool)
    everyone: Sequence[Person | Facilitator] = (*people, *guides)
    names = sorted(set().union(*(p.languages or frozenset() for p in everyone))) or ["?"]

    def speaks(languages: frozenset[str] | None) -> list[bool]:
        return [languages is None or name in languages for name in names]

    rows = np.array([speaks(p.languages) for p in people], dtype=bool).reshape(len(people), len(names))
    return rows, np.array([speaks(g.languages) for g in guides], dtype=bool).reshape(len(guides), len(names))


def _fixed(cohort: Cohort, rules: Rules, place: dict[str, int]) -> Ints:
    fixed = np.full(len(cohort.people), -1, dtype=np.int32)
    for rule in rules.of(Fixed):
        if rule.person in place:
            fixed[place[rule.person]] = rule.set - 1
    return fixed


def _earlier(cohort: Cohort) -> Ints:
    names = sorted({p.earlier for p in cohort.people if p.earlier})
    if all(name.isascii() and name.isdigit() for name in names):  # sets that already bear numbers keep them
        return np.array([int(p.earlier[:6]) - 1 if p.earlier else -1 for p in cohort.people], dtype=np.int32)
    known = {name: number for number, name in enumerate(names)}
    return np.array([known.get(p.earlier or "", -1) for p in cohort.people], dtype=np.int32)
