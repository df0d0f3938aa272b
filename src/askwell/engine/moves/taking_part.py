"""What helps me take part, in my own words, and my name as I say it; to whom I choose."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import Whom


@dataclass(slots=True)
class SayWhatHelps(Move):
    """Said anew it takes the place of what was said; with both left empty it is taken back."""

    text: Words = ""
    said_as: Words = ""
    to: Whom = Whom.FACILITATOR
