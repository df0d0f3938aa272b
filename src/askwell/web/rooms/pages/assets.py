"""What the pages of a room serve beside the look: one stylesheet, and a script per behaviour."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from askwell.web.look import assets as look

FOLDER = Path(__file__).parents[1]
TEMPLATES = FOLDER / "templates"


ENTRIES = ("js/live.js",)
"""What the page of a room names itself; all else is imported by these."""

_IMPORTED = re.compile(r'from\s*"\./([\w.]+)"')


@cache
def files() -> Mapping[str, bytes]:
    """By the name that a template gives to `asset(…)`: rooms.css, js/….js; what the front pages, paper, the
    wall, a rehearsal and a replay need stands apart, so that nobody else in a room loads it.

    The scripts lie beside those of the look, so that they import one another by name.
    """
    static = FOLDER / "static"
    found = {
        path.relative_to(static).as_posix(): look.bare(path.read_text()).encode()
        for path in sorted(static.glob("js/*.js"))
    }
    for name in ("rooms", "front", "paper", "rehearsal", "replay", "wall"):
        folder = "css" if name == "rooms" else name
        found |= {path.name: look.bare(path.read_text()).encode() for path in sorted(static.glob(f"{folder}/*.js"))}
        styles = [path.read_text() for path in sorted(static.glob(f"{folder}/*.css"))]
        found[f"{name}.css"] = look.small("\n".join(styles)).encode()
    return MappingProxyType(found)


@cache
def scripts() -> tuple[str, ...]:
    """Every script that a room loads, and no other, so that a page can ask for all of them at once."""
    found = list(ENTRIES)
    for name in found:  # which grows while it is read
        imported = (f"js/{other}" for other in _IMPORTED.findall(files()[name].decode()))
        found += [other for other in imported if other in files() and other not in found]
    return tuple(found)
