"""Pieces of what somebody said, short enough to be quoted back to them word for word."""

import re
from collections.abc import Collection, Iterable

SHORTEST, LONGEST = 3, 9
"""Words of a piece: less says nothing, more is a speech."""
MOST_LETTERS = 64

_PARTS = re.compile(r"[.,;:!?…\n“”\"()]+|\s[–—-]\s")


def clauses(texts: Iterable[str], joins: Collection[str] = ()) -> list[str]:
    """In the order in which they were said, none twice. No quotation begins with a small word of `joins`."""
    found: dict[str, None] = {}
    for text in texts:
        for part in _PARTS.split(text):
            words = part.split()
            if words and words[0].lower() in joins:
                words = words[1:]
            piece = " ".join(words)
            if SHORTEST <= len(words) <= LONGEST and len(piece) <= MOST_LETTERS:
                found[piece] = None
    return list(found)
