"""Private hints on what is being written: pure rules, one page of data for each language.

A text comes in, findings go out, and nothing is kept: no log, no cache of texts, no network.
"""

from askwell.hints.action import read_action
from askwell.hints.language import LANGUAGES, language_for
from askwell.hints.question import read_question
from askwell.hints.reading import SILENCE, Finding, Kind, Reading
from askwell.hints.reflection import read_reflection
from askwell.hints.sentences import sentences_of
from askwell.hints.words import words_of

__all__ = ["LANGUAGES", "LONGEST_TEXT", "Finding", "Kind", "Reading", "read"]

LONGEST_TEXT = 100_000
"""Characters. What is longer was not written by hand just now, and is answered with silence."""

READERS = {"question": read_question, "reflection": read_reflection, "action": read_action}


def read(text: str, *, kind: Kind, language: str) -> Reading:
    """Never raises for any text: emoji, lone surrogates, another language are read as far as they can be.

    `language` is a tag such as "en" or "de-AT"; one that Askwell has no rules for is answered with silence.
    Time grows in step with the length of the text.
    """
    page = language_for(language)
    if page is None or len(text) > LONGEST_TEXT:
        return SILENCE
    words = words_of(text, elides=page.elides, capitals=page.capitals)
    return READERS[kind](list(sentences_of(words, page.vocabulary)), page)
