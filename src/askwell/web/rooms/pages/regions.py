"""The regions of a room: the same template makes each for the first page and for every update.

A name is the id of an element. `@name` is set on the page itself, and `list/id` is one thing in a list, so that
a new question travels alone.
"""

from jinja2 import Template

from askwell.engine.sight.shapes import Shared
from askwell.web.rooms.pages.page import Page
from askwell.web.rooms.pages.scene import Scene
from askwell.web.rooms.pages.tongue import Tongue, tongue

REGIONS = ("course", "head", "circle", "words", "agreement", "captures", "where")


def update(shared: Shared, language: str) -> dict[str, str]:
    speaks = tongue(language)
    scene = Scene(shared, speaks)
    page = Page(speaks)
    found = on_page(scene)
    for region in REGIONS:
        found[region] = template(speaks, region).render(scene=scene, page=page, mine=None, whole=False)
    thing = speaks.templates.get_template("rooms/things.html").module
    for group in scene.groups:
        for item in group.items:
            found[f"{group.name}/{item.id}"] = str(thing.one(scene, item, None, page)).strip()  # type: ignore[attr-defined]
    return found


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
