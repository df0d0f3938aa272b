"""The meeting: opened, one phase after another, ended."""

from dataclasses import dataclass
from typing import Any

from askwell.engine.events.event import Event
from askwell.engine.words import Held, ItemId, RunId, SeatId, Seconds


@dataclass(slots=True)
class RoomOpened(Event):
    """`page` is the whole format in the meeting's language: a running meeting keeps the page that it began with."""

    page: dict[str, Any]
    host: SeatId
    held: Held
    language: str
    first_meeting: bool
    shuffle: int
    critical: bool
    rehearsal: bool = False


@dataclass(slots=True)
class PhaseEntered(Event):
    """`length` is what the clock is set to. A leg that is entered again gets a new run."""

    leg: int
    run: RunId
    length: Seconds


@dataclass(slots=True)
class StepTakenBack(Event):
    """The meeting is in `run` again, with the clock that it had."""

    run: RunId


@dataclass(slots=True)
class CaptureRevealed(Event):
    """`order` is shuffled: the order in which people finished writing tells nothing."""

    run: RunId
    order: list[ItemId]


@dataclass(slots=True)
class PhaseSkipped(Event):
    leg: int


@dataclass(slots=True)
class MeetingEnded(Event): ...


@dataclass(slots=True)
class StoppedForToday(Event): ...


@dataclass(slots=True)
class OpenedAgain(Event): ...
