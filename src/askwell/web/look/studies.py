"""Whole pages for /look, made of the same components as the product, in an invented set."""

from collections.abc import Callable, Mapping
from typing import Any

import segno
from jinja2 import Environment
from markupsafe import Markup

from askwell.web.look import ring, scene
from askwell.web.look.circle import Direction
from askwell.web.look.samples import sample
from askwell.web.look.scene import MINUTE

Words = dict[str, Any]
Context = dict[str, Any]

NAMED_ON_A_PHONE = 45.0
"""Radius of a seat, in shares of a rim of 60 pixels, that still holds a name."""


def render_study(env: Environment, name: str, theme: str, direction: Direction, language: str) -> str:
    """One whole page by the name in STUDIES; `theme` is light, dark or nothing (the reader's system)."""
    words = sample(language)
    context = STUDIES[name](words, language, direction)
    return env.get_template(f"look/studies/{name.replace('-', '_')}.html").render(
        words=words, theme=theme, direction=direction, language=language, **context
    )


def _clock(language: str, minutes: int, left: int, **state: bool) -> ring.Clock:
    return ring.read(minutes * MINUTE, left, digits=scene.digits(language), **state)


def _explore(words: Words, language: str, direction: Direction, **who: str) -> Context:
    clock = _clock(language, 15, 9 * MINUTE + 12)
    figures = scene.figures(words, clock, direction, {"floor": "C", "next": "F", **who})
    return {"course": scene.line(words, "ask"), **figures}


def _explore_as_chi(words: Words, language: str, direction: Direction) -> Context:
    return _explore(words, language, direction, me="C", noted="A")


def _explore_as_dov(words: Words, language: str, direction: Direction) -> Context:
    return _explore(words, language, direction, me="D", noted="AD")


def _listening(words: Words, language: str, direction: Direction) -> Context:
    who = {"floor": "F", "next": "G", "me": "A", "listening": "A"}
    figures = scene.figures(words, _clock(language, 8, 6 * MINUTE - 8), direction, who)
    return {"course": scene.line(words, "reflect"), **figures}


def _bid(words: Words, language: str, direction: Direction) -> Context:
    figures = scene.figures(words, _clock(language, 5, 3 * MINUTE), direction, {"me": "C"})
    return {"course": scene.line(words, "tell"), **figures}


def _join(words: Words, language: str, direction: Direction) -> Context:
    arriving = {**words, "names": [*words["names"][:4], " ", " "]}
    opens = ring.no_clock("14:00".translate(str.maketrans("0123456789", scene.digits(language))))
    who = {"me": "C", "seated": "C", "away": "FG"}
    return scene.figures(arriving, opens, direction, who, least=NAMED_ON_A_PHONE)


def _arrive(words: Words, language: str, direction: Direction) -> Context:
    figures = scene.figures(words, _clock(language, 15, 4 * MINUTE), direction, {"seated": "C", "away": "F"})
    return {**figures, "square": qr("https://askwell.example.org/K7M4Q2")}


def _agree(words: Words, language: str, direction: Direction) -> Context:
    figures = scene.figures(words, _clock(language, 3, 2 * MINUTE + 40), direction, {"me": "C"})
    return {"course": scene.line(words, "tell"), **figures}


def _mark(words: Words, language: str, direction: Direction) -> Context:
    figures = scene.figures(words, _clock(language, 2, 95), direction, {"me": "A", "listening": "A"})
    return {"course": scene.line(words, "reflect"), **figures}


def _home(words: Words, language: str, direction: Direction) -> Context:
    return scene.figures(words, ring.no_clock(), direction, {"floor": "C"})


def _words_only(words: Words, language: str, direction: Direction) -> Context:
    return {}


def qr(address: str) -> Markup:
    """A QR code as an SVG without inline style, dark on light, that grows with its box."""
    text = segno.make(address, error="m").svg_inline(border=2, omitsize=True, svgclass=None, lineclass=None)
    return Markup(text)  # noqa: S704 - segno's own markup, nothing of the reader's in it


STUDIES: Mapping[str, Callable[[Words, str, Direction], Context]] = {
    "phone-explore": _explore_as_chi,
    "phone-listening": _listening,
    "phone-bid": _bid,
    "phone-join": _join,
    "phone-agree": _agree,
    "phone-mark": _mark,
    "phone-paused": _words_only,
    "laptop-explore": _explore_as_dov,
    "display-arrive": _arrive,
    "display-reflect": _listening,
    "laptop-as-wall": _listening,
    "home": _home,
    "sheet-page": _words_only,
}
