"""Matters that are given: pages of data, each with what its presenter tells and what others might say to it.

A text's place is `cases/ward/explore/0`, `cases/ward/facts/1/says`: the key for its translation.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

Translate = Callable[[str, str], str]
"""(place, English words) → the words in a reader's language."""

SHIPPED = ("ward", "council", "school", "startup", "charity", "engineering")
"""In the order in which they are offered: problems and opportunities by turns."""

OWN = "own"
"""The word of a matter that somebody brings themselves."""

UNTRANSLATED = frozenset({"kind", "wanted", "answer_to"})
"""Words of the engine's, and words that are looked for in a question."""

LONGEST_BID = 200
"""Characters: what is longer is told, and its first sentence is the bid."""


@dataclass(frozen=True, slots=True)
class Fact:
    """`words` of a question that asks for it; `about` names it on the presenter's card."""

    words: tuple[str, ...]
    about: str
    says: str


@dataclass(frozen=True, slots=True)
class Pledge:
    text: str
    first_step: str
    know_by: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What somebody would like to say, and the question that is in it."""

    says: str
    asks: str


@dataclass(frozen=True, slots=True)
class Case:
    """`piles` hold what colleagues say to it, by kind; a matter of one's own has none of these.

    `answer_to`: words of a question → the place of the answer that fits it in the pile of answers.
    """

    word: str
    bid: str
    telling: str
    name: str = ""
    kind: str = "problem"
    setting: str = ""
    restated: str = ""
    key_question: str = ""
    wanted: tuple[str, ...] = ("questions",)
    piles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    actions: tuple[Pledge, ...] = ()
    advice: Advice | None = None
    answer_to: Mapping[str, int] = field(default_factory=dict)


def _english(place: str, text: str) -> str:
    return text


def all_cases(translate: Translate = _english) -> tuple[Case, ...]:
    return tuple(case_of(word, translate) for word in SHIPPED)


def case_of(word: str, translate: Translate = _english) -> Case:
    """Raises KeyError for a word that is no case."""
    if word not in SHIPPED:
        raise KeyError(word)
    return _case(word, _page(word), translate)


def own_matter(text: str) -> Case:
    """What somebody typed: the whole of it is told, and the first sentence is the bid."""
    first = text.strip()
    if len(first) > LONGEST_BID:
        first = first[:LONGEST_BID].rpartition(". ")[0] or first[:LONGEST_BID].rpartition(" ")[0]
    return Case(OWN, first, text.strip())


@cache
def _page(word: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / f"{word}.toml").read_text(encoding="utf-8"))


def _case(word: str, page: dict[str, Any], translate: Translate) -> Case:
    def said(place: str, value: Any) -> Any:
        if isinstance(value, str):
            return translate(f"cases/{word}/{place}", value)
        if isinstance(value, list):
            return tuple(said(f"{place}/{nth}", one) for nth, one in enumerate(value))
        return {name: said(f"{place}/{name}", one) for name, one in value.items()}

    kept = {name: value for name, value in page.items() if name in UNTRANSLATED}
    texts = {name: said(name, value) for name, value in page.items() if name not in kept}
    return Case(
        word,
        kind=kept["kind"],
        wanted=tuple(kept["wanted"]),
        answer_to=kept["answer_to"],
        facts=tuple(Fact(**fact) for fact in texts.pop("facts")),
        actions=tuple(Pledge(**pledge) for pledge in texts.pop("actions")),
        advice=Advice(**texts.pop("advice")),
        piles={name: value for name, value in texts.items() if isinstance(value, tuple)},
        **{name: value for name, value in texts.items() if isinstance(value, str)},
    )


def all_texts() -> dict[str, str]:
    """Place → English words, for whoever gathers what there is to translate."""
    found: dict[str, str] = {}

    def note(place: str, text: str) -> str:
        found[place] = text
        return text

    all_cases(note)
    return found
