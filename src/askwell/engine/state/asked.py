"""A state that is asked over and over, and remembers its answers for as long as what they rest on stands.

While a question is being answered it is written down which parts of the state were looked at. After the next event
only those answers are found out anew in whose parts something has changed: a hand that goes up asks no one again
about the door. Nobody declares what a rule depends on, and so nobody can forget it.

A claim (who guides, whose turn it is, what somebody has given) is a part of its own for whatever rests on it. It is
found out anew as soon as something under it has changed; when it comes out as it was, all that rests on it stands.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from functools import reduce
from operator import is_, or_
from typing import Any, TypeVar
from weakref import ref

from askwell.engine.state.answers import Claim, Given, Row
from askwell.engine.state.item import Item
from askwell.engine.state.parts import ALL, FIRST_CLAIM, PARTS, TURNS, Parts, changed_in, is_same
from askwell.engine.state.state import State
from askwell.engine.state.turns import Turns

Found = TypeVar("Found")
One = TypeVar("One")


class Asked(State):
    """Looks at one state after another of the same meeting; none of them changes while it is being asked."""

    __slots__ = (
        "__weakref__",
        "_answers",
        "_changed",
        "_claims",
        "_given",
        "_in_claim",
        "_in_order",
        "_looked_at",
        "_rows",
        "_stale",
        "_state",
        "_turns",
    )

    def __init__(self, state: State) -> None:
        self._turns = _Turns(self)
        self._begin(state)

    def _begin(self, state: State) -> None:
        self._state = state
        self._looked_at: Parts = 0
        self._changed: Parts = 0
        self._stale: Parts = 0
        self._in_claim = False
        self._answers: dict[Hashable, tuple[Any, Parts]] = {}
        self._rows: dict[Hashable, Row] = {}
        self._given: dict[Hashable, Given] = {}
        self._claims: dict[Hashable, Claim] = {}
        self._in_order: list[Claim] = []

    def look_at(self, state: State) -> None:
        """From here on `state` is asked. Whatever rests on a part that is otherwise now is forgotten at once."""
        if state is self._state:
            return
        before, self._state = self._state, state
        self._changed = changed_in(before, state)
        try:
            self._look_again(before)
        except Exception:
            self._begin(state)
            raise

    def _look_again(self, before: State) -> None:
        if self._changed & PARTS["items"]:
            self._let_go(before)
        self._freshen_claims()
        changed = self._changed
        self._answers = {key: known for key, known in self._answers.items() if not known[1] & changed}
        self._given = {key: given for key, given in self._given.items() if not given.looked_at & changed}
        for row in self._rows.values():
            if row.looked_at & changed:
                row.forget(changed)

    def copy(self) -> State:
        self._looked_at |= ALL
        return self._state.copy()

    def found(self, ask: Callable[..., Found], *about: Hashable) -> Found:
        if self._in_claim:
            return ask(self, *about)
        key = (ask, *about)
        answer = self._answers.get(key)
        if answer is None:
            answer = self._answers[key] = self._find(ask, *about)
        self._looked_at |= answer[1]
        found: Found = answer[0]
        return found

    def known(self, ask: Callable[..., Found], *about: Hashable) -> Found:
        key = (ask, *about)
        claim = self._claims.get(key)
        if claim is None:
            claim = Claim(ask, about, FIRST_CLAIM << len(self._in_order))
            self._in_order.append(claim)
            self._find_claim(claim)
            self._claims[key] = claim
        elif self._stale & claim.part:
            self._freshen(claim)
        self._looked_at |= claim.part
        found: Found = claim.value
        return found

    def each(self, ask: Callable[..., Found], ones: Sequence[One], *about: Hashable) -> list[Found]:
        if self._in_claim:
            return [ask(self, *about, one) for one in ones]
        row = self._rows.get((ask, *about))
        if row is None or (row.about is not ones and row.about != ones):
            row = self._rows[(ask, *about)] = Row(ones, [None] * len(ones), list(range(len(ones))))
        if row.open:
            for place in row.open:
                row.note(place, *self._find(ask, *about, ones[place]))
            row.open = []
        self._looked_at |= row.looked_at
        return row.found

    def each_given(self, ask: Callable[..., Found], items: list[Item], *about: Hashable) -> list[Found]:
        if self._in_claim:
            return [ask(self, *about, item) for item in items]
        given = self._given.setdefault((ask, *about), Given([], []))

        def find(item: Item) -> Found:
            found: Found
            found, parts = self._find(ask, *about, item)
            given.looked_at |= parts
            return found

        given.line_up(items, find)
        self._looked_at |= given.looked_at
        return given.found

    def _find(self, ask: Callable[..., Any], *about: Any) -> tuple[Any, Parts]:
        """The answer, and what was looked at for it."""
        outer, self._looked_at = self._looked_at, 0
        try:
            return ask(self, *about), self._looked_at
        finally:
            self._looked_at |= outer

    def _find_claim(self, claim: Claim) -> None:
        """Nothing that rests on claims is remembered meanwhile: it might rest on one that is not fresh yet."""
        outer, self._looked_at, inside, self._in_claim = self._looked_at, 0, self._in_claim, True
        try:
            value = claim.ask(self, *claim.about)
            claim.rests_on = self._looked_at
        finally:
            self._looked_at, self._in_claim = outer, inside
        claim.under = claim.rests_on & ALL
        for other in self._claims_in(claim.rests_on):
            claim.under |= other.under
        if not is_same(value, claim.value):
            self._changed |= claim.part
        claim.value = value

    def _freshen_claims(self) -> None:
        """Those that are no longer as they were have changed, as parts of the state have."""
        stale = [claim for claim in self._in_order if claim.under & self._changed]
        self._stale = reduce(or_, [claim.part for claim in stale], 0)
        for claim in stale:
            if self._stale & claim.part:
                self._freshen(claim)

    def _freshen(self, claim: Claim) -> None:
        """What it rests on comes first; where nothing of that is otherwise, it stands."""
        if not claim.rests_on & self._changed:
            for other in self._claims_in(claim.rests_on & self._stale):
                self._freshen(other)
        if claim.rests_on & self._changed:
            self._find_claim(claim)
        self._stale &= ~claim.part

    def _claims_in(self, parts: Parts) -> Iterator[Claim]:
        parts //= FIRST_CLAIM
        while parts:
            last = parts & -parts
            yield self._in_order[last.bit_length() - 1]
            parts ^= last

    def _let_go(self, before: State) -> None:
        """What is no longer as it was given: its words may have been erased."""
        was, now = before.items.values(), self._state.items.values()
        if len(was) > len(now) or not all(map(is_, was, now)):
            still = set(map(id, now))
            for given in self._given.values():
                given.keep(still)


class _Turns(Turns):
    """The turns, looked at for somebody who asks: a part of them, which doesn't keep the whole. Held both ways, a room
    that is let go would stay until somebody searches for cycles."""

    __slots__ = ("_asked",)

    def __init__(self, asked: Asked) -> None:
        self._asked = ref(asked)


def _noted(name: str, part: Parts) -> property:
    def look(self: Asked) -> Any:
        self._looked_at |= part
        return getattr(self._state, name)

    return property(look)


def _turns_noted(name: str, part: Parts) -> property:
    def look(self: _Turns) -> Any:
        asked = self._asked()
        assert asked is not None
        asked._looked_at |= part
        return getattr(asked._state.turns, name)

    return property(look)


def _all_turns(asked: Asked) -> Turns:
    return asked._turns


_looks = {name: _noted(name, part) for name, part in PARTS.items()} | {"turns": property(_all_turns)}
for _name, _look in _looks.items():
    setattr(Asked, _name, _look)
for _name, _part in TURNS.items():
    setattr(_Turns, _name, _turns_noted(_name, _part))
