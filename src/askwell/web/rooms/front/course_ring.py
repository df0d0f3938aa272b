"""The course of a format as a ring: an arc per phase in its hue, as long as its share of the time."""

from dataclasses import dataclass

from askwell.engine.format import Format, Hue, Phase, Where
from askwell.web.rooms.front.shelf import minutes_for

AROUND = 1000
"""The length of the ring in its own units."""
GAP = 6
"""Between two arcs, in the same units."""
SHORTEST = 8
HOUR = 60.0


@dataclass(frozen=True, slots=True)
class Arc:
    """`start` and `length` in thousandths of the ring."""

    hue: Hue
    start: int
    length: int


def arcs(format_: Format, people: int) -> list[Arc]:
    """In the order of the meeting, one slot of it, clockwise from the top."""
    phases = in_order(format_)
    weights = [weight(phase, people) for phase in phases]
    whole = sum(weights) or 1
    found, at = [], 0.0
    for phase, share in zip(phases, weights, strict=True):
        length = AROUND * share / whole
        found.append(Arc(phase.hue, round(at), max(SHORTEST, round(length) - GAP)))
        at += length
    return found


def in_order(format_: Format) -> list[Phase]:
    """As they come, and what lies between two slots left out."""
    return [phase for where in (Where.OPENING, Where.SLOT, Where.CLOSING) for phase in format_.of(where)]


def weight(phase: Phase, people: int) -> float:
    """Minutes, hours too."""
    return phase.hours * HOUR or phase.length(people) / 60


def in_the_middle(format_: Format) -> int:
    """What stands inside the ring: days for a written meeting, else minutes."""
    hours = sum(phase.hours for phase in format_.phases)
    return round(hours / 24) if hours else minutes_for(format_, format_.least)
