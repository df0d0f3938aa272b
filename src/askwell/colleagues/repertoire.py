"""What this set could say, drawn so that nothing is said twice in a meeting."""

import random
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from askwell.colleagues.cases import Advice, Case
from askwell.colleagues.clauses import clauses
from askwell.colleagues.people import Colleague
from askwell.colleagues.seen import Seen
from askwell.engine.bank import lenses, shelves

FACTS = "facts"
"""The shelf of the bank whose questions only help to follow."""

SOURCES = ("case", "echo", "lens", "shelf")


@cache
def anyone() -> dict[str, Any]:
    """What can be said to any matter; see the page itself."""
    return tomllib.loads((files(__package__) / "anyone.toml").read_text(encoding="utf-8"))


class Repertoire:
    """`seed` decides in which order a pile is drawn from."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._said: set[str] = set()
        self._quoted: set[str] = set()
        self._asked = 0

    def pile(self, name: str, case: Case | None, told: Iterable[str] = ()) -> str | None:
        """One of a pile: what the case knows, then what fits any matter; None when all of it has been said."""
        own = case.piles.get(name, ()) if case else ()
        return self._first([*self._shuffled(own, name), *self._shuffled(anyone().get(name, ()), name)], told)

    def generic(self, name: str, told: Iterable[str] = ()) -> str | None:
        return self._first(self._shuffled(anyone()[name], name), told)

    def question(self, who: Colleague, seen: Seen, case: Case | None) -> str | None:
        """By phase and lens, and of the presenter's own words: each source in its turn, whichever has something."""
        told = seen.words_of_matter()
        if seen.presenter is None:
            return self.generic("interview")
        if asks_for_facts(seen.word):
            return self._first([*self._shuffled(case.piles.get("clarify", ()) if case else (), "clarify"), *_facts()])
        self._asked += 1
        order = [SOURCES[(self._asked + nth) % len(SOURCES)] for nth in range(len(SOURCES))]
        for source in order:
            found = self._first(self._source(source, who, seen.word, case), told)
            if found:
                return found
        return None

    def answer(self, question: str, case: Case | None, *, facts: bool) -> str | None:
        """A fact that was asked for; else what the presenter finds in themselves. What answers one question alone is
        kept for it, as long as there is anything else to say."""
        asked = question.lower()
        known = [fact.says for fact in case.facts if any(word in asked for word in fact.words)] if case else []
        fitting = _fitting(asked, case)
        first = [*known, *fitting] if facts else [*fitting, *known]
        piles = ("facts", "answers") if facts else ("answers", "facts")
        told = self._first(first) or next((found for name in piles if (found := self._to_anything(name, case))), None)
        return told or self.pile("answers", case)

    def _to_anything(self, name: str, case: Case | None) -> str | None:
        alone = set(case.answer_to.values()) if case and name == "answers" else ()
        own = case.piles.get(name, ()) if case else ()
        fitting = [text for place, text in enumerate(own) if place not in alone]
        return self._first([*self._shuffled(fitting, name), *self._shuffled(anyone()[name], name)])

    def advice(self, case: Case | None) -> Advice:
        return case.advice if case and case.advice else Advice(**anyone()["advice"])

    def say(self, text: str) -> str | None:
        """This very sentence, unless somebody has said it."""
        return self._first([text])

    def more(self, case: Case) -> str | None:
        """Something about it that nobody has heard yet."""
        return self._first(fact.says for fact in case.facts)

    def _source(self, source: str, who: Colleague, phase: str, case: Case | None) -> Sequence[str]:
        match source:
            case "case":
                return self._shuffled(case.piles.get("explore", ()) if case else (), "explore")
            case "echo":
                return self._shuffled(anyone()["echo"], "echo")
            case "lens":
                return [text for lens in lenses() if lens.word in who.lenses for text in lens.questions]
            case _:
                fitting = [text for shelf in shelves(phase) for text in shelf.questions]
                return self._shuffled(fitting, phase)

    def _first(self, texts: Iterable[str], told: Iterable[str] = ()) -> str | None:
        """The first that nobody has said; one that quotes is filled with a piece that nobody has quoted."""
        for text in texts:
            if text in self._said:
                continue
            filled = self._filled(text, told)
            if filled and filled not in self._said:
                self._said |= {text, filled}
                return filled
        return None

    def _filled(self, text: str, told: Iterable[str]) -> str | None:
        if "{words}" not in text:
            return text
        piece = next((piece for piece in clauses(told, anyone()["joins"]) if piece not in self._quoted), None)
        if piece is None:
            return None
        self._quoted.add(piece)
        return text.replace("{words}", piece)

    def _shuffled(self, texts: Sequence[str], name: str) -> list[str]:
        return random.Random(f"{self._seed} {name}").sample(list(texts), len(texts))  # noqa: S311 - words, not secrets


def _fitting(asked: str, case: Case | None) -> list[str]:
    if case is None:
        return []
    return [case.piles["answers"][place] for words, place in case.answer_to.items() if words in asked]


def asks_for_facts(phase: str) -> bool:
    return any(shelf.word == FACTS and phase in shelf.fits for shelf in shelves(phase))


def _facts() -> tuple[str, ...]:
    return next(shelf.questions for shelf in shelves() if shelf.word == FACTS)
