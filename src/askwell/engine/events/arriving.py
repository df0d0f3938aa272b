"""Arriving: who said yes, and who asked."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import SeatId


@dataclass(slots=True)
class SentenceAgreed(Event):
    seat: SeatId
    sentence: int


@dataclass(slots=True)
class SentenceAskedAbout(Event):
    seat: SeatId
    sentence: int


@dataclass(slots=True)
class ManagingAnswered(Event):
    seat: SeatId
    yes: bool


@dataclass(slots=True)
class WaiverAnswered(Event):
    seat: SeatId
    yes: bool
