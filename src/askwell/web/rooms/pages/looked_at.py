"""What was found out of a sight, or drawn of it, and whether it may stand as it is.

While something is found out it is written down which parts of the sight were looked at. As long as all of these are
equal, doing it again would take the same path to the same end; so it isn't done again. Nobody declares what a template
depends on, and so nobody can forget it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

import msgspec

from askwell.engine.sight.shapes import Shared
from askwell.web.rooms.pages.gathered import Gathered, gather
from askwell.web.rooms.pages.sorted_things import NOTHING, SortedThings, sort_things

T = TypeVar("T")

GATHERED = "gathered"

_PLAIN = frozenset({str, int, bool, float, type(None)})

_encode = msgspec.msgpack.Encoder().encode


class Parts:
    """The parts of one sight as bytes that can be compared, each made when it is first asked for.

    A part has the path by which it was looked at: `stage`, `floor.holder`, `people.name` (of all of them), `phase?`
    (that there is one), `people#` (how many there are); `gathered.` leads to what was gathered of all things.
    """

    __slots__ = ("_bytes", "gathered", "shared", "things")

    def __init__(self, shared: Shared, before: "Parts | None" = None) -> None:
        """`before` are those of the sight before this one."""
        self.shared = shared
        self.things: SortedThings = sort_things(shared.items, before.things if before is not None else NOTHING)
        self.gathered: Gathered = gather(shared, self.things)
        self._bytes: dict[str, bytes] = {}

    def is_as_in(self, before: "Parts", field: str) -> bool:
        if field == GATHERED:
            return False
        same = getattr(self.shared, field) is getattr(before.shared, field)
        return same or self.of(field) == before.of(field)

    def of(self, path: str) -> bytes:
        found = self._bytes.get(path)
        if found is None:
            at = _at(self, path) if path.startswith(GATHERED) else _at(self.shared, path)
            found = self._bytes[path] = _encode(at)
        return found


def _at(value: Any, path: str) -> Any:
    name, _, rest = path.partition(".")
    if name[-1] in "?#":
        part = getattr(value, name[:-1])
        return part is not None if name[-1] == "?" else len(part)
    part = getattr(value, name)
    if not rest or part is None:
        return part
    if not isinstance(part, list):
        return _at(part, rest)
    return list(map(attrgetter(rest), part)) if rest.isidentifier() else [_at(one, rest) for one in part]


class Watched:
    """A sight, or something in it, that notes what is looked at. What was looked at once is answered like any other
    attribute from then on."""

    def __init__(self, value: Any, looked_at: set[str], path: str = "") -> None:
        self._value = value
        self._looked_at = looked_at
        self._path = path

    def __getattr__(self, name: str) -> Any:
        part, path = getattr(self._value, name), self._path + name
        if type(part) in _PLAIN:
            self._looked_at.add(path)
        elif is_dataclass(part):
            self._looked_at.add(f"{path}?")
            part = Watched(part, self._looked_at, f"{path}.")
        elif isinstance(part, list) and part and is_dataclass(part[0]):
            self._looked_at.add(f"{path}#")
            part = [Watched(one, self._looked_at, f"{path}.") for one in part]
        else:
            self._looked_at.add(path)
        self.__dict__[name] = part
        return part

    def all_of(self, name: str) -> Any:
        self._looked_at.add(self._path + name)
        return getattr(self._value, name)


def all_of(watched: Any, name: str) -> Any:
    """A whole part as it is, noted once: for whoever looks at most of what is in it."""
    return watched.all_of(name) if isinstance(watched, Watched) else getattr(watched, name)


Rests = Mapping[str, Mapping[str, bytes]]
"""Field of the sight → path in it → what was there."""


@dataclass(slots=True)
class Found(Generic[T]):
    """What was found out or drawn, and the parts of the sight that it rests on."""

    value: T
    rests_on: Rests

    def stands(self, now: Parts, before: Parts) -> bool:
        """It stood in the sight before; so of a field that is as it was nothing has to be looked at."""
        return all(
            now.is_as_in(before, field) or all(now.of(path) == was for path, was in paths.items())
            for field, paths in self.rests_on.items()
        )


def find(known: Found[T] | None, now: Parts, before: Parts | None, ask: Callable[[Any, Any], T]) -> Found[T]:
    """What is known, if it stands, or anew; `ask` gets the sight to look at, and what was gathered of its things."""
    if known is not None and before is not None and known.stands(now, before):
        return known
    looked_at: set[str] = set()
    found = ask(Watched(now.shared, looked_at), Watched(now.gathered, looked_at, f"{GATHERED}."))
    rests_on: dict[str, dict[str, bytes]] = {}
    for path in looked_at:
        rests_on.setdefault(path.partition(".")[0].rstrip("?#"), {})[path] = now.of(path)
    return Found(found, rests_on)
