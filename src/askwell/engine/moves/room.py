"""By the room itself: opening, a stranger's seat, time, and coming back after an outage."""

from dataclasses import dataclass
from typing import Any

from askwell.engine.moves.move import Move, Name
from askwell.engine.words import Held, Moment, Part, RunId, SeatId, Seconds


@dataclass(slots=True)
class OpenRoom(Move):
    page: dict[str, Any]
    host: SeatId
    name: Name
    held: Held
    language: str = "en"
    first_meeting: bool = True
    own_device: bool = True


@dataclass(slots=True)
class TakeSeat(Move):
    seat: SeatId
    name: Name
    part: Part = Part.MEMBER
    supports: SeatId | None = None
    own_device: bool = True


@dataclass(slots=True)
class TimeIsUp(Move):
    run: RunId
    deadline: Moment


@dataclass(slots=True)
class ComeBack(Move):
    """The server was away, or its clocks fell apart, for so long in the middle of a meeting."""

    seconds: Seconds
