"""The circle made small: a clock with a dot for everyone, read at arm's length on a phone.

Lengths are pixels of a square of 112 around (0, 0).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin

from askwell.web.look.circle import Direction, Seated, seat_angle, still_seated

RIM = 34.0
GAP = 6.0
DOT = 4.6
FLOOR_DOT = 8.2
PUSHED_BACK = 3.0
ARC = 8.0


@dataclass(frozen=True, slots=True)
class Dot:
    who: Seated
    x: float
    y: float
    radius: float
    chair: str


@dataclass(frozen=True, slots=True)
class Dial:
    """Only those who take turns have a dot. `turn` is how far all of them are turned, in degrees, so that I sit at six:
    a single dot is told to everyone alike.
    """

    dots: tuple[Dot, ...]
    turn: float = 0.0


def draw(people: Sequence[Seated], *, direction: Direction = "ltr", before: Dial | None = None) -> Dial:
    """The dial of these people, with mine at six if I am among them. Whoever sits as in the dial `before`, drawn in the
    same way, is taken from there."""
    table = [one for one in people if one.takes_turns]
    me = next((index for index, one in enumerate(table) if one.is_me), None)
    angles = [seat_angle(index, len(table), direction=direction) for index in range(len(table))]
    known = still_seated(table, before.dots if before else ())
    dots = tuple(dot or _dot(one, angle) for dot, one, angle in zip(known, table, angles, strict=True))
    return Dial(dots, 0.0 if me is None else round((90 - angles[me]) % 360, 2))


def _dot(one: Seated, angle: float) -> Dot:
    radius = FLOOR_DOT if one.has_floor else DOT
    distance = RIM + GAP + radius + (PUSHED_BACK if one.is_listening else 0)
    x, y = (round(distance * way(radians(angle)), 2) for way in (cos, sin))
    return Dot(one, x, y, radius, _turned_chair(x, y, angle) if one.is_listening else "")


def _turned_chair(x: float, y: float, angle: float) -> str:
    """The chair of someone who listens stands between them and the table."""
    ends = [(x + ARC * cos(radians(turn)), y + ARC * sin(radians(turn))) for turn in (angle + 120, angle + 240)]
    return f"M{ends[0][0]:.2f} {ends[0][1]:.2f}A{ARC:g} {ARC:g} 0 0 1 {ends[1][0]:.2f} {ends[1][1]:.2f}"
