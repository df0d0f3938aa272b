"""A crowd and its circles. Whom somebody would rather not meet is seen by nobody, ever."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import SeatId


@dataclass(slots=True)
class ApartAsked(Event):
    """Or taken back, when it was asked before."""

    seat: SeatId
    other: SeatId


@dataclass(slots=True)
class CrowdSplit(Event):
    circles: list[list[SeatId]]


@dataclass(slots=True)
class CircleRoomsTold(Event):
    rooms: list[str]
