"""Jobs that went from one to another."""

from dataclasses import dataclass

from askwell.engine.events.event import Event
from askwell.engine.words import Job, SeatId


@dataclass(slots=True)
class JobHandedOver(Event):
    """To nobody when `seat` is None: the job is laid down."""

    job: Job
    seat: SeatId | None
