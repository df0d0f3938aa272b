"""The progress round: what came of each action from last time."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move, Words
from askwell.engine.words import Outcome, RunId


@dataclass(slots=True)
class ReportBack(Move):
    run: RunId
    action: str
    outcome: Outcome
    story: Words = ""


@dataclass(slots=True)
class SayWhatBecame(Move):
    """One tap beside what is told aloud; a second tap mends the first."""

    run: RunId
    action: str
    outcome: Outcome
