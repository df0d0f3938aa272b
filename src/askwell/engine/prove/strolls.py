"""Seeded walks for circles too large to be walked whole: people choose by lot among all that is offered to them."""

import random
from collections.abc import Iterator
from typing import Any

from askwell.engine.claims import tapper
from askwell.engine.crowd import LARGEST
from askwell.engine.format import Format
from askwell.engine.page import parse
from askwell.engine.prove.ending import leads_to_the_end, one_step
from askwell.engine.prove.leaks import leaked, leaks
from askwell.engine.prove.making import make
from askwell.engine.prove.proof import Finding, sizes_to_prove
from askwell.engine.prove.safeguards import safeguards
from askwell.engine.prove.settings import arrived, settings
from askwell.engine.prove.tries import FOLLOWED, Try, tries
from askwell.engine.prove.walked import FAIR, word_of
from askwell.engine.state import State
from askwell.engine.words import SeatId

STEPS = 80
"""Moves of one walk, before it is brought to its end by the plainest way."""

AHEAD = 16
"""Plain moves, at most, before chance begins, so that every phase is walked in."""

ONE_IN = 5
"""One move in five is made by whoever taps, and one in five is anything at all, not what the phase is for."""


def larger_sizes(format_: Format) -> list[int]:
    """The sizes that are not walked whole; of a crowd, those of its circles, guide included."""
    whole = sizes_to_prove(format_)
    most = LARGEST - 1 if format_.crowd else format_.most
    return [size for size in range(format_.least, most + 1) if size not in whole]


def stroll(page: dict[str, Any], walks: int, seed: int = 0, first: int = 0) -> list[Finding]:
    """So many walks through the larger sizes, in turn; nothing when there are none, or nothing is wrong.

    Each walk has a number, of which all its lots are drawn: many can be walked in parts, from `first` on.
    """
    format_ = parse(page)
    each = [setting for size in larger_sizes(format_) for setting in settings(format_, size)]
    starts = [(setting, arrived(page, setting)) for setting in each]
    found: set[Finding] = set()
    for nth in range(first, first + walks if starts else first):
        setting, start = starts[nth % len(starts)]
        lot = random.Random(f"{seed}.{nth}")  # noqa: S311 (so that a walk can be walked again)
        found |= {Finding(word, wrong, str(setting)) for word, wrong in _one(start.copy(), lot)}
    return sorted(found)


def _one(state: State, lot: random.Random) -> Iterator[tuple[str, str]]:
    for _ in range(lot.randrange(AHEAD)):
        one_step(state)
    for _ in range(lot.randint(STEPS // 4, STEPS)):
        seat = tapper(state) if lot.randrange(ONE_IN) == 0 else lot.choice(list(state.people))
        word = word_of(state)
        yield from ((word, broken) for broken in safeguards(state, seat))
        choices = _choices(state, seat, lot)
        if choices:
            yield from ((word, broken) for broken in _step(state, lot.choice(choices)))
    if leads_to_the_end(state, ()) is None:
        yield word_of(state), "nobody can bring the meeting to its end"


def _choices(state: State, seat: SeatId, lot: random.Random) -> list[Try]:
    choices = list(tries(state, seat, everything=True))
    usual = [tried for tried in choices if tried.name in FOLLOWED]
    return usual if usual and lot.randrange(ONE_IN) else choices


def _step(state: State, tried: Try) -> Iterator[str]:
    before = state.copy()
    refusal = make(state, tried.by, tried.move, tried.for_)
    if refusal is None:
        yield from leaked(before, state, by_the_room=False)
        yield from leaks(state)
    elif refusal.slug not in FAIR:
        yield f"{tried.name} is offered and then refused: {refusal.slug}"
