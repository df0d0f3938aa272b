"""Floor and turns: spoken or passed, the log does not tell which."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import ItemId, SeatId


@dataclass(slots=True)
class FloorTaken(Event):
    seat: SeatId


@dataclass(slots=True)
class TurnEnded(Event):
    """Spoken or passed: the log does not tell which."""

    seat: SeatId


@dataclass(slots=True)
class TurnPutOff(Event):
    seat: SeatId


@dataclass(slots=True)
class ReadingOutAsked(Event):
    seat: SeatId
    item: ItemId


@dataclass(slots=True)
class HandRaised(Event):
    seat: SeatId


@dataclass(slots=True)
class HandLowered(Event):
    seat: SeatId
