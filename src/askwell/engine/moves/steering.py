"""People steer: steps, minutes, breaks, and time that was lost."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move
from askwell.engine.words import RunId


@dataclass(slots=True)
class MoveOn(Move):
    run: RunId


@dataclass(slots=True)
class GoBack(Move):
    run: RunId


@dataclass(slots=True)
class RepeatPhase(Move):
    run: RunId


@dataclass(slots=True)
class SkipPhase(Move):
    leg: int


@dataclass(slots=True)
class TakeStepBack(Move):
    run: RunId


@dataclass(slots=True)
class StopForToday(Move): ...


@dataclass(slots=True)
class OpenAgain(Move): ...


@dataclass(slots=True)
class Extend(Move):
    run: RunId
    minutes: int = 2


@dataclass(slots=True)
class Nod(Move): ...


@dataclass(slots=True)
class AnswerForMinutes(Move):
    yes: bool


@dataclass(slots=True)
class SplitTime(Move):
    """The minutes of every slot that is to come are split anew."""

    minutes_each: int


@dataclass(slots=True)
class TakeBreak(Move):
    minutes: int = 10


@dataclass(slots=True)
class EndBreak(Move): ...


@dataclass(slots=True)
class TakeTimeBack(Move):
    """After the server was away: the minutes that nobody had come back."""


@dataclass(slots=True)
class GoOnAnyway(Move): ...
