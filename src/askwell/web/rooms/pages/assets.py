"""What the pages of a room serve beside the look: one stylesheet, and a script per behaviour."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from askwell.web.look import assets as look

FOLDER = Path(__file__).parents[1]
TEMPLATES = FOLDER / "templates"


@cache
def files() -> Mapping[str, bytes]:
    """By the name that a template gives to `asset(…)`: rooms.css, js/….js; paper.css and its
    script apart, so that nobody in a room loads them.

    The scripts lie beside those of the look, so that they import one another by name.
    """
    static = FOLDER / "static"
    found = {
        path.relative_to(static).as_posix(): look.bare(path.read_text()).encode()
        for path in sorted(static.glob("js/*.js"))
    }
    styles = [path.read_text() for path in sorted(static.glob("css/*.css"))]
    found["rooms.css"] = look.small("\n".join(styles)).encode()
    paper = static / "paper"
    found |= {path.name: look.bare(path.read_text()).encode() for path in sorted(paper.glob("*.js"))}
    found["paper.css"] = look.small("\n".join(path.read_text() for path in sorted(paper.glob("*.css")))).encode()
    return MappingProxyType(found)


@cache
def scripts() -> tuple[str, ...]:
    """Every script that a room loads, so that a page can ask for all of them at once."""
    return tuple(name for name in files() if name.startswith("js/"))
