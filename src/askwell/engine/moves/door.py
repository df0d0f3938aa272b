"""The door: in, out, and a seat without a screen."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Name, Words
from askwell.engine.words import SeatId


@dataclass(slots=True)
class AddSeat(Move):
    """A seat without a screen: a name, a place in the circle and in every round."""

    name: Name


@dataclass(slots=True)
class LetIn(Move):
    seat: SeatId


@dataclass(slots=True)
class KeepSlotClosed(Move):
    """The presenter's "not in my slot"."""

    seat: SeatId


@dataclass(slots=True)
class InviteObserver(Move):
    seat: SeatId


@dataclass(slots=True)
class SendOut(Move):
    seat: SeatId


@dataclass(slots=True)
class MarkGone(Move):
    seat: SeatId


@dataclass(slots=True)
class Knock(Move):
    """By somebody who had gone and would come back."""


@dataclass(slots=True)
class Leave(Move):
    learning: Words = ""
