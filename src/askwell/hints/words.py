"""A text as a row of words, commas and marks, each knowing where it stands."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from askwell.hints.quotation import quotations

QUOTATION = "“"
COMMA = ","
QUESTION_MARKS = frozenset("?？؟")

_LETTERS = r"(?:[^\W_]|[\u0300-\u036f])++"
_MARKS = r"(?P<end>[.!?…？！。؟]++|[\n\r\u2028]++)|(?P<comma>[,;:–—()¿¡،、]++|\s-++(?=\s))"
WHOLE = re.compile(rf"(?P<word>{_LETTERS}(?:['’]{_LETTERS})*+)|{_MARKS}")
ELIDED = re.compile(rf"(?P<word>{_LETTERS}['’]?)|{_MARKS}")
"""For languages that elide: "qu'est-ce" is read as qu' + est + ce."""


class Word(NamedTuple):
    """`text` is lower case, NFC, with straight apostrophes; a comma or an ending mark is a word too."""

    text: str
    start: int
    end: int
    ends: bool = False


def words_of(text: str, *, elides: bool, capitals: frozenset[str]) -> Iterator[Word]:
    """Words in order; a whole quotation counts as one word, `QUOTATION`.

    `capitals` keeps its words as they are written, where a capital makes another word ("Sie", "sie").
    """
    pattern = ELIDED if elides else WHOLE
    at = 0
    for start, end in (*quotations(text), (len(text), len(text))):
        for match in pattern.finditer(text, at, start):
            yield _word(match, capitals)
        if end > start:
            yield Word(QUOTATION, start, end)
        at = end


def _word(match: re.Match[str], capitals: frozenset[str]) -> Word:
    written = match.group()
    start, end = match.span()
    if match.lastgroup == "comma":
        return Word(COMMA, start, end)
    if match.lastgroup == "end":
        return Word("?" if set(written) & QUESTION_MARKS else written[0], start, end, ends=True)
    if written in capitals:
        return Word(written, start, end)
    if not written.isascii():
        written = unicodedata.normalize("NFC", written).replace("’", "'")
    return Word(written.lower(), start, end)
