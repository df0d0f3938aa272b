"""Figures for /look: who sits where, at which minute, in the invented set of `samples`."""

from collections.abc import Mapping
from typing import Any

from askwell.web.look import circle, course, dial
from askwell.web.look.circle import Direction, Seated
from askwell.web.look.course import Hue, Stretch
from askwell.web.look.ring import Clock

MINUTE = 60

_KEYS = "ABCDFG"

_ARABIC = "٠١٢٣٤٥٦٧٨٩"

_COURSE: tuple[tuple[str, Hue, int], ...] = (
    ("tell", "tell", 8),
    ("facts", "ask", 6),
    ("ask", "ask", 15),
    ("reflect", "reflect", 8),
    ("options", "decide", 5),
    ("actions", "decide", 6),
    ("learn", "learn", 7),
)


def digits(language: str) -> str:
    return _ARABIC if language == "ar" else "0123456789"


def people(words: dict[str, Any], who: Mapping[str, str]) -> tuple[Seated, ...]:
    """The set round its table; under `floor`, `next`, `me`, `seated`, `listening`, `away` stand letters (A to G).

    `noted` says whose words stand outside the chair. Ana presents, Dov facilitates.
    """

    def seated(key: str, name: str) -> Seated:
        def holds(state: str) -> bool:
            return key in who.get(state, "")

        return Seated(
            name,
            key,
            has_floor=holds("floor"),
            is_next=holds("next"),
            is_me=holds("me"),
            just_seated=holds("seated"),
            presents=key == "A",
            facilitates=key == "D",
            is_listening=holds("listening"),
            is_here=not holds("away"),
            note=words[{"A": "presents", "D": "facilitates"}[key]] if holds("noted") else "",
        )

    return circle.seating([seated(key, name) for key, name in zip(_KEYS, words["names"], strict=True)])


def figures(
    words: dict[str, Any], clock: Clock, direction: Direction, who: Mapping[str, str], *, least: float = 0
) -> dict[str, Any]:
    """What a page of the room needs to draw itself: both circles and the clock.

    With `least` (see `circle.draw`) the large one is for a phone, and whoever is `me` sits at six.
    """
    seated = people(words, who)
    me = next((index for index, one in enumerate(seated) if one.is_me), None) if least else None
    return {
        "seated": seated,
        "clock": clock,
        "figure": circle.draw(seated, direction=direction, at_six=me, least=least),
        "small": dial.draw(seated, direction=direction),
    }


def line(words: dict[str, Any], now: str) -> tuple[Stretch, ...]:
    """The course of a slot, of which the phase with this key is going on."""
    phases = [(words["phases"][key], hue, minutes) for key, hue, minutes in _COURSE]
    return course.stretches(phases, [key for key, _, _ in _COURSE].index(now))
