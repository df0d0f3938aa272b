"""From marks to findings: the sentences that a person reads, in the language of the text."""

from collections.abc import Sequence

from askwell.hints.language import Language
from askwell.hints.reading import Finding, Kind, Span

SPEAKS_UP = frozenset({"advice", "leading", "statement"})

Mark = tuple[str, Span]
"""A code and where it was seen."""


def said(marks: Sequence[Mark], language: Language, kind: Kind) -> tuple[Finding, ...]:
    """One finding for each code, the first in the text: nothing is said twice."""
    first: dict[str, Span] = {}
    for code, span in sorted(marks, key=lambda mark: mark[1]):
        first.setdefault(code, span)
    voices = language.voices[kind]
    return tuple(
        Finding(code, span, code in SPEAKS_UP, voices[code].why, voices[code].try_) for code, span in first.items()
    )
