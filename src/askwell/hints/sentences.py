"""Sentences: where each begins and ends, and where in it a clause may begin."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from askwell.hints.reading import Span
from askwell.hints.vocabulary import Vocabulary
from askwell.hints.words import COMMA, Word

VOWELS = frozenset("aeiouäöüáéíóúàèìòùâêîôûëïœæ")


@dataclass(slots=True)
class Sentence:
    """`line` holds the words with the tags of their classes: what patterns are matched against.

    `places[n]` is where word n begins in `line`; `openings` are the places where a clause may begin:
    the first word, the word after a comma, after "and", "but" and their kind, after "well" at the start.
    The first `lead_in` of them have nothing before them but words like "well" and "so".
    `mark` is "?", ".", "!", "…" or, where the line or the text just ends, "".
    """

    words: list[Word]
    mark: str
    line: str
    places: list[int]
    openings: list[int]
    lead_in: int

    @property
    def asks(self) -> bool:
        return self.mark == "?"

    @property
    def span(self) -> Span:
        return self.words[0].start, self.words[-1].end

    def words_before(self, place: int) -> int:
        """How many words stand before a place in `line`; commas are none."""
        return sum(word.text != COMMA for word in self.words[: bisect_left(self.places, place)])

    def span_of(self, start: int, end: int) -> Span:
        """From places in `line` to characters of the text."""
        first = bisect_right(self.places, start) - 1
        last = bisect_right(self.places, max(start, end - 1)) - 1
        return self.words[first].start, self.words[last].end


def sentences_of(words: Iterable[Word], vocabulary: Vocabulary) -> Iterator[Sentence]:
    """In order; what is only marks and commas makes no sentence."""
    row: list[Word] = []
    for word in words:
        if not word.ends:
            row.append(word)
        elif word.text == "." and row and _is_short(row[-1], word, vocabulary):
            continue
        elif row:
            yield _sentence(row, word.text.strip("\n\r\u2028"), vocabulary)
            row = []
    if row:
        yield _sentence(row, "", vocabulary)


def _is_short(last: Word, stop: Word, vocabulary: Vocabulary) -> bool:
    touches = last.end == stop.start and stop.end - stop.start == 1
    return touches and (last.text in vocabulary.abbreviations or (len(last.text) == 1 and last.text.isalpha()))


def _sentence(row: list[Word], mark: str, vocabulary: Vocabulary) -> Sentence:
    words = _spoken(row, vocabulary) or row
    parts = [vocabulary.tagged(word.text) for word in words]
    places = [0, *accumulate(map(len, parts[:-1]))]
    openings: list[int] = []
    lead_in = 0
    opens = leads = True
    for word, place in zip(words, places, strict=True):
        is_comma = word.text == COMMA
        if opens and not is_comma:
            openings.append(place)
            lead_in += leads
        leads = leads and (is_comma or word.text in vocabulary.leads)
        opens = is_comma or word.text in vocabulary.joins or (opens and word.text in vocabulary.leads)
    return Sentence(words, mark, "".join(parts), places, openings, lead_in)


def _spoken(row: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """Speech written down stumbles: "um", "wh why not", "how about about"; the stumbles are left out."""
    kept: list[Word] = []
    after_filler = False
    for word in row:
        if word.text in vocabulary.fillers:
            after_filler = True
            continue
        if meant := vocabulary.spellings.get(word.text):
            word = word._replace(text=meant)
        if word.text == COMMA and after_filler and kept and kept[-1].text == COMMA:
            kept.pop()
        elif kept and _is_broken(kept[-1].text, word.text) and word.text not in vocabulary.doubles:
            kept[-1] = word
        else:
            kept.append(word)
        after_filler = False
    return kept


def _is_broken(said: str, said_next: str) -> bool:
    if said == said_next:
        return True
    return len(said) <= 2 and said_next.startswith(said) and VOWELS.isdisjoint(said)
