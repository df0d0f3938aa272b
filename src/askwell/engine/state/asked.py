"""A state that is asked over and over, and remembers its answers for as long as what they rest on stands.

While a question is being answered it is written down which parts of the state were looked at. After the next event
only those answers are found out anew in whose parts something has changed: a hand that goes up asks no one again
about the door. Nobody declares what a rule depends on, and so nobody can forget it.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from askwell.engine.state.state import State

Found = TypeVar("Found")
One = TypeVar("One")

Parts = int
"""A set of parts of the state, a bit for each; small, for there are hundreds of answers in a room."""

_PARTS: dict[str, Parts] = {
    field.name: 1 << place for place, field in enumerate(one for one in fields(State) if one.compare)
}
_ALL: Parts = reduce(or_, _PARTS.values())
_NEVER: Parts = -1
"""What has not been answered yet rests on everything, and on what comes next too."""


@dataclass(slots=True)
class _Row:
    """One question about many things: the answers, and what each of them rests on."""

    about: Sequence[Any]
    found: list[Any]
    rests_on: list[Parts]
    looked_at: Parts = 0

    def forget(self, changed: Parts) -> None:
        for place, parts in enumerate(self.rests_on):
            if parts & changed:
                self.found[place], self.rests_on[place] = None, _NEVER


class Asked(State):
    """Looks at one state after another of the same meeting; none of them changes while it is being asked."""

    __slots__ = ("_answers", "_looked_at", "_rows", "_state")

    def __init__(self, state: State) -> None:
        self._state = state
        self._looked_at: Parts = 0
        self._answers: dict[Hashable, tuple[Any, Parts]] = {}
        self._rows: dict[Hashable, _Row] = {}

    def look_at(self, state: State) -> None:
        """From here on `state` is asked. Whatever rests on a part that is otherwise now is forgotten at once."""
        if state is self._state:
            return
        before, self._state = self._state, state
        changed = sum(part for name, part in _PARTS.items() if not _same(getattr(before, name), getattr(state, name)))
        if changed:
            self._answers = {key: known for key, known in self._answers.items() if not known[1] & changed}
            for row in self._rows.values():
                if row.looked_at & changed:
                    row.forget(changed)

    def copy(self) -> State:
        self._looked_at |= _ALL
        return self._state.copy()

    def found(self, ask: Callable[..., Found], *about: Hashable) -> Found:
        key = (ask, *about)
        known = self._answers.get(key)
        if known is None:
            known = self._answers[key] = self._find(ask, *about)
        self._looked_at |= known[1]
        found: Found = known[0]
        return found

    def each(self, ask: Callable[..., Found], ones: Sequence[One], *about: Hashable) -> list[Found]:
        row = self._rows.get((ask, *about))
        if row is None or (row.about is not ones and row.about != ones):
            row = self._rows[(ask, *about)] = _Row(ones, [None] * len(ones), [_NEVER] * len(ones))
        if _NEVER in row.rests_on:
            for place, parts in enumerate(row.rests_on):
                if parts == _NEVER:
                    row.found[place], row.rests_on[place] = self._find(ask, *about, ones[place])
                    row.looked_at |= row.rests_on[place]
        self._looked_at |= row.looked_at
        return row.found

    def _find(self, ask: Callable[..., Any], *about: Any) -> tuple[Any, Parts]:
        """The answer, and what was looked at for it."""
        outer, self._looked_at = self._looked_at, 0
        try:
            return ask(self, *about), self._looked_at
        finally:
            self._looked_at |= outer


def _same(one: Any, other: Any) -> bool:
    """Also in their order: people sit, and things were given, one after the other."""
    return one is other or (one == other and (not isinstance(one, dict) or list(one) == list(other)))


def _noted(name: str, part: Parts) -> property:
    def look(self: Asked) -> Any:
        self._looked_at |= part
        return getattr(self._state, name)

    return property(look)


for _name, _part in _PARTS.items():
    setattr(Asked, _name, _noted(_name, _part))
