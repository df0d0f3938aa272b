"""What came of the actions of last time."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.words import KeyName, Outcome, SeatId


@dataclass(slots=True)
class BroughtFromLastTime(Event):
    """An action that was open when this meeting began: the snapshot, one event an action."""

    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    action: str
    seat: SeatId
    by_day: str
    carried: int
    text: str | None

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)


@dataclass(slots=True)
class ProgressTold(Event):
    """In its owner's words; names the action by the id that the snapshot gave it."""

    WORDS: ClassVar[tuple[str, ...]] = ("story",)
    action: str
    seat: SeatId
    outcome: Outcome
    story: str | None

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)
