"""Choosing who presents."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event, bid_key
from askwell.engine.words import KeyName, SeatId, Urgency, Way


@dataclass(slots=True)
class BidPlaced(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    seat: SeatId
    urgency: Urgency
    text: str | None

    def words_key(self) -> KeyName:
        return bid_key(self.seat)


@dataclass(slots=True)
class BidTakenBack(Event):
    seat: SeatId


@dataclass(slots=True)
class NotTodaySaid(Event):
    seat: SeatId


@dataclass(slots=True)
class PresentersChosen(Event):
    """In the order in which they present; the course of the meeting follows from it."""

    way: Way
    presenters: list[SeatId]
