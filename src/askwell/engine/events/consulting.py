"""Consulting: what was stated and supposed, which question is the key, how the set consults, which help is wanted."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.events.giving import _Given, _Own
from askwell.engine.format import Kind
from askwell.engine.words import SeatId, Wanted


@dataclass(slots=True)
class StatementMade(_Given):
    KIND: ClassVar[Kind] = Kind.STATEMENT


@dataclass(slots=True)
class HypothesisOffered(_Given):
    KIND: ClassVar[Kind] = Kind.HYPOTHESIS


@dataclass(slots=True)
class KeyQuestionPut(_Own):
    KIND: ClassVar[Kind] = Kind.KEY_QUESTION


@dataclass(slots=True)
class ModuleChosen(Event):
    slot: int
    module: str


@dataclass(slots=True)
class HelpWanted(Event):
    slot: int
    wanted: list[Wanted]


@dataclass(slots=True)
class HelpOffered(Event):
    """Or taken back, when `yes` is false."""

    slot: int
    seat: SeatId
    yes: bool
