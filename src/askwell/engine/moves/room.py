"""By the room itself: opening, a stranger's seat, time, and coming back after an outage."""

from dataclasses import dataclass, field
from typing import Any

from askwell.engine.moves.move import Move, Name
from askwell.engine.words import Held, Moment, Part, RunId, SeatId, Seconds


@dataclass(slots=True)
class OpenActionNow:
    """An action that is open from last time: the seat that its owner has in this meeting."""

    action: str
    seat: SeatId
    text: str
    by_day: str = ""
    carried: int = 0


@dataclass(slots=True)
class OpenRoom(Move):
    """`critical` switches on two prompts of the review; `rehearsal` says that all but one are scripted; `last_time` is
    the snapshot that a set's meeting has.
    """

    page: dict[str, Any]
    host: SeatId
    name: Name
    held: Held
    language: str = "en"
    first_meeting: bool = True
    own_device: bool = True
    critical: bool = False
    rehearsal: bool = False
    last_time: list[OpenActionNow] = field(default_factory=list)


@dataclass(slots=True)
class TakeSeat(Move):
    """`supports`: the person whom a supporter comes with, by their seat or by their name as it was typed."""

    seat: SeatId
    name: Name
    part: Part = Part.MEMBER
    supports: str | None = None
    own_device: bool = True


@dataclass(slots=True)
class TimeIsUp(Move):
    run: RunId
    deadline: Moment


@dataclass(slots=True)
class ComeBack(Move):
    """The server was away, or its clocks fell apart, for so long in the middle of a meeting."""

    seconds: Seconds


@dataclass(slots=True)
class TellCircleRooms(Move):
    """The rooms in which the circles of a crowd go on, in their order."""

    rooms: list[str]
