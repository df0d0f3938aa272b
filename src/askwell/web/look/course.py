"""The course line: a meeting's phases side by side, each as long as its share of the minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Hue = Literal["arrive", "tell", "ask", "reflect", "decide", "learn"]
Place = Literal["past", "now", "next"]

_THINNEST = 2


@dataclass(frozen=True, slots=True)
class Stretch:
    """One phase on the line; `share` is a whole per cent, so that a stylesheet can know every length."""

    name: str
    hue: Hue
    minutes: int
    place: Place
    share: int

    @property
    def tens(self) -> int:
        return self.share // 10

    @property
    def units(self) -> int:
        return self.share % 10


def stretches(phases: Iterable[tuple[str, Hue, int]], now: int) -> tuple[Stretch, ...]:
    """The line of these (name, hue, minutes), of which number `now` (from 0) is going on."""
    listed = list(phases)
    whole = sum(minutes for _, _, minutes in listed) or 1
    return tuple(
        Stretch(name, hue, minutes, _place(index, now), max(_THINNEST, round(100 * minutes / whole)))
        for index, (name, hue, minutes) in enumerate(listed)
    )


def _place(index: int, now: int) -> Place:
    if index == now:
        return "now"
    return "past" if index < now else "next"
