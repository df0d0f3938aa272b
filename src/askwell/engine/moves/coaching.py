"""A coached set: the coach steps in, numbers from one to ten, a skill to practise, the agreement check."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import ItemId, RunId, Verdict


@dataclass(slots=True)
class StepIn(Move):
    """Whenever there is something to learn: problem-work is frozen."""


@dataclass(slots=True)
class StepOut(Move): ...


@dataclass(slots=True)
class Rate(Move):
    """How are we doing, from 1 to 10; talked about once all numbers stand together."""

    run: RunId
    number: int


@dataclass(slots=True)
class NameSkill(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class ShowTogether(Move):
    """What was written in this phase is shown now, in five seconds, and not only when it ends."""

    run: RunId


@dataclass(slots=True)
class GiveVerdict(Move):
    """The presenter's word on how the others put the problem."""

    run: RunId
    verdict: Verdict


@dataclass(slots=True)
class AnswerAloud(Move):
    """Ties an answer to its question; the tie is kept, not the text."""

    run: RunId
    question: ItemId
