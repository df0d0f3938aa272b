"""Choosing who presents."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event, bid_key
from askwell.engine.words import KeyName, SeatId, Urgency, Way


@dataclass(slots=True)
class BidPlaced(Event):
    """`since` says which of this seat's matters came before it: see `bid_key`."""

    VERSION: ClassVar[int] = 2
    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    seat: SeatId
    urgency: Urgency
    text: str | None
    since: int

    def words_key(self) -> KeyName:
        return bid_key(self.seat, self.since)


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
