"""Lengths of time as lengths of bars, in thousandths of the width that there is."""

from dataclasses import dataclass

from askwell.engine.replay import Replay, Stretch

WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch on the line of the whole meeting; `at` is its number, from 1."""

    at: int
    hue: str
    slot: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Bar:
    """`planned`, then what was `taken`, and behind it what `stood`."""

    planned: float
    taken: float
    stood: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    planned: list[Piece]
    taken: list[Piece]


def ribbon(replay: Replay) -> Ribbon:
    """The plan above, what became of it below, on one scale: where the lower line is longer, it took longer."""
    stretches = replay.stretches
    longest = max(replay.planned, replay.taken + replay.stood, 1)
    return Ribbon(
        _laid([stretch.planned for stretch in stretches], stretches, longest),
        _laid([stretch.taken + stretch.stood for stretch in stretches], stretches, longest),
    )


def bars(replay: Replay) -> list[Bar]:
    """One a stretch, all on one scale."""
    longest = max([1, *(max(one.planned, one.taken + one.stood) for one in replay.stretches)])
    return [
        Bar(*(round(length / longest * WIDTH, 1) for length in (one.planned, one.taken, one.stood)))
        for one in replay.stretches
    ]


def _laid(lengths: list[int], stretches: list[Stretch], longest: int) -> list[Piece]:
    pieces, before = [], 0
    for at, (seconds, stretch) in enumerate(zip(lengths, stretches, strict=True), 1):
        if seconds:
            x, width = (round(part / longest * WIDTH, 1) for part in (before, seconds))
            pieces.append(Piece(at, stretch.hue, stretch.slot, x, width))
        before += seconds
    return pieces
