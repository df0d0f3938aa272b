"""Pieces of a page that were drawn before, and whether they may stand as they are.

While a piece is drawn it is written down which parts of the sight were looked at. As long as all of these are equal,
drawing it again would take the same path through its template to the same HTML; so it isn't drawn again. Nobody
declares what a template depends on, and so nobody can forget it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass
from operator import attrgetter
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from askwell.engine.sight.shapes import Shared

T = TypeVar("T")

_PLAIN = frozenset({str, int, bool, float, type(None)})

_encode = msgspec.msgpack.Encoder().encode


class Parts:
    """The parts of one sight as bytes that can be compared, each made when it is first asked for.

    A part has the path by which it was looked at: `stage`, `floor.holder`, `people.name` (of all of them), `phase?`
    (that there is one), `items#` (how many there are).
    """

    __slots__ = ("_bytes", "shared")

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self._bytes: dict[str, bytes] = {}

    def is_as_in(self, before: "Parts", field: str) -> bool:
        same = getattr(self.shared, field) is getattr(before.shared, field)
        return same or self.of(field) == before.of(field)

    def of(self, path: str) -> bytes:
        found = self._bytes.get(path)
        if found is None:
            found = self._bytes[path] = _encode(_at(self.shared, path))
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

    def itself(self) -> Any:
        self._looked_at.add(self._path.rstrip("."))
        return self._value


def whole(watched: Any) -> Any:
    """The thing itself, noted as looked at in every part: for what has to be handed on as it is."""
    return watched.itself() if isinstance(watched, Watched) else watched


def all_of(watched: Any, name: str) -> Any:
    """A whole part as it is, noted once: for whoever looks at most of what is in it."""
    return watched.all_of(name) if isinstance(watched, Watched) else getattr(watched, name)


Rests = Mapping[str, Mapping[str, bytes]]
"""Field of the sight → path in it → what was there."""


class Piece(NamedTuple, Generic[T]):
    """What was drawn, HTML by HTML or one alone, and the parts of the sight that it was drawn from."""

    drawn: T
    rests_on: Rests

    def stands(self, parts: Parts, before: Parts) -> bool:
        """It stood in the sight before; so of a field that is as it was nothing has to be looked at."""
        return all(
            parts.is_as_in(before, field) or all(parts.of(path) == was for path, was in paths.items())
            for field, paths in self.rests_on.items()
        )


@dataclass(slots=True)
class Pieces:
    """All pieces of one view in one language: regions by name, the things in its lists by what they were drawn from."""

    parts: Parts | None = None
    regions: dict[str, Piece[str]] = field(default_factory=dict)
    lists: Piece[dict[str, str]] | None = None
    things: dict[bytes, str] = field(default_factory=dict)


class Drawn(dict[str, str]):
    """Region → HTML, as the stream sends it, with the pieces from which the next one is made."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = Pieces()


def piece(known: Piece[T] | None, parts: Parts, before: Parts | None, draw: Callable[[Any], T]) -> Piece[T]:
    """The piece that is known, if it stands, or a new one; `draw` gets the sight to look at."""
    if known is not None and before is not None and known.stands(parts, before):
        return known
    looked_at: set[str] = set()
    drawn = draw(Watched(parts.shared, looked_at))
    rests_on: dict[str, dict[str, bytes]] = {}
    for path in looked_at:
        rests_on.setdefault(path.partition(".")[0].rstrip("?#"), {})[path] = parts.of(path)
    return Piece(drawn, rests_on)


def thing(rests_on: object, before: Pieces, kept: dict[bytes, str], draw: Callable[[], str]) -> str:
    """One thing that is drawn from `rests_on` and from nothing else; it is noted in what is kept now."""
    key = _encode(rests_on)
    html = kept[key] = before.things.get(key) or draw()
    return html
