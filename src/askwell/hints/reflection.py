"""Reads a reflection: does it add advice, add a judgement, ask a question?

It is never graded as simple or complex: people who judge that by hand don't agree with each other.
"""

from collections.abc import Iterator, Sequence

from askwell.hints.form import form_of
from askwell.hints.language import Language
from askwell.hints.reading import Reading
from askwell.hints.rules import first_match
from askwell.hints.sentences import Sentence
from askwell.hints.voice import Mark, said

CODES = ("advice", "judgement")


def read_reflection(sentences: Sequence[Sentence], language: Language) -> Reading:
    return Reading(None, said(list(_marks(sentences, language)), language, "reflection"))


def _marks(sentences: Sequence[Sentence], language: Language) -> Iterator[Mark]:
    groups = [language.rules_for("reflection", (code,)) for code in CODES]
    for sentence in sentences:
        for rules in groups:
            if found := first_match(rules, sentence, sentence.openings):
                rule, start, end = found
                yield rule.code, sentence.span_of(start, end)
        if sentence.asks and form_of(sentence, language).is_question:
            yield "question", sentence.span
