"""What is given, and its words afterwards."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import ItemId, RunId, SeatId


@dataclass(slots=True)
class TellMatter(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class AskQuestion(Move):
    """To somebody by name where anyone may ask anyone; else to the presenter."""

    run: RunId
    text: Words
    to: SeatId | None = None


@dataclass(slots=True)
class AnswerQuestion(Move):
    run: RunId
    question: ItemId
    text: Words


@dataclass(slots=True)
class ReflectBack(Move):
    run: RunId
    text: Words
    stem: int = 0


@dataclass(slots=True)
class OfferOption(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class OfferExperience(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class WriteLearning(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class WriteNote(Move):
    text: Words


@dataclass(slots=True)
class MendWords(Move):
    item: ItemId
    text: Words


@dataclass(slots=True)
class TakeBackWords(Move):
    item: ItemId


@dataclass(slots=True)
class StrikeWords(Move):
    """The presenter has a sentence struck that a scribe wrote."""

    item: ItemId


@dataclass(slots=True)
class PutAway(Move):
    item: ItemId
    tell_facilitator: bool = False
