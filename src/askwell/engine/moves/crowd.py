"""A crowd is split on arrival into circles, by what each answered in private."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move
from askwell.engine.words import SeatId


@dataclass(slots=True)
class NotTogetherWith(Move):
    """My manager, my report, or someone I'd rather not meet here; said again, it is taken back."""

    seat: SeatId


@dataclass(slots=True)
class SplitCrowd(Move): ...
