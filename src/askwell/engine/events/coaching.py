"""A coached set: stepped in and out, numbers, skills, verdicts, answers tied to their questions."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.events.giving import _Given, _Own
from askwell.engine.format import Kind
from askwell.engine.words import ItemId, RunId, SeatId, Verdict


@dataclass(slots=True)
class CoachSteppedIn(Event): ...


@dataclass(slots=True)
class CoachSteppedOut(Event): ...


@dataclass(slots=True)
class RatingGiven(_Own):
    KIND: ClassVar[Kind] = Kind.RATING


@dataclass(slots=True)
class SkillNamed(_Given):
    KIND: ClassVar[Kind] = Kind.SKILL


@dataclass(slots=True)
class ShowingAsked(Event):
    run: RunId


@dataclass(slots=True)
class VerdictGiven(Event):
    slot: int
    verdict: Verdict


@dataclass(slots=True)
class AnswerTied(Event):
    question: ItemId
    seat: SeatId
