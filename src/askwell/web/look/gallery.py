"""The page at /look: every component in every state, with the real templates and the real stylesheet."""

from typing import Any

from jinja2 import Environment

from askwell.web.look import circle, dial, ring, scene
from askwell.web.look.circle import Circle, Direction, Seated
from askwell.web.look.ring import Clock
from askwell.web.look.samples import sample
from askwell.web.look.scene import MINUTE
from askwell.web.look.studies import STUDIES, qr

HUES = ("arrive", "tell", "ask", "reflect", "decide", "learn")
STEPS = ("sheet", "paper", "sunk", "line", "ink-3", "ink-2", "ink", "wash", "soft", "core", "deep")
LANGUAGES = ("en", "de", "ar")

_MORE_NAMES = ("Hana", "Iris", "João")

_STATES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("Here", "Chair behind the person.", {}),
    ("Has the floor", "Filled, about half as large again.", {"has_floor": True}),
    ("Next", "Outlined in the phase.", {"is_next": True}),
    ("You, just seated", "Tinted, outlined.", {"is_me": True, "just_seated": True}),
    ("Facilitates", "A second, inner line.", {"facilitates": True}),
    ("Facilitates, with the floor", "The line turns.", {"facilitates": True, "has_floor": True}),
    ("Chair turned", "It stands between person and table, pushed back.", {"is_listening": True}),
    ("Not here yet, or away", "An empty chair.", {"is_here": False}),
    ("Without a screen", "A seat like any other; the list says it.", {"has_screen": False}),
    ("Screen asleep", "Told only to whoever taps.", {"note": "screen asleep"}),
    ("Observer", "Second row, smaller, no chair.", {"observes": True}),
    ("Supporter", "Behind the person, takes no turn.", {"beside": "3"}),
    ("Long name", "Smaller in three steps, then two lines.", {"name": "Maximiliane-Sophie"}),
    ("Right to left", "The name as it is written.", {"name": "غول"}),
)


def render_gallery(env: Environment, theme: str, direction: Direction, language: str) -> str:
    """All of it; `theme` is light, dark or nothing (the reader's system)."""
    words = sample(language)
    clock = ring.read(15 * MINUTE, 9 * MINUTE + 12, digits=scene.digits(language))
    return env.get_template("look/gallery.html").render(
        words=words,
        theme=theme,
        direction=direction,
        language=language,
        languages=LANGUAGES,
        hues=HUES,
        steps=STEPS,
        studies=list(STUDIES),
        clock=clock,
        clocks=_clocks(scene.digits(language)),
        nobody=circle.draw([]),
        sizes=[(count, _table(words, count, direction)) for count in range(2, 10)],
        states=[(name, says, _state(state, direction)) for name, says, state in _STATES],
        dials=_dials(words, direction),
        course=scene.line(words, "ask"),
        seated=scene.people(words, {"floor": "C", "next": "F", "me": "C"}),
        square=qr("https://askwell.example.org/K7M4Q2"),
        still=ring.no_clock(),
    )


def _table(words: dict[str, Any], count: int, direction: Direction) -> Circle:
    names = (*words["names"], *_MORE_NAMES)[:count]
    people = [
        Seated(
            name,
            str(index),
            presents=index == 0,
            facilitates=index == 3,
            has_floor=index == 2 % count,
            is_next=index == 4,
        )
        for index, name in enumerate(names)
    ]
    return circle.draw(people, direction=direction)


def _state(state: dict[str, Any], direction: Direction) -> Circle:
    special = Seated(**{"name": "Ana", "key": "0", **state})
    others = [Seated(name, key) for key, name in (("1", "Ben"), ("2", "Chi"), ("3", "Femi"), ("4", "Gül"))]
    return circle.draw([special, *others], direction=direction)


def _dials(words: dict[str, Any], direction: Direction) -> list[dial.Dial]:
    """Me with the floor, someone else with me next, me with the chair turned, someone still to come."""
    scenes = (
        {"floor": "C", "next": "F"},
        {"floor": "F", "next": "C"},
        {"floor": "F", "listening": "C"},
        {"away": "FG"},
    )
    return [dial.draw(scene.people(words, {"me": "C", **who}), direction=direction) for who in scenes]


def _clocks(digits: str) -> list[tuple[str, str, Clock]]:
    def at(left: int, **state: bool) -> Clock:
        return ring.read(8 * MINUTE, left, digits=digits, **state)

    return [
        ("Begins", "The ring is whole.", at(8 * MINUTE)),
        ("Runs", "Whole minutes, no seconds.", at(5 * MINUTE - 20)),
        ("Last two minutes", "Thicker, with seconds. Nothing blinks.", at(102)),
        ("Over time", "Ink, not the phase: a thin line starts again.", at(-80)),
        ("Paused", "What is left breaks into dashes.", at(5 * MINUTE, paused=True)),
        ("Hidden", "From whoever is telling, until two minutes are left.", at(5 * MINUTE, hidden=True)),
        ("No clock", "A plain rim; the middle names the date.", ring.no_clock("17 Sept")),
    ]
