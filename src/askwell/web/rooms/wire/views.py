"""What is seen: one view per class of seats that see the same, rendered once per language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple, Protocol

import msgspec

encode = msgspec.json.encode


class Tongue(NamedTuple):
    """How a reader is told: pieces of HTML in a language, or plain data."""

    html: bool
    language: str


DATA = Tongue(html=False, language="")


@lru_cache(maxsize=64)
def html_in(language: str) -> Tongue:
    """One for all who read it."""
    return Tongue(html=True, language=language)


class Drawing(Protocol):
    """A view as pieces of a page in one language: name → HTML."""

    def whole(self) -> Mapping[str, str]: ...

    def since(self, before: Any, /) -> Mapping[str, str | None]:
        """What is otherwise than in the drawing `before`; null for what is gone."""


class Sketch(Protocol):
    """Whoever turns sights into pieces of a page."""

    def shared_update(self, shared: Any, language: str, before: Any = None, beside: Any = None) -> Drawing:
        """To take from: what it gave for the view `before` this one, and for this one in another language."""

    def own_update(self, own: Any, shared: Any, language: str, before: Any = None) -> Mapping[str, Any]:
        """What to set on elements already in the page: names, values, yes or no; no HTML of a template. To take from:
        the own part `before` this one."""

    def own_news(self, now: Mapping[str, Any], before: Mapping[str, Any]) -> Mapping[str, Any]:
        """What is otherwise now than in the own update `before`."""


@dataclass(slots=True, eq=False)
class View:
    """The shared part of a sight. Whose sights are equal share one view: the class is found, never declared."""

    shared: Any
    sketch: Sketch
    before: Mapping[str, Drawing] = field(default_factory=dict)
    """What was drawn of the view before this one, by language, until everyone has been told."""
    drawn: dict[str, Drawing] = field(default_factory=dict)

    def drawing(self, language: str) -> Drawing:
        if language not in self.drawn:
            self.drawn[language] = self.sketch.shared_update(
                self.shared, language, self.before.get(language), next(iter(self.drawn.values()), None)
            )
        return self.drawn[language]

    def forget_drawn(self) -> None:
        """It can be drawn again at any time, and comes out the same; so can what is kept beside what is seen."""
        self.drawn = {}
        self.shared.forget_beside()

    def forget_before(self) -> None:
        """What was erased or hidden since must be in nothing that is kept."""
        self.before = {}

    def since(self, seen: "View | None", tongue: Tongue) -> bytes:
        """JSON: all of it as data; as HTML what has changed since `seen`."""
        if not tongue.html:
            return encode(self.shared)
        now = self.drawing(tongue.language)
        return encode(now.whole() if seen is None else now.since(seen.drawing(tongue.language)))


@dataclass(slots=True, eq=False)
class OwnPart:
    """What is one seat's own, as it is told in one tongue."""

    values: Any
    _digest: bytes = b""

    @property
    def digest(self) -> bytes:
        """All that is kept of it by somebody who only waits: sixteen bytes, not thousands."""
        self._digest = self._digest or digest(encode(self.values))
        return self._digest

    def is_as(self, known: "OwnPart | bytes | None") -> bool:
        """`known` is what a reader was told, or the digest of it."""
        if isinstance(known, bytes):
            return known == self.digest
        return known is self or (known is not None and bool(known.values == self.values))


@dataclass(slots=True, eq=False)
class Seen:
    """What one seat sees now: its class's view, and what is its own; the wall has nothing of its own."""

    view: View
    own: Any
    before: "Seen | None" = None
    """What it saw before, until everyone has been told."""
    _own: dict[Tongue, OwnPart] = field(default_factory=dict)

    def own_part(self, tongue: Tongue) -> OwnPart:
        found = self._own.get(tongue)
        if found is None:
            html = tongue.html and self.own is not None
            found = OwnPart(self._own_values(tongue.language) if html else self.own)
            was = self._own_before(tongue)
            self._own[tongue] = found = was if was is not None and found.is_as(was) else found
        return found

    def own_since(self, known: OwnPart | bytes | None, tongue: Tongue) -> bytes:
        """The second half of a message to a reader who knows this much: what is new in it, if that can be told; else,
        and as data, all of it."""
        now, was = self.own_part(tongue), self._own_before(tongue)
        if was is None or was is not known or not tongue.html or self.own is None or not was.values:
            return b'data: ,"own":%b}\n\n' % encode(now.values)
        return b'data: ,"own_news":%b}\n\n' % encode(self.view.sketch.own_news(now.values, was.values))

    def _own_before(self, tongue: Tongue) -> OwnPart | None:
        return self.before._own.get(tongue) if self.before else None

    def forget_before(self) -> None:
        self.before = None

    def _own_values(self, language: str) -> Mapping[str, Any]:
        before = self.before.own if self.before else None
        return self.view.sketch.own_update(self.own, self.view.shared, language, before)


BITE = 2_000
"""Bytes. For more at once Python lets other threads go first, and a telling would wait for them."""


def digest(encoded: bytes) -> bytes:
    made = blake2b(digest_size=16)
    for start in range(0, len(encoded), BITE):
        made.update(encoded[start : start + BITE])
    return made.digest()


def shared_chunk(at: int, shared: bytes | None) -> bytes:
    """The first half of a message: the same bytes for everyone of a class. JSON has no line breaks in it."""
    if shared is None:
        return b'id: %d\ndata: {"at":%d\n' % (at, at)
    return b'id: %d\ndata: {"at":%d,"shared":%b\n' % (at, at, shared)


NOTHING_OWN = b"data: }\n\n"
"""The second half where nothing of one's own has changed. Both are one event, so that a cut between them leaves nothing
half seen."""
