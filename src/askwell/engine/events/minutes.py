"""Minutes: called, lent, split, taken back."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import RunId, SeatId, Seconds


@dataclass(slots=True)
class TimeCalled(Event):
    run: RunId


@dataclass(slots=True)
class ExtensionAsked(Event):
    """`owner` is the presenter whose minutes they are, or empty: then a second person's nod is enough."""

    seat: SeatId
    run: RunId
    seconds: Seconds
    owner: SeatId


@dataclass(slots=True)
class ExtensionDeclined(Event): ...


@dataclass(slots=True)
class TimeExtended(Event):
    """`loans` are (leg, seconds) taken from phases that lend."""

    run: RunId
    seconds: Seconds
    loans: list[tuple[int, Seconds]]


@dataclass(slots=True)
class TimeSplit(Event):
    """Leg → its new length."""

    lengths: dict[int, Seconds]


@dataclass(slots=True)
class BreakTaken(Event):
    seconds: Seconds


@dataclass(slots=True)
class BreakEnded(Event): ...


@dataclass(slots=True)
class WeWereAway(Event):
    seconds: Seconds


@dataclass(slots=True)
class TimeTakenBack(Event): ...


@dataclass(slots=True)
class WentOnAnyway(Event): ...
