"""The regions of a room: the same template makes each for the first page and for every update.

A name is the id of an element. `@name` is set on the page itself, `list/id` is one thing in a list, so that a new
question travels alone, and `:name` is a part of a region, wherever it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Template

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages import drawn
from askwell.web.rooms.pages.apart import Apart
from askwell.web.rooms.pages.drawn import Drawn, Parts, Pieces, Thing
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene, names_of
from askwell.web.rooms.pages.tongue import Tongue, tongue

REGIONS = ("course", "head", "circle", "words", "agreement", "captures", "where")


def update(shared: Shared, language: str, before: Drawn | None = None, beside: Drawn | None = None) -> Drawn:
    """`before` is what was drawn of the sight before this one; what has not changed since is taken from it.

    `beside` was drawn of this very sight in another language: what it found out about the sight need not be repeated.
    """
    speaks, found = tongue(language), Drawn()
    known = before.pieces if before is not None else Pieces()
    parts = (beside.pieces.parts if beside is not None else None) or Parts(shared)
    page, common = Page(speaks), dict[str, Any]()
    found.pieces.parts = parts
    found.update(on_page(Scene(shared, speaks, gathered=parts.gathered)))
    for name in REGIONS:
        draw = partial(_region, name, page, common)
        region = drawn.piece(known.regions.get(name), parts, known.parts, draw)
        found.pieces.regions[name] = region
        found[name] = region.frame
    _draw_things(parts, page, known, found)
    return found


def _region(name: str, page: Page, common: dict[str, Any], shared: Any, gathered: Any, part: Apart) -> str:
    scene = Scene(shared, page.tongue, gathered=gathered, common=common)
    return template(page.tongue, name).render(scene=scene, page=page, mine=None, whole=False, part=part)


@dataclass(slots=True)
class Around:
    """All that a thing in a list may look at besides itself."""

    in_play: ItemSight | None
    tied: Sequence[ItemSight]
    presenter: str

    def answers(self, _question: str) -> Sequence[ItemSight]:
        return self.tied


def _draw_things(parts: Parts, page: Page, known: Pieces, found: Drawn) -> None:
    """List and thing → its HTML. A thing of which nothing is otherwise stands as it was drawn."""
    macro: Any = page.tongue.templates.get_template("rooms/things.html").module
    gathered = parts.gathered
    presenter = names_of(parts.shared, gathered).get(parts.shared.presenter or "", "")
    for group in gathered.groups:
        for item in gathered.things[group.name]:
            tied, playing = gathered.answers.get(item.id, ()), item is gathered.in_play
            drawn_from = (playing, tied, presenter)
            thing = known.things.get(item.id)
            if thing is None or thing.drawn_from != drawn_from or thing.item != item:
                around = Around(item if playing else None, tied, presenter)
                thing = Thing(str(macro.one(around, item, None, page)).strip(), item, drawn_from)
            found.pieces.things[item.id] = thing
            found[f"{group.name}/{item.id}"] = thing.html


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
