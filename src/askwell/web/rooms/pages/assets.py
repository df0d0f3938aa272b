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
    """By the name that a template gives to `asset(…)`: rooms.css, js/….js; what paper and a
    rehearsal need stands apart, so that nobody else in a room loads it.

    The scripts lie beside those of the look, so that they import one another by name.
    """
    static = FOLDER / "static"
    found = {
        path.relative_to(static).as_posix(): look.bare(path.read_text()).encode()
        for path in sorted(static.glob("js/*.js"))
    }
    styles = [path.read_text() for path in sorted(static.glob("css/*.css"))]
    found["rooms.css"] = look.small("\n".join(styles)).encode()
    for apart in ("paper", "rehearsal"):
        folder = static / apart
        found |= {path.name: look.bare(path.read_text()).encode() for path in sorted(folder.glob("*.js"))}
        found[f"{apart}.css"] = look.small("\n".join(p.read_text() for p in sorted(folder.glob("*.css")))).encode()
    return MappingProxyType(found)


@cache
def scripts() -> tuple[str, ...]:
    """Every script that a room loads, so that a page can ask for all of them at once."""
    return tuple(name for name in files() if name.startswith("js/"))
