"""Whether this set has private hints."""

from dataclasses import dataclass

from askwell.engine.events.event import Event


@dataclass(slots=True)
class HintsSwitched(Event):
    yes: bool
