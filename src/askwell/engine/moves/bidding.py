"""Choosing who presents."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import Urgency, Way


@dataclass(slots=True)
class PlaceBid(Move):
    text: Words
    urgency: Urgency = Urgency.CAN_WAIT


@dataclass(slots=True)
class TakeBackBid(Move): ...


@dataclass(slots=True)
class NotToday(Move): ...


@dataclass(slots=True)
class Choose(Move):
    """TALKING wants as many bids as `slots`; ROTA and LOT pick that many; SAME_TIME takes everyone who bid."""

    way: Way
    slots: int = 1
