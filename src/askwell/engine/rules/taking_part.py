"""What helps me take part: a line and my name as I say it. I choose whether whoever guides reads it, or everyone."""

from askwell.engine.claims import Interlude, is_listening
from askwell.engine.events import HelpfulSaid
from askwell.engine.moves import Attempt, SayWhatHelps
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, folds, rule
from askwell.engine.state import State
from askwell.engine.state.person import Helpful

AT_ANY_TIME = set(Interlude) - {Interlude.ENDED}


@rule(SayWhatHelps, during=AT_ANY_TIME, unagreed=True)
def say_what_helps(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, SayWhatHelps)
    return [HelpfulSaid(attempt.for_, move.to, move.text.strip(), move.said_as.strip())]


@folds(HelpfulSaid)
def helpful_said(state: State, event: HelpfulSaid) -> None:
    """Once its key has been destroyed there are no words, and it is as if nothing had been said.

    Whoever has turned the chair can ask for what they need, of whoever guides. The others read it afterwards, since it
    might be an answer.
    """
    said = Helpful(event.to, event.text or "", event.said_as or "", while_listening=is_listening(state, event.seat))
    state.change_person(event.seat, helpful=said if said.text or said.said_as else None)
