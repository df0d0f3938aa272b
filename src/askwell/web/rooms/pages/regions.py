"""The regions of a room: the same template makes each for the first page and for every update.

A name is the id of an element. `@name` is set on the page itself, and `list/id` is one thing in a list, so that
a new question travels alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Template

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages import drawn
from askwell.web.rooms.pages.drawn import Drawn, Parts, Pieces
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene
from askwell.web.rooms.pages.tongue import Tongue, tongue

REGIONS = ("course", "head", "circle", "words", "agreement", "captures", "where")


def update(shared: Shared, language: str, before: Mapping[str, str] | None = None) -> Drawn:
    """`before` is what was drawn of the sight before this one; what has not changed since is taken from it."""
    speaks = tongue(language)
    known = before.pieces if isinstance(before, Drawn) else Pieces()
    parts, found = Parts(shared), Drawn()
    page, scene = Page(speaks), Scene(shared, speaks)
    found.update(on_page(scene))
    for name in REGIONS:
        piece = drawn.region(name, parts, known, partial(_region, name, speaks, page))
        found.pieces.regions[name] = piece
        found[name] = piece.html
    _draw_things(scene, page, known, found)
    return found


def _region(name: str, speaks: Tongue, page: Page, watched: Any) -> str:
    scene = Scene(watched, speaks)
    return template(speaks, name).render(scene=scene, page=page, mine=None, whole=False)


@dataclass(slots=True)
class Around:
    """All that a thing in a list may look at besides itself."""

    in_play: ItemSight | None
    answers: Mapping[str, list[ItemSight]]
    presenter: str


def _draw_things(scene: Scene, page: Page, known: Pieces, found: Drawn) -> None:
    macro: Any = scene.tongue.templates.get_template("rooms/things.html").module
    playing, presenter = scene.in_play, scene.presenter
    for group in scene.groups:
        for item in group.items:
            answers = scene.answers.get(item.id, [])
            around = Around(playing if playing is item else None, {item.id: answers}, presenter)
            draw = partial(_thing, macro, around, item, page)
            rests_on = (item, playing is item, answers, presenter)
            found[f"{group.name}/{item.id}"] = drawn.thing(rests_on, known, found.pieces, draw)


def _thing(macro: Any, around: Around, item: ItemSight, page: Page) -> str:
    return str(macro.one(around, item, None, page)).strip()


def on_page(scene: Scene) -> dict[str, str]:
    """What is set on the page itself."""
    return {
        "@stage": scene.stage,
        "@hue": scene.hue,
        "@door": scene.door,
        "@hints": scene.hints,
        "@title": scene.title,
    }


def template(speaks: Tongue, region: str) -> Template:
    return speaks.templates.get_template(f"rooms/regions/{region}.html")
