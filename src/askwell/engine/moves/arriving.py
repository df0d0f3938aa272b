"""Arriving: we begin, and each says yes."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move


@dataclass(slots=True)
class Begin(Move): ...


@dataclass(slots=True)
class Agree(Move):
    sentence: int


@dataclass(slots=True)
class AskAboutSentence(Move):
    sentence: int


@dataclass(slots=True)
class SayWhoManages(Move):
    """Does anyone here manage, or assess, someone else here, as far as I am concerned?"""

    yes: bool


@dataclass(slots=True)
class Waive(Move):
    yes: bool
