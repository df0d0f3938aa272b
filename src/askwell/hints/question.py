"""Reads a question: its form, and what may be in it beside the asking."""

from collections.abc import Iterator, Sequence

from askwell.hints.form import STATEMENT, Asked, form_of
from askwell.hints.language import Language
from askwell.hints.reading import Reading, Span
from askwell.hints.rules import first_match
from askwell.hints.sentences import Sentence
from askwell.hints.voice import Mark, said

LOUD = ("advice", "leading", "statement")
"""In this order: a sentence that is both advice and leading is told once, as advice."""
ORDER = (LOUD, ("why",), ("judgement",), ("story",))
LONGEST_PREAMBLE = 25
"""Words before the question begins."""


def read_question(sentences: Sequence[Sentence], language: Language) -> Reading:
    asked = [form_of(sentence, language) for sentence in sentences]
    questions = [one for one in asked if one.is_question]
    told = next((one for one in asked if one.form == STATEMENT), None)
    form = questions[-1].form if questions else told.form if told else None
    marks = [*_rule_marks(sentences, asked, language), *_preamble(sentences, asked)]
    if sum(len(one.asking) for one in questions) > 1:
        marks.append(("stacked", _questions_span(sentences, asked)))
    if form == STATEMENT and not any(code in LOUD for code, _ in marks):
        marks.append(("statement", (sentences[0].span[0], sentences[-1].span[1])))
    return Reading(form, said(marks, language, "question"))


def _rule_marks(sentences: Sequence[Sentence], asked: Sequence[Asked], language: Language) -> Iterator[Mark]:
    groups = [language.rules_for("question", codes) for codes in ORDER]
    for sentence, one in zip(sentences, asked, strict=True):
        openings = one.openings(sentence)
        for rules in groups:
            if found := first_match(rules, sentence, openings):
                rule, start, end = found
                yield rule.code, sentence.span_of(start, end)


def _preamble(sentences: Sequence[Sentence], asked: Sequence[Asked]) -> Iterator[Mark]:
    words = 0
    for sentence, one in zip(sentences, asked, strict=True):
        if one.is_question:
            words += sentence.words_before(one.place)
            if words > LONGEST_PREAMBLE:
                start = sentence.span_of(one.place, one.place)[0]
                yield "preamble", (sentences[0].span[0], start)
            return
        words += sentence.words_before(len(sentence.line))


def _questions_span(sentences: Sequence[Sentence], asked: Sequence[Asked]) -> Span:
    asking = [(sentence, one) for sentence, one in zip(sentences, asked, strict=True) if one.is_question]
    first, one = asking[0]
    return first.span_of(one.place, one.place)[0], asking[-1][0].span[1]
