"""What is remembered of a state: the answers, and which parts each of them rests on."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any

from askwell.engine.state.item import Item
from askwell.engine.state.parts import Parts

_NOT_YET: Any = object()


@dataclass(slots=True)
class Claim:
    """`part` is its own bit; `under` are the parts of the state that lie under all that it rests on."""

    ask: Callable[..., Any]
    about: tuple[Hashable, ...]
    part: Parts
    value: Any = _NOT_YET
    rests_on: Parts = 0
    under: Parts = 0


@dataclass(slots=True)
class Row:
    """One question about many things. `open` are the places of what has to be found out, `resting` the others'."""

    about: Sequence[Any]
    found: list[Any]
    open: list[int]
    resting: dict[Parts, list[int]] = field(default_factory=dict)
    looked_at: Parts = 0

    def note(self, place: int, found: Any, parts: Parts) -> None:
        self.found[place] = found
        self.resting.setdefault(parts, []).append(place)
        self.looked_at |= parts

    def forget(self, changed: Parts) -> None:
        for parts in [parts for parts in self.resting if parts & changed]:
            for place in self.resting.pop(parts):
                self.found[place] = None
                self.open.append(place)


@dataclass(slots=True)
class Given:
    """One question about each of many items, which never change in themselves."""

    items: list[Item]
    found: list[Any]
    looked_at: Parts = 0

    def line_up(self, items: list[Item], find: Callable[[Item], Any]) -> None:
        """From here on about these. What is handed out is a list of its own; mostly some came behind the others."""
        known = len(self.items)
        if self.items == items[:known]:
            if known < len(items):
                self.found = [*self.found, *map(find, items[known:])]
        else:
            before = dict(zip(map(id, self.items), self.found, strict=True))
            self.found = [before[id(item)] if id(item) in before else find(item) for item in items]
        self.items = items

    def keep(self, still: set[int]) -> None:
        """Only those of them, by their `id`."""
        kept = [(item, one) for item, one in zip(self.items, self.found, strict=True) if id(item) in still]
        self.items, self.found = [item for item, _ in kept], [one for _, one in kept]
