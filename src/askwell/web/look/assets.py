"""What the look serves: one stylesheet put together from its parts, small scripts, a typeface, the sign."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

FOLDER = Path(__file__).parent
TEMPLATES = FOLDER / "templates"

APART = {
    "display.css": {"wall_keys.css": "parts", "display.css": "screens"},
    "document.css": {
        "page_foot.css": "parts",
        "sheet.css": "parts",
        "vignette.css": "parts",
        "document.css": "screens",
        "home.css": "screens",
        "join.css": "screens",
        "print.css": "screens",
        "print_hues.css": "screens",
    },
}
"""What only the wall needs, and only the quiet pages: stylesheet → part → its layer. Nobody in a room loads them."""

_IMPORT = re.compile(r'^@import url\("(?P<part>[a-z_]+\.css)"\) layer\((?P<layer>[a-z]+)\);$', re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LINE_COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
_INDENT = re.compile(r"^ +|\n(?=\n)", re.MULTILINE)
_SPACE = re.compile(r"\s*\n\s*")
_AROUND = re.compile(r" ?({)\s*|(,) |;?\n(})|(?<=:) ")


@cache
def files() -> Mapping[str, bytes]:
    """Every asset by the name that a template gives to `asset(…)`: look.css, js/….js, fonts/….woff2, favicon.svg.

    `look.css` holds its parts already, each in its layer: one request instead of thirty. Addresses inside it
    are relative (`fonts/…`), so it has to be served beside them. So have those of `APART`, after it.
    """
    found = {path.relative_to(FOLDER).as_posix(): _served(path) for path in _static()}
    found["look.css"] = stylesheet().encode()
    found |= {name: small("\n".join(_part(*part) for part in parts.items())).encode() for name, parts in APART.items()}
    found["gallery.css"] = (FOLDER / "css" / "gallery.css").read_bytes()
    return MappingProxyType(found)


def _served(path: Path) -> bytes:
    return bare(path.read_text()).encode() if path.suffix == ".js" else path.read_bytes()


def bare(script: str) -> str:
    """Without indentation and the lines that are comments: they are for whoever reads the sources."""
    return _INDENT.sub("", _LINE_COMMENT.sub("", script))


def _static() -> list[Path]:
    return sorted([*(FOLDER / "js").glob("*.js"), *(FOLDER / "fonts").glob("*.woff2"), FOLDER / "favicon.svg"])


def stylesheet() -> str:
    """`css/look.css` with each import replaced by the part it names."""
    entry = (FOLDER / "css" / "look.css").read_text()
    return small(_IMPORT.sub(lambda found: _part(found["part"], found["layer"]), entry))


def _part(name: str, layer: str) -> str:
    return f"@layer {layer} {{\n{(FOLDER / 'css' / name).read_text()}\n}}"


def small(css: str) -> str:
    """Without comments and the space that says nothing; what is left still reads rule by rule."""
    lines = _SPACE.sub("\n", _COMMENT.sub("", css)).strip() + "\n"
    return _AROUND.sub(lambda found: found[found.lastindex or 0].strip(), lines)
