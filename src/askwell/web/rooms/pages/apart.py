"""Parts of a region that are drawn, kept and told by themselves: one seat of the circle, and not the circle.

A template hands a macro and what it draws to `part`. On a first page the part stands in its place. For an update a hole
is left there, and the part is kept beside the region with what it was drawn from. As long as that is equal the macro
isn't called again; and as long as only parts have changed only they are sent.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from markupsafe import Markup

HOLE = "\0"
"""Stands on both sides of a part's name. It is in nobody's words: the door refuses it."""

Macro = Callable[..., Markup]


class Part(NamedTuple):
    drawn: str
    drawn_from: tuple[Any, ...]


class Apart:
    """`part` for one drawing of a region; `before` are the parts of its last one."""

    __slots__ = ("_before", "found")

    def __init__(self, before: Mapping[str, Part]) -> None:
        self._before = before
        self.found: dict[str, Part] = {}

    def __call__(self, name: str, macro: Macro, *drawn_from: Any) -> Markup:
        part = self._before.get(name)
        if part is None or part.drawn_from != drawn_from:
            part = Part(str(macro(*drawn_from)), drawn_from)
        self.found[name] = part
        return Markup(f"{HOLE}{name}{HOLE}")  # noqa: S704 (a name of ours)


def filled(frame: str, parts: Mapping[str, Part]) -> str:
    """The region as it stands on the page."""
    if not parts:
        return frame
    pieces = frame.split(HOLE)
    pieces[1::2] = [parts[name].drawn for name in pieces[1::2]]
    return "".join(pieces)
