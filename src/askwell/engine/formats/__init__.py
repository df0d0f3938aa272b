"""The formats that are shipped: one page of data each, named by the format's word."""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

WORDS_OF_A_PHASE = ("name", "purpose", "line")


@cache
def _page(word: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{word}.toml").read_text(encoding="utf-8"))


def shipped() -> list[str]:
    """The words of all formats that are shipped, in alphabetical order."""
    return sorted(entry.name[:-5] for entry in files(__package__).iterdir() if entry.name.endswith(".toml"))


def load(word: str, translate: Callable[[str, str], str] | None = None) -> dict[str, Any]:
    """A shipped page, its words resolved by `translate(place, english)`, a place being `taster/explore/purpose`.

    Raises KeyError when no such format is shipped.
    """
    if word not in shipped():
        raise KeyError(word)
    page: dict[str, Any] = {**_page(word), "word": word}
    if translate is None:
        return page
    for name in ("name", "purpose"):
        page[name] = translate(f"{word}/{name}", page[name])
    page["sentences"] = [translate(f"{word}/sentences/{i}", text) for i, text in enumerate(page["sentences"])]
    page["phases"] = [_translated(word, phase, translate) for phase in page["phases"]]
    return page


def _translated(word: str, phase: dict[str, Any], translate: Callable[[str, str], str]) -> dict[str, Any]:
    place = f"{word}/{phase['word']}"
    words = {name: translate(f"{place}/{name}", phase[name]) for name in WORDS_OF_A_PHASE if name in phase}
    stems = [translate(f"{place}/stems/{i}", stem) for i, stem in enumerate(phase.get("stems", []))]
    return {**phase, **words, **({"stems": stems} if stems else {})}
