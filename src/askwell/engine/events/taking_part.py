"""What helps somebody take part."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.words import KeyName, SeatId, Whom


@dataclass(slots=True)
class HelpfulSaid(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("text", "said_as")
    seat: SeatId
    to: Whom
    text: str | None
    said_as: str | None

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)
