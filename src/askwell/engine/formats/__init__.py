"""The formats that are shipped: one page of data each, named by the format's word; what they share is in `common/`."""

import tomllib
from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any

from askwell.engine.likeness import complete
from askwell.engine.page import keep
from askwell.engine.page_words import Translate, texts, translated

COMMON = "common"


def _english(language: str) -> Translate | None:
    return None


translator: Callable[[str], Translate | None] = _english
"""Language → how its words are found. The web puts its own here; the engine by itself speaks English."""


@cache
def _written(word: str) -> dict[str, Any]:
    """A page as it stands in its file, saying only what differs."""
    path = f"{COMMON}/phases.toml" if word == COMMON else f"{word}.toml"
    return tomllib.loads((files(__package__) / path).read_text(encoding="utf-8"))


@cache
def shipped() -> tuple[str, ...]:
    """The words of all formats that are shipped, in alphabetical order."""
    return tuple(sorted(entry.name[:-5] for entry in files(__package__).iterdir() if entry.name.endswith(".toml")))


def load(word: str, translate: Translate | None = None) -> dict[str, Any]:
    """A shipped page, whole, its words resolved by `translate(place, english)`. It is read, and never changed.

    A place is `taster/explore/purpose`, or `common/explore/purpose` for what many share. Raises KeyError when no
    such format is shipped.
    """
    if word not in shipped():
        raise KeyError(word)
    return _in_english(word) if translate is None else whole(_written(word), word, translate)


@cache
def _in_english(word: str) -> dict[str, Any]:
    page = whole(_written(word), word)
    keep(page)
    return page


def whole(page: dict[str, Any], word: str, translate: Translate | None = None) -> dict[str, Any]:
    """Any page that says only what differs, made whole. Raises Mistake."""
    common = _written(COMMON)
    if translate is not None:
        page, common = translated(page, word, translate), translated(common, COMMON, translate)
    return complete({**page, "word": word}, common)


def all_texts() -> dict[str, str]:
    """Place → English words, of all shipped pages and of what they share."""
    return {at: text for word in (COMMON, *shipped()) for at, text in texts(_written(word), word).items()}
