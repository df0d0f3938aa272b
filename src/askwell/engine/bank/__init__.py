"""Questions to borrow, ways of looking, and what to do when someone is in distress: pages of data, read once.

A text's place is `bank/facts/questions/0`, `lenses/power/line`, `distress/say/0`: the key for its translation.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from askwell.engine.format import Script
from askwell.engine.page_words import Translate


@dataclass(slots=True, frozen=True)
class Shelf:
    """Questions of one kind; `fits` are the words of the phases in which they are at hand."""

    word: str
    name: str
    fits: frozenset[str]
    questions: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Lens:
    """One way of looking at a matter, with questions that come from it."""

    word: str
    name: str
    line: str
    questions: tuple[str, ...]


@dataclass(slots=True, frozen=True)
class Distress:
    name: str
    line: str
    script: Script


def _english(place: str, text: str) -> str:
    return text


@cache
def _page(name: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{name}.toml").read_text(encoding="utf-8"))


def shelves(phase: str = "", translate: Translate = _english) -> list[Shelf]:
    """The shelves that fit a phase, by its word; all of them when nothing fits, or no phase is named."""
    found = [_shelf(entry, translate) for entry in _page("questions")["shelves"]]
    return [shelf for shelf in found if phase in shelf.fits] or found


def _shelf(entry: dict[str, Any], translate: Translate) -> Shelf:
    at = f"bank/{entry['word']}"
    name = translate(f"{at}/name", entry["name"])
    return Shelf(
        entry["word"], name, frozenset(entry["fits"]), _texts(entry["questions"], f"{at}/questions", translate)
    )


def lenses(translate: Translate = _english) -> list[Lens]:
    return [_lens(entry, translate) for entry in _page("lenses")["lenses"]]


def _lens(entry: dict[str, Any], translate: Translate) -> Lens:
    at = f"lenses/{entry['word']}"
    name, line = (translate(f"{at}/{field}", entry[field]) for field in ("name", "line"))
    return Lens(entry["word"], name, line, _texts(entry["questions"], f"{at}/questions", translate))


def unused_lenses(favourites: set[str], translate: Translate = _english) -> list[Lens]:
    """Those from an approach that nobody in the room favours; `favourites` are words of lenses."""
    return [lens for lens in lenses(translate) if lens.word not in favourites]


def distress(translate: Translate = _english) -> Distress:
    """One common page for every phase of every format."""
    page = _page("distress")
    script = Script(*(_texts(page[part], f"distress/{part}", translate) for part in ("say", "watch", "wrong")))
    return Distress(translate("distress/name", page["name"]), translate("distress/line", page["line"]), script)


def all_texts() -> dict[str, str]:
    """Place → English words, for whoever gathers what there is to translate."""
    found: dict[str, str] = {}

    def note(at: str, text: str) -> str:
        found[at] = text
        return text

    shelves(translate=note)
    lenses(note)
    distress(note)
    return found


def _texts(texts: list[str], at: str, translate: Translate) -> tuple[str, ...]:
    return tuple(translate(f"{at}/{i}", text) for i, text in enumerate(texts))
