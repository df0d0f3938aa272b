"""One language: its words, its rules and what a hint says in it, read from one page of data."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from askwell.hints.pattern import compiled
from askwell.hints.reading import Kind
from askwell.hints.vocabulary import Vocabulary

LANGUAGES = ("en", "de", "fr", "nl", "es")


@dataclass(frozen=True, slots=True)
class Rule:
    """A principle, the patterns that state it, and sentences that prove it on both sides.

    `at` is "opening" (where a clause may begin), "start" (of the sentence) or "anywhere". `asked` is true for
    a rule that holds only in a sentence with a question mark. `kinds` says what is read with it. A match of
    `guards` at the same place silences the rule there.
    """

    name: str
    code: str
    kinds: tuple[Kind, ...]
    at: str
    asked: bool
    reason: str
    patterns: tuple[str, ...]
    matches: re.Pattern[str]
    guards: re.Pattern[str]
    fires: tuple[str, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """What is said about one finding: the reason, and a direction to try."""

    why: str
    try_: str


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """`forms` maps a form to its patterns; `slots` maps a slot of an action to what fills it."""

    code: str
    name: str
    elides: bool
    capitals: frozenset[str]
    vocabulary: Vocabulary
    common: frozenset[str]
    forms: dict[str, re.Pattern[str]]
    slots: dict[str, re.Pattern[str]]
    rules: tuple[Rule, ...]
    voices: dict[str, dict[str, Voice]]

    @cache  # noqa: B019 — a language lives as long as the process
    def rules_for(self, kind: Kind, codes: tuple[str, ...]) -> tuple[Rule, ...]:
        """In the order of the codes, then of the page."""
        return tuple(rule for code in codes for rule in self.rules if rule.code == code and kind in rule.kinds)


def language_for(tag: str) -> Language | None:
    """The language of a tag such as "de" or "de-AT"; None for one that Askwell has no page for."""
    code = tag.strip().lower().replace("_", "-").partition("-")[0]
    return _load(code) if code in LANGUAGES else None


def page_of(code: str) -> dict[str, Any]:
    """The page as it is written, for those who print or test it."""
    return tomllib.loads((files(__package__) / "languages" / f"{code}.toml").read_text(encoding="utf-8"))


@cache
def _load(code: str) -> Language:
    page = page_of(code)
    vocabulary = Vocabulary(
        fillers=frozenset(page["fillers"]),
        spellings=page.get("spellings", {}),
        leads=frozenset(page["leads"]),
        joins=frozenset(page["joins"]),
        abbreviations=frozenset(page["abbreviations"]),
        doubles=frozenset(page.get("doubles", ())),
    )
    vocabulary.learn(page["classes"])
    return Language(
        code=code,
        name=page["name"],
        elides=page.get("elides", False),
        capitals=frozenset(page.get("capitals", ())),
        vocabulary=vocabulary,
        common=frozenset(page["common"]),
        forms={form: compiled(lines, vocabulary) for form, lines in page["forms"].items()},
        slots={slot: compiled(lines, vocabulary) for slot, lines in page["slots"].items()},
        rules=tuple(_rule(table, vocabulary) for table in page["rule"]),
        voices={
            kind: {code: Voice(said["why"], said["try"]) for code, said in voices.items()}
            for kind, voices in page["say"].items()
        },
    )


def _rule(table: dict[str, Any], vocabulary: Vocabulary) -> Rule:
    return Rule(
        name=table["name"],
        code=table["code"],
        kinds=tuple(table.get("kinds", ("question",))),
        at=table.get("at", "opening"),
        asked=table.get("asked", False),
        reason=table["reason"],
        patterns=tuple(table["patterns"]),
        matches=compiled(table["patterns"], vocabulary),
        guards=compiled(table.get("guards", ()), vocabulary),
        fires=tuple(table["fires"]),
        silent=tuple(table["silent"]),
    )
