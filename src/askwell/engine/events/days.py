"""When somebody works and rests, for the deadlines of a written meeting."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import SeatId


@dataclass(slots=True)
class DaysSaid(Event):
    seat: SeatId
    zone: str
    off: list[int]
