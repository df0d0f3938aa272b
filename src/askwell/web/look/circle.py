"""The circle: a round table seen from above, people on its edge, who stay where they are.

The rim has radius 100 and its middle is (0, 0); every measure is a share of that, so one figure serves
every size. Angles are degrees, clockwise from three o'clock, as in SVG.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians, sin
from typing import Literal, Protocol, TypeVar

from askwell.web.look.names import Name, fit

RIM = 100.0
GAP = 10.0
FLOOR = 1.48
PUSHED_BACK = 0.42
CHAIR = 1.8
CHAIR_AT_LEAST = 1.6 / 27
"""Share of the smallest seat that carries a name, 27 pixels: a chair's line is 1.6 pixels at least."""
CHAIR_HALF_ANGLE = 60
SECOND_ROW = 3.1
OBSERVER = 0.62
LABEL = 15.0
NARROWEST = 170.0

Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Seated:
    """Someone in the circle, and what everybody may see of them.

    `note` is the word outside the chair ("presents"); `beside` is the key of the person a supporter is with.
    """

    name: str
    key: str = ""
    has_floor: bool = False
    is_next: bool = False
    is_me: bool = False
    just_seated: bool = False
    presents: bool = False
    facilitates: bool = False
    is_listening: bool = False
    is_here: bool = True
    has_screen: bool = True
    observes: bool = False
    beside: str = ""
    note: str = ""

    @property
    def takes_turns(self) -> bool:
        return not self.observes and not self.beside

    @property
    def states(self) -> str:
        """The words that style and script know this seat by, parted by spaces."""
        known = {
            "floor": self.has_floor,
            "next": self.is_next,
            "me": self.is_me,
            "seated": self.just_seated,
            "facilitates": self.facilitates,
            "listening": self.is_listening,
            "away": not self.is_here,
            "observer": self.observes,
            "supporter": bool(self.beside),
            "screenless": not self.has_screen,
        }
        return " ".join(word for word, holds in known.items() if holds)


@dataclass(frozen=True, slots=True)
class Disc:
    """One seat as it is drawn: where its middle is, and round that its radius, its chair, its name.

    `chair` is the radius of its arc, 0 without one; `turned` is where the arc begins, in degrees, and 180 more once the
    chair is turned, so that it can be seen to travel round.
    """

    who: Seated
    x: float
    y: float
    radius: float
    chair: float
    turned: float
    name: Name
    note_y: float


@dataclass(frozen=True, slots=True)
class Circle:
    """A drawn circle; `width` and `height` are of a box around (0, 0) that holds every possible floor."""

    discs: tuple[Disc, ...]
    width: float
    height: float

    @property
    def people(self) -> tuple[Seated, ...]:
        """In speaking order, then whoever takes no turn."""
        return tuple(disc.who for disc in self.discs)

    @property
    def box(self) -> str:
        return f"{-self.width / 2:g} {-self.height / 2:g} {self.width:g} {self.height:g}"


def seat_radius(count: int) -> float:
    """Radius of a seat among `count`, so that neighbours keep apart even when one of them has the floor."""
    return {2: 34.0, 3: 34.0, 4: 33.0, 5: 31.0, 6: 29.0, 7: 26.0, 8: 23.5, 9: 21.0}[min(max(count, 2), 9)]


def seat_angle(index: int, count: int, *, direction: Direction = "ltr", at_six: int | None = None) -> float:
    """Clockwise from twelve in turn order; anticlockwise where one reads from right to left.

    `at_six` names the seat that sits at six o'clock instead: on a phone, mine.
    """
    step = 360 / count * (-1 if direction == "rtl" else 1)
    start = -90.0 if at_six is None else 90 - at_six * step
    return (start + index * step) % 360


def seating(people: Sequence[Seated]) -> tuple[Seated, ...]:
    """Turn order round the table, the presenter at twelve; a facilitator outside the order faces them."""
    turns = [one for one in people if one.takes_turns and not one.facilitates]
    first = next((index for index, one in enumerate(turns) if one.presents), 0)
    turns = turns[first:] + turns[:first]
    guides = [one for one in people if one.takes_turns and one.facilitates]
    opposite = (len(turns) + len(guides)) // 2
    others = [one for one in people if not one.takes_turns]
    return (*turns[:opposite], *guides, *turns[opposite:], *others)


def draw(
    people: Sequence[Seated],
    *,
    direction: Direction = "ltr",
    at_six: int | None = None,
    least: float = 0,
    before: Circle | None = None,
) -> Circle:
    """The circle of these people, in the order given (see `seating`).

    `least` is the smallest radius of a seat: 45 where the rim is 60 pixels wide and seats carry names. Whoever sits as
    in the circle `before`, drawn in the same way, is taken from there.
    """
    table = [one for one in people if one.takes_turns]
    radius = max(seat_radius(len(table)), least)
    angles = [seat_angle(i, len(table), direction=direction, at_six=at_six) for i in range(len(table))]
    known = still_seated(table, before.discs if before else ())
    chair = max(CHAIR, round(least * CHAIR_AT_LEAST, 2))
    discs = [disc or _seat(one, angle, radius, chair) for disc, one, angle in zip(known, table, angles, strict=True)]
    second = [_second_row(one, angle, radius) for one, angle in _second_angles(people, table, angles)]
    width, height = _reach(tuple(angles), radius, noted=any(one.note for one in people), second_row=bool(second))
    return Circle((*discs, *second), width, height)


class Drawn(Protocol):
    """Somebody as they are drawn: a disc of the circle, a dot of the dial."""

    @property
    def who(self) -> Seated: ...


Figure = TypeVar("Figure", bound=Drawn)


def still_seated(table: Sequence[Seated], before: Sequence[Figure]) -> list[Figure | None]:
    """For each of the table what stood at that place before, where it is the same person in the same state; none at
    all when there are more or fewer at the table now, for then everybody moves."""
    known = [figure for figure in before if figure.who.takes_turns]
    if len(known) != len(table):
        return [None] * len(table)
    return [figure if figure.who is one else None for figure, one in zip(known, table, strict=True)]


@lru_cache(maxsize=256)
def _reach(angles: tuple[float, ...], radius: float, *, noted: bool, second_row: bool) -> tuple[float, float]:
    """Width and height of the box: the same whoever has the floor, so that nothing moves when it changes hands.

    Sideways there is room for a floor on every seat; above and below, where a page has air, for half of it.
    """
    back = RIM + GAP + radius * (SECOND_ROW + OBSERVER) if second_row else 0.0
    outer = max((abs(cos(radians(angle))) * (RIM + GAP + radius * FLOOR) for angle in angles), default=0.0)
    upper = max((abs(sin(radians(angle))) * (RIM + GAP + radius) for angle in angles), default=0.0)
    width = max(outer + radius * FLOOR + 3 * CHAIR, back, NARROWEST if angles else RIM + LABEL)
    height = max(upper + radius * FLOOR + 3 * CHAIR + (LABEL if noted else 0), back, RIM + LABEL)
    return round(2 * width, 1), round(2 * height, 1)


def _seat(one: Seated, angle: float, radius: float, line: float) -> Disc:
    x, y, size, chair, turned, note_y = _place(
        angle, radius, line, has_floor=one.has_floor, is_listening=one.is_listening
    )
    return Disc(one, x, y, size, chair, turned, fit(one.name, radius * FLOOR if one.has_floor else radius), note_y)


@lru_cache(maxsize=2048)
def _place(
    angle: float, radius: float, line: float, *, has_floor: bool, is_listening: bool
) -> tuple[float, float, float, float, float, float]:
    """x, y, radius, chair, its turn and the note of a seat: there are few, and everybody's are alike. `line` is the
    chair's."""
    radius *= FLOOR if has_floor else 1
    distance = RIM + GAP + radius * (1 + (PUSHED_BACK if is_listening else 0))
    x, y = _at(angle, distance)
    turned = _from_twelve(angle) - CHAIR_HALF_ANGLE + (180 if is_listening else 0)
    outside = radius + 3.4 * line + (0 if not is_listening else -2 * line)
    below = sin(radians(angle)) > 0
    note_y = round(outside + 13 if below else -outside - 5, 2)
    return x, y, round(radius, 2), round(radius + 2.1 * line, 2), round(turned, 2), note_y


def _second_row(one: Seated, angle: float, radius: float) -> Disc:
    x, y = _at(angle, RIM + GAP + radius * SECOND_ROW)
    return Disc(
        one,
        x,
        y,
        round(radius * OBSERVER, 2),
        0.0,
        0.0,
        fit(one.name, radius * OBSERVER),
        round(radius * OBSERVER + 10, 2),
    )


def _second_angles(
    people: Sequence[Seated], table: Sequence[Seated], angles: Sequence[float]
) -> Iterator[tuple[Seated, float]]:
    """A supporter sits behind their person, an observer in a gap, starting beside six o'clock."""
    by_key = {one.key: angle for one, angle in zip(table, angles, strict=True)}
    half = 180 / max(len(table), 1)
    gaps = sorted(((angle + half) % 360 for angle in angles), key=lambda angle: abs(angle - 80))
    for one in people:
        if one.beside:
            yield one, by_key.get(one.beside, 90.0)
        elif one.observes and gaps:
            yield one, gaps.pop(0)


def _at(angle: float, distance: float) -> tuple[float, float]:
    return round(distance * cos(radians(angle)), 2) + 0.0, round(distance * sin(radians(angle)), 2) + 0.0


def _from_twelve(angle: float) -> float:
    """The same angle, counted from twelve: a seat that makes room for one more never takes its chair the long way."""
    return (angle + 90) % 360 - 90
