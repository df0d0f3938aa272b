"""Pieces of a page that were drawn before, and whether they may stand as they are.

While a piece is drawn it is written down which parts of the sight were looked at. As long as all of these are equal,
drawing it again would take the same path through its template to the same HTML; so it isn't drawn again. Nobody
declares what a template depends on, and so nobody can forget it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import msgspec

from askwell.engine.sight.shapes import Shared

_encode = msgspec.msgpack.Encoder().encode


class Parts:
    """The parts of one sight as bytes that can be compared, each made when it is first asked for."""

    __slots__ = ("_bytes", "shared")

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self._bytes: dict[str, bytes] = {}

    def of(self, name: str) -> bytes:
        found = self._bytes.get(name)
        if found is None:
            found = self._bytes[name] = _encode(getattr(self.shared, name))
        return found


class Watched:
    """A sight that notes what is looked at."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self.looked_at: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        self.looked_at.add(name)
        return getattr(self._shared, name)


class Piece(NamedTuple):
    """HTML, and the parts of the sight that it was drawn from."""

    html: str
    rests_on: Mapping[str, bytes]

    def stands(self, parts: Parts) -> bool:
        return all(parts.of(name) == was for name, was in self.rests_on.items())


@dataclass(slots=True)
class Pieces:
    """All pieces of one view in one language: regions by name, things by what they were drawn from."""

    regions: dict[str, Piece] = field(default_factory=dict)
    things: dict[bytes, str] = field(default_factory=dict)


class Drawn(dict[str, str]):
    """Region → HTML, as the stream sends it, with the pieces from which the next one is made."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = Pieces()


def region(name: str, parts: Parts, before: Pieces, draw: Callable[[Any], str]) -> Piece:
    """The piece that stands already, or a new one; `draw` gets the sight to look at."""
    known = before.regions.get(name)
    if known is not None and known.stands(parts):
        return known
    watched = Watched(parts.shared)
    html = draw(watched)
    return Piece(html, {name: parts.of(name) for name in watched.looked_at})


def thing(rests_on: object, before: Pieces, pieces: Pieces, draw: Callable[[], str]) -> str:
    """One thing that is drawn from `rests_on` and from nothing else."""
    key = _encode(rests_on)
    html = pieces.things[key] = before.things.get(key) or draw()
    return html
