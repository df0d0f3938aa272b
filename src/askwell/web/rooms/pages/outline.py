"""A scene as the frame of a region sees it: who sits where, and not who has the floor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from askwell.web.rooms.pages.apart import Later
from askwell.web.rooms.pages.scene import Scene

SOURCES = ("figure", "small", "floor_and_next", "words_at_the_table", "counts")
"""What frames hand on to parts, and don't look at."""


class Seating(NamedTuple):
    """Who sits where: keys in the circle and on its dial, and the box around the circle."""

    circle: tuple[str, ...] = ()
    dial: tuple[str, ...] = ()
    box: str = ""


def seating_of(sources: Mapping[str, Any]) -> Seating:
    figure, small = sources["figure"], sources["small"]
    return Seating(tuple(disc.who.key for disc in figure.discs), tuple(dot.who.key for dot in small.dots), figure.box)


@dataclass(frozen=True, slots=True)
class Seat(Later):
    """Of whoever sits there the key is all that is known."""

    key: str = ""

    @property
    def who(self) -> "Seat":
        return self


@dataclass(frozen=True, slots=True)
class Figure:
    """A circle or a dial whose seats are handed on."""

    box: str
    people: Later
    discs: list[Seat]
    turn: float = 0.0

    @property
    def dots(self) -> list[Seat]:
        return self.discs


@dataclass
class Outline(Scene):
    seating: Seating = Seating()
    rests_on: Seating | None = None
    """The seating, once it was asked for."""

    @property
    def seated(self) -> Any:
        """Whether there is anybody is all that a frame asks."""
        return self._asked().circle

    @property
    def figure(self) -> Any:
        return self._figure("figure", "discs", self._asked().circle)

    @property
    def small(self) -> Any:
        return self._figure("small", "dots", self._asked().dial)

    @property
    def floor_and_next(self) -> Any:
        return Later("floor_and_next", (0,)), Later("floor_and_next", (1,))

    @property
    def words_at_the_table(self) -> Any:
        return Later("words_at_the_table")

    @property
    def counts(self) -> Sequence[Any]:
        return [Later("counts", (nth,)) for nth, _ in enumerate(self.groups)]

    def _asked(self) -> Seating:
        self.rests_on = self.seating
        return self.seating

    def _figure(self, source: str, seats: str, keys: tuple[str, ...]) -> Figure:
        found = [Seat(source, (seats, nth), key) for nth, key in enumerate(keys)]
        return Figure(self.seating.box, Later(source, ("people",)), found)
