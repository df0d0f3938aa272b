"""The regions of a room: the same template makes each for the first page and for every update.

A name is the id of an element. `@name` is set on the page itself, `list/id` is one thing in a list, so that a new
question travels alone, and `:name` is a part of a region, wherever it stands.
"""

from functools import partial
from typing import Any

from jinja2 import Template

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.rooms.pages.apart import Holes, draw_parts
from askwell.web.rooms.pages.drawn import Drawn, Frame, Pieces, Region
from askwell.web.rooms.pages.looked_at import Found, Parts, find
from askwell.web.rooms.pages.outline import SOURCES, Outline, Seating, seating_of
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene, names_of
from askwell.web.rooms.pages.things import Around, Row, draw_row
from askwell.web.rooms.pages.tongue import Tongue, tongue

REGIONS = ("course", "head", "circle", "words", "agreement", "captures", "where")


def update(shared: Shared, language: str, before: Drawn | None = None, beside: Drawn | None = None) -> Drawn:
    """`before` is what was drawn of the sight before this one; what has not changed since is taken from it.

    `beside` was drawn of this very sight in another language: what it found out about the sight need not be repeated.
    """
    speaks, found = tongue(language), Drawn()
    known = before.pieces if before is not None else Pieces()
    parts = (beside.pieces.parts if beside is not None else None) or Parts(shared, known.parts)
    page, common = Page(speaks), dict[str, Any]()
    found.pieces.parts = parts
    found.update(on_page(Scene(shared, speaks, gathered=parts.gathered)))
    sources = found.pieces.sources = _sources(parts, speaks, common, known)
    values = {name: source.value for name, source in sources.items()}
    moved = any(source is not known.sources.get(name) for name, source in sources.items())
    seating = seating_of(values)
    for name in REGIONS:
        was = known.regions.get(name)
        frame = _frame(name, parts, page, common, seating, known)
        if was and not moved and frame is was.frame:
            region = was
        else:
            region = Region(frame, draw_parts(frame.value.recipes, values, was.parts if was else {}))
        found.pieces.regions[name] = region
        found[name] = frame.value.html
    found.pieces.rows = _rows(parts, page, known)
    return found


def _sources(parts: Parts, speaks: Tongue, common: dict[str, Any], known: Pieces) -> dict[str, Found[Any]]:
    def ask(name: str, shared: Any, gathered: Any) -> Any:
        was = known.sources.get(name)
        scene = Scene(shared, speaks, gathered=gathered, common=common, before=was.value if was else None)
        return getattr(scene, name)

    return {name: find(known.sources.get(name), parts, known.parts, partial(ask, name)) for name in SOURCES}


def _frame(
    name: str, parts: Parts, page: Page, common: dict[str, Any], seating: Seating, known: Pieces
) -> Found[Frame]:
    def draw(shared: Any, gathered: Any) -> Frame:
        holes = Holes()
        scene = Outline(shared, page.tongue, gathered=gathered, common=common, seating=seating)
        drawn = template(page.tongue, name).render(scene=scene, page=page, mine=None, whole=False, part=holes)
        return Frame(drawn, holes.recipes, scene.rests_on)

    was = known.regions[name].frame if name in known.regions else None
    sits_as_before = was is not None and was.value.seating in (None, seating)
    return find(was if sits_as_before else None, parts, known.parts, draw)


def _rows(parts: Parts, page: Page, known: Pieces) -> dict[str, Row]:
    macro: Any = page.tongue.templates.get_template("rooms/things.html").module

    def one(item: ItemSight, around: Around) -> str:
        return str(macro.one(around, item, None, page)).strip()

    gathered = parts.gathered
    presenter = names_of(parts.shared, gathered).get(parts.shared.presenter or "", "")
    return {
        name: draw_row(things, gathered, presenter, known.rows.get(name), one)
        for name, things in gathered.things.items()
    }


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
