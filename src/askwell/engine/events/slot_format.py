"""A slot took a format of its own."""

from dataclasses import dataclass
from typing import Any

from askwell.engine.events.event import Event


@dataclass(slots=True)
class SlotFormatGiven(Event):
    """`page` is the whole format, as in the first event of the meeting."""

    slot: int
    page: dict[str, Any]
