"""The rules as a constraint program, exactly: who sits where, and each set's slots, language and facilitator."""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from askwell.matching.model.model import Bools, Ints, Model
from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rule,
    SharedLanguage,
    SharedSlots,
    Together,
)

Literals = list[Any]


@dataclass(slots=True)
class Program:
    """`people` and `numbers` are the places and set numbers that take part; `spare` the guides' free capacity.

    With `switches`, each rule but the sizes can be assumed or not. With `may_be_empty`, fewer sets may be used.
    """

    cp: Any
    model: Model
    people: list[int]
    numbers: list[int]
    spare: Ints
    switches: bool = False
    may_be_empty: bool = False
    program: Any = field(init=False)
    seat: dict[tuple[int, int], Any] = field(init=False, default_factory=dict)
    switch: dict[Rule, Any] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.program = self.cp.CpModel()
        for p in self.people:
            for q in self.numbers:
                self.seat[p, q] = self.program.new_bool_var(f"{p} in {q}")
            self.program.add_exactly_one(self.seat[p, q] for q in self.numbers)
        self._sizes()
        self._pairs()
        self._caps()
        guides = self._guides()
        self._shared(SharedSlots, self.model.free, self.model.guides_free, self.model.wanted_slots, guides)
        self._shared(SharedLanguage, self.model.speaks, self.model.guides_speak, 1, guides)

    def on(self, rule: Rule | None) -> Literals:
        """The literals under which a rule holds: none when rules can't be switched off."""
        if not self.switches or rule is None:
            return []
        if rule not in self.switch:
            self.switch[rule] = self.program.new_bool_var(type(rule).__name__)
        return [self.switch[rule]]

    def _sizes(self) -> None:
        sizes, used_before = self.model.sizes, None
        for q in self.numbers:
            size = sum(self.seat[p, q] for p in self.people)
            if not self.may_be_empty:
                self.program.add_linear_constraint(size, sizes.smallest, sizes.largest)
                continue
            used = self.program.new_bool_var(f"{q} used")
            self.program.add(size >= sizes.smallest).only_enforce_if(used)
            self.program.add(size <= sizes.largest)
            self.program.add(size == 0).only_enforce_if(~used)
            if used_before is not None and not self.model.rules.of(Fixed):
                self.program.add_implication(used, used_before)
            used_before = used

    def _pairs(self) -> None:
        place = self.model.cohort.index()
        present = set(self.people)
        for rule in self.model.rules.all:
            if isinstance(rule, Apart | Managed):
                ids = (rule.a, rule.b) if isinstance(rule, Apart) else (rule.person, rule.manager)
                pair = [place[i] for i in ids if i in place]
                if len(pair) == 2 and present.issuperset(pair):
                    for q in self.numbers:
                        clause = [~self.seat[pair[0], q], ~self.seat[pair[1], q]]
                        self.program.add_bool_or(clause).only_enforce_if(self.on(rule))
            elif isinstance(rule, Together):
                known = [place[i] for i in rule.people if i in place and place[i] in present]
                for a, b in pairwise(known):
                    for q in self.numbers:
                        self.program.add(self.seat[a, q] == self.seat[b, q]).only_enforce_if(self.on(rule))
            elif isinstance(rule, Fixed) and place.get(rule.person) in present:
                seat = self.seat.get((place[rule.person], rule.set - 1))
                self.program.add_bool_or([seat] if seat is not None else []).only_enforce_if(self.on(rule))

    def _caps(self) -> None:
        for rule, (codes, most) in zip(self.model.rules.of(AtMost), self.model.caps, strict=True):
            for code in np.unique(codes[self.people]).tolist():
                alike = [p for p in self.people if codes[p] == code]
                if code < 0 or len(alike) <= most:
                    continue
                for q in self.numbers:
                    count = sum(self.seat[p, q] for p in alike)
                    self.program.add(count <= most).only_enforce_if(self.on(rule))

    def _guides(self) -> dict[tuple[int, int], Any]:
        rule, model = self.model.rules.one(Facilitated), self.model
        if rule is None:
            return {}
        guides = {
            (g, q): self.program.new_bool_var(f"guide {g} of {q}")
            for g in range(len(model.capacity))
            for q in self.numbers
        }
        for q in self.numbers:
            mine = [guides[g, q] for g in range(len(model.capacity))]
            for p in self.people if self.may_be_empty else self.people[:1]:
                taken = [self.seat[p, q]] if self.may_be_empty else []
                self.program.add(sum(mine) >= 1).only_enforce_if([*self.on(rule), *taken])
            self.program.add(sum(mine) <= 1)
            for g in range(len(model.capacity)):
                for p in self.people:
                    if model.guides_over[g, p]:
                        self.program.add_bool_or([~guides[g, q], ~self.seat[p, q]]).only_enforce_if(self.on(rule))
        for g, spare in enumerate(self.spare.tolist()):
            self.program.add(sum(guides[g, q] for q in self.numbers) <= spare).only_enforce_if(self.on(rule))
        return guides

    def _shared(
        self, kind: type[SharedSlots] | type[SharedLanguage], has: Bools, guide_has: Bools, wanted: int, guides: Any
    ) -> None:
        """Each set chooses `wanted` things that none of its people and not its facilitator lacks."""
        rule = self.model.rules.one(kind)
        if rule is None:
            return
        things = _undominated(has, guide_has) if wanted == 1 else range(has.shape[1])
        for q in self.numbers:
            chosen = {s: self.program.new_bool_var(f"{kind.__name__} {s} of {q}") for s in things}
            self.program.add(sum(chosen.values()) >= wanted).only_enforce_if(self.on(rule))
            for s, choice in chosen.items():
                lacking = [self.seat[p, q] for p in self.people if not has[p, s]]
                lacking += [guides[g, q] for g in range(len(guide_has)) if (g, q) in guides and not guide_has[g, s]]
                if lacking:
                    self.program.add(sum(lacking) == 0).only_enforce_if(choice, *self.on(rule))


def _undominated(has: Bools, guide_has: Bools) -> list[int]:
    """Things that no other thing replaces for everyone who has them: one is enough, so the others are never needed."""
    rows = np.concatenate([has, guide_has]) if len(guide_has) else has
    kept: list[int] = []
    for s in np.argsort(-rows.sum(axis=0), kind="stable").tolist():
        if rows[:, s].any() and not any((rows[:, s] <= rows[:, other]).all() for other in kept):
            kept.append(s)
    return sorted(kept)
