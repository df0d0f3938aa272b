"""Parts of a region that are drawn, kept and told by themselves: one seat of the circle, and not the circle.

A template hands a macro and what it draws to `part`. On a first page the part stands in its place. For an update only
the frame around parts is drawn, with a hole for each, and it is noted how to draw what belongs there. Whatever a frame
merely hands on is a `Later`: it is not looked at, so a frame stands while the floor goes round.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from markupsafe import Markup

HOLE = "\0"
"""Stands on both sides of a part's name. It is in nobody's words: the door refuses it."""

Macro = Callable[..., Markup]


@dataclass(frozen=True, slots=True)
class Later:
    """What a source will be, or something in it: `Later("figure", ("discs", 3))`."""

    source: str
    path: tuple[str | int, ...] = ()

    def now(self, sources: Mapping[str, Any]) -> Any:
        found = sources[self.source]
        for step in self.path:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        return found


class Recipe(NamedTuple):
    macro: Macro
    handed: tuple[Any, ...]


class Part(NamedTuple):
    drawn: str
    drawn_from: tuple[Any, ...]


class Holes:
    """`part` while a frame is drawn."""

    __slots__ = ("recipes",)

    def __init__(self) -> None:
        self.recipes: dict[str, Recipe] = {}

    def __call__(self, name: str, macro: Macro, *handed: Any) -> Markup:
        self.recipes[name] = Recipe(macro, handed)
        return Markup(f"{HOLE}{name}{HOLE}")  # noqa: S704 (a name of ours)


def draw_parts(
    recipes: Mapping[str, Recipe], sources: Mapping[str, Any], before: Mapping[str, Part]
) -> dict[str, Part]:
    """What is drawn from the same as `before` is taken from there."""
    found: dict[str, Part] = {}
    for name, (macro, handed) in recipes.items():
        drawn_from = tuple(one.now(sources) if isinstance(one, Later) else one for one in handed)
        part = before.get(name)
        if part is None or part.drawn_from != drawn_from:
            part = Part(str(macro(*drawn_from)), drawn_from)
        found[name] = part
    return found


def filled(frame: str, parts: Mapping[str, Part]) -> str:
    """The region as it stands on the page."""
    if not parts:
        return frame
    pieces = frame.split(HOLE)
    pieces[1::2] = [parts[name].drawn for name in pieces[1::2]]
    return "".join(pieces)
