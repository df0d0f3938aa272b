"""Consulting: statements, hypotheses, the key question, the module, and the contract of help wanted."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import RunId, Wanted


@dataclass(slots=True)
class MakeStatement(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class OfferHypothesis(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class PutKeyQuestion(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class ChooseModule(Move):
    run: RunId
    module: str


@dataclass(slots=True)
class SayHelpWanted(Move):
    """One kind at a time; saying it again takes it back."""

    wanted: Wanted


@dataclass(slots=True)
class SayICanGive(Move):
    yes: bool
