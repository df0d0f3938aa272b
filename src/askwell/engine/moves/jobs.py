"""Jobs, handed over and taken over."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move
from askwell.engine.words import Job, SeatId


@dataclass(slots=True)
class HandOver(Move):
    job: Job
    to: SeatId


@dataclass(slots=True)
class PutDown(Move):
    job: Job


@dataclass(slots=True)
class TakeOver(Move):
    """Tapping or guiding, when its holder's screen has been gone for a minute."""

    job: Job
