"""Pause and stop: without a name, for ever."""

from dataclasses import dataclass

from askwell.engine.events.event import Event


@dataclass(slots=True)
class Paused(Event):
    """Without a name and a reason, for ever."""


@dataclass(slots=True)
class WentOn(Event): ...


@dataclass(slots=True)
class ListeningBegan(Event):
    """The presenter is just listened to; the clock stands."""


@dataclass(slots=True)
class SlotStopped(Event):
    slot: int


@dataclass(slots=True)
class TimeOutBegan(Event): ...


@dataclass(slots=True)
class TimeOutEnded(Event): ...
