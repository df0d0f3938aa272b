"""Where a text quotes: what stands inside quotation marks is not the speaker's."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from askwell.hints.reading import Span

MARKS = re.compile("[\"'“”„‟«»‹›‘’‚]")
ENDING = re.compile(r"[.!?…？！。\n]")
DOUBLE = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "›": "‹"}
SINGLE = {"'": "'", "‘": "’", "‚": "‘’"}


def quotations(text: str) -> Iterator[Span]:
    """Spans of quoted passages, their marks included, in order and without overlap.

    A double quotation that is never closed runs to the end of its sentence: its author is typing. A single
    mark opens only if it is closed again, because it is far more often an apostrophe.
    """
    places = [match.start() for match in MARKS.finditer(text)]
    ends_single = [at for at in places if text[at] in "'’‘" and _may_close(text, at)]
    never_closed: set[str] = set()
    done = 0
    for number, at in enumerate(places):
        if at < done or not _may_open(text, at):
            continue
        mark = text[at]
        if mark in DOUBLE:
            later = () if mark in never_closed else range(number + 1, len(places))
            closing = next((places[n] for n in later if text[places[n]] in DOUBLE[mark]), None)
            if closing is None:
                never_closed.add(mark)
                ending = ENDING.search(text, at)
                closing = ending.start() - 1 if ending else len(text) - 1
        elif mark in SINGLE and (nearest := bisect_left(ends_single, at + 2)) < len(ends_single):
            closing = ends_single[nearest]
        else:
            continue
        done = closing + 1
        yield at, done


def _may_open(text: str, at: int) -> bool:
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace()


def _may_close(text: str, at: int) -> bool:
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
