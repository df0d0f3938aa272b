"""The words of a page and their places: `taster/explore/purpose` is the key under which a language finds its own."""

from collections.abc import Callable, Mapping
from typing import Any

Translate = Callable[[str, str], str]
"""From a place (`taster/explore/purpose`) and its English words to the words of a language."""

SENTENCE = frozenset({"name", "purpose", "line", "when", "when_not"})
SENTENCES = frozenset({"sentences", "stems", "later_stems", "critical", "not_here", "say", "watch", "wrong"})
PARTS = frozenset({"phases", "modules"})
"""Lists of tables that have a `word` each, which is their place."""


def translated(page: Mapping[str, Any], place: str, translate: Translate) -> dict[str, Any]:
    """The page, or a part of one, with every sentence exchanged; everything else as it is."""
    return {name: _entry(name, value, f"{place}/{name}", place, translate) for name, value in page.items()}


def _entry(name: str, value: Any, at: str, place: str, translate: Translate) -> Any:
    if name in SENTENCE and isinstance(value, str):
        return translate(at, value)
    if name in SENTENCES:
        return [translate(f"{at}/{i}", text) for i, text in enumerate(value)]
    if name in PARTS:
        return [translated(part, f"{place}/{word_of(part)}", translate) for part in value]
    return translated(value, place, translate) if name == "script" else value


def word_of(part: Mapping[str, Any]) -> str:
    """A phase that is only like another has that one's word."""
    return str(part.get("word", part.get("like", "")))


def texts(page: Mapping[str, Any], place: str) -> dict[str, str]:
    """Place → English words, for whoever gathers what there is to translate."""
    found: dict[str, str] = {}

    def note(at: str, text: str) -> str:
        found[at] = text
        return text

    translated(page, place, note)
    return found
