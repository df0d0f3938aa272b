"""Reads the colours of the product from its own stylesheets, for one hue and one theme at a time."""

import re
from typing import Literal

from askwell.web.look.assets import FOLDER
from tests.look.oklch import Lab, oklch

Theme = Literal["light", "dark"]

_RULE = re.compile(r"(?P<where>[^{}]+)\{(?P<body>[^{}]*)\}")
_DECLARATION = re.compile(r"(?P<name>--[a-z0-9-]+):\s*(?P<value>[^;]+);")
_OKLCH = re.compile(r"oklch\(\s*(\S+)\s+(calc\([^()]*(?:\([^()]*\)[^()]*)*\)|\S+)\s+(var\(--h\)|\S+?)\s*\)")
_MIX = re.compile(
    r"color-mix\(in oklab, var\(--(?P<one>[a-z0-9-]+)\) (?P<share>\d+)%, var\(--(?P<other>[a-z0-9-]+)\)\)"
)


def declarations(hue: str) -> dict[str, str]:
    """Every token as it is written for a room of this hue, or for a document if there is none."""
    text = "".join((FOLDER / "css" / name).read_text() for name in ("tokens.css", "hues.css"))
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    found: dict[str, tuple[int, str]] = {}
    for rule in _RULE.finditer(text):
        weight = _weight(rule["where"], hue)
        for one in _DECLARATION.finditer(rule["body"]) if weight else ():
            name = one["name"].removeprefix("--")
            if weight >= found.get(name, (0, ""))[0]:
                found[name] = (weight, one["value"].strip())
    return {name: value for name, (_, value) in found.items()}


def _weight(selector: str, hue: str) -> int:
    """0 if the rule doesn't hold, otherwise more for what is more special."""
    weights = [0]
    for part in re.split(r",(?![^(]*\))", selector):
        if "data-theme" in part or "@" in part:
            continue
        named = re.search(r'data-hue="(\w+)"', part)
        if named and named[1] == hue:
            weights.append(3)
        elif not named and "[data-hue]" in part and hue:
            weights.append(2)
        elif part.strip() == ":root":
            weights.append(1)
    return max(weights)


def colour(name: str, hue: str, theme: Theme) -> Lab:
    """The colour of this token; raises LookupError if there is none."""
    written = declarations(hue)
    value = written[name]
    if mixed := _MIX.fullmatch(value):
        return colour(mixed["one"], hue, theme).mixed(int(mixed["share"]) / 100, colour(mixed["other"], hue, theme))
    both = _OKLCH.findall(value)
    if len(both) != 2:
        raise LookupError(f"--{name} is neither a pair of colours nor a mixture: {value}")
    lightness, chroma, angle = both[0 if theme == "light" else 1]
    return oklch(float(lightness), _chroma(chroma, written), float(written["h"] if "var" in angle else angle))


def printed(hue: str) -> dict[str, str]:
    """What a sheet on paper says about this hue."""
    css = (FOLDER / "css" / "print_hues.css").read_text()
    rule = re.search(rf'\[data-hue="{hue}"\] \{{([^}}]*)\}}', css)
    assert rule, hue
    return {one["name"].removeprefix("--"): one["value"] for one in _DECLARATION.finditer(rule[1])}


def colour_in(written: str) -> Lab:
    """A colour with nothing to calculate in it."""
    lightness, chroma, hue = written.removeprefix("oklch(").removesuffix(")").split()
    return oklch(float(lightness), float(chroma), float(hue))


def _chroma(text: str, written: dict[str, str]) -> float:
    if times := re.fullmatch(r"calc\(([\d.]+) \* var\(--c\)\)", text):
        return float(times[1]) * float(written["c"])
    return float(written["c"] if text == "var(--c)" else text)
