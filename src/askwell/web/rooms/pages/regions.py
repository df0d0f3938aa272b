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


def update(
    shared: Shared, language: str, before: Mapping[str, str] | None = None, beside: Mapping[str, str] | None = None
) -> Drawn:
    """`before` is what was drawn of the sight before this one; what has not changed since is taken from it.

    `beside` was drawn of this very sight in another language: what it found out about the sight need not be repeated.
    """
    speaks, found = tongue(language), Drawn()
    known = before.pieces if isinstance(before, Drawn) else Pieces()
    parts = (beside.pieces.parts if isinstance(beside, Drawn) else None) or Parts(shared)
    page = Page(speaks)
    found.pieces.parts = parts
    found.update(on_page(Scene(shared, speaks)))
    for name in REGIONS:
        region = drawn.piece(known.regions.get(name), parts, known.parts, partial(_region, name, speaks, page))
        found.pieces.regions[name] = region
        found[name] = region.drawn
    _draw_things(shared, parts, page, known, found)
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


def _draw_things(shared: Shared, parts: Parts, page: Page, known: Pieces, found: Drawn) -> None:
    kept: dict[bytes, str] = {}

    def draw(watched: Any) -> dict[str, str]:
        return _lists(Scene(watched, page.tongue), page, known, kept)

    lists = found.pieces.lists = drawn.piece(known.lists, parts, known.parts, draw)
    found.pieces.things = known.things if lists is known.lists else kept
    found.update(lists.drawn)


def _lists(scene: Scene, page: Page, known: Pieces, kept: dict[bytes, str]) -> dict[str, str]:
    """List and thing → its HTML."""
    macro: Any = scene.tongue.templates.get_template("rooms/things.html").module
    found: dict[str, str] = {}
    playing = scene.in_play.id if scene.in_play else ""
    for group in scene.groups:
        for watched in group.items:
            item = drawn.whole(watched)
            answers = [drawn.whole(answer) for answer in scene.answers.get(item.id, ())]
            around = Around(item if item.id == playing else None, {item.id: answers}, scene.presenter)
            rests_on = (item, item.id == playing, answers, scene.presenter)
            draw = partial(_thing, macro, around, item, page)
            found[f"{group.name}/{item.id}"] = drawn.thing(rests_on, known, kept, draw)
    return found


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
