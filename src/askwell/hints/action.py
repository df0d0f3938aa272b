"""Reads an action: who does it, a firm verb, a date or an occasion, and how one will know.

A slot that is empty is named quietly. A vague word in a slot ("someone", "try to", "soon") is what is shown.
"""

from collections.abc import Iterator, Sequence

from askwell.hints.language import Language
from askwell.hints.reading import Reading
from askwell.hints.sentences import Sentence
from askwell.hints.voice import Mark, said

SLOTS = ("owner", "verb", "date", "sign")


def read_action(sentences: Sequence[Sentence], language: Language) -> Reading:
    if not sentences:
        return Reading()
    marks = [mark for slot in SLOTS for mark in _missing(slot, sentences, language)]
    return Reading(None, said(marks, language, "action"))


def _missing(slot: str, sentences: Sequence[Sentence], language: Language) -> Iterator[Mark]:
    filled, vague = language.slots[slot], language.slots[f"{slot}-vague"]
    soft = [
        (sentence, match)
        for sentence in sentences
        for place in sentence.places
        if (match := vague.match(sentence.line, place))
    ]
    if soft and slot == "verb":
        sentence, match = soft[0]
        yield slot, sentence.span_of(*match.span())
    elif any(filled.search(sentence.line) for sentence in sentences):
        return
    elif soft:
        sentence, match = soft[0]
        yield slot, sentence.span_of(*match.span())
    else:
        yield slot, (sentences[0].span[0], sentences[-1].span[1])
