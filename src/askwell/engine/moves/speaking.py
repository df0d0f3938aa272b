"""Floor and turns."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move
from askwell.engine.words import RunId, SeatId


@dataclass(slots=True)
class TakeFloor(Move):
    run: RunId


@dataclass(slots=True)
class RaiseHand(Move):
    run: RunId


@dataclass(slots=True)
class LowerHand(Move): ...


@dataclass(slots=True)
class PassFloor(Move):
    """Whoever taps gives the floor to somebody, a seat without a screen for example."""

    run: RunId
    to: SeatId


@dataclass(slots=True)
class FinishTurn(Move):
    run: RunId


@dataclass(slots=True)
class Pass(Move):
    run: RunId


@dataclass(slots=True)
class ComeBackToMe(Move):
    run: RunId


@dataclass(slots=True)
class ReadMineOut(Move):
    run: RunId
