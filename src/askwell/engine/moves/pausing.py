"""Pause and stop, and a time-out to look at how we work."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move


@dataclass(slots=True)
class Pause(Move): ...


@dataclass(slots=True)
class GoOn(Move): ...


@dataclass(slots=True)
class JustBeListenedTo(Move): ...


@dataclass(slots=True)
class StopHere(Move): ...


@dataclass(slots=True)
class AskTimeOut(Move): ...


@dataclass(slots=True)
class EndTimeOut(Move): ...
