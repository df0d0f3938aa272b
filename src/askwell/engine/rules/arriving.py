"""Arriving: four sentences to which each says yes, and who manages or assesses whom, asked in private."""

from functools import lru_cache

from askwell.engine import refusals as no
from askwell.engine.claims import (
    Interlude,
    at_table,
    has_agreed,
    here,
    is_asked_who_manages,
    may_tap,
    name_of,
    tapper,
    waiver_open,
)
from askwell.engine.course import length_now
from askwell.engine.crowd import LARGEST
from askwell.engine.events import (
    ManagingAnswered,
    PhaseEntered,
    SentenceAgreed,
    SentenceAskedAbout,
    WaiverAnswered,
)
from askwell.engine.moves import Agree, AskAboutSentence, Attempt, Begin, SayWhoManages, Waive
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.rules.door import one_has_to_guide
from askwell.engine.runs import run_of
from askwell.engine.state import State
from askwell.engine.words import SeatId

BEFORE = {Interlude.BEFORE}
ALSO_BESIDE = {Interlude.BEFORE, Interlude.TIME_OUT, Interlude.BREAK, Interlude.AWAY}
"""When a latecomer may say yes: the meeting need not be running for it."""


def may_begin(state: State, seat: SeatId) -> Refusal | None:
    if state.here >= 0:
        return no.HAS_BEGUN()
    if not may_tap(state, seat):
        return no.NOT_TAPPING(tapper=name_of(state, tapper(state)))
    return _still_a_crowd(state) or _one_too_many(state)


def _still_a_crowd(state: State) -> Refusal | None:
    """Eight may go on as the one circle that they are; once there are rooms for circles, these go on there."""
    if state.circle_rooms:
        return no.SPLIT_ALREADY()
    crowd = state.format is not None and state.format.crowd
    return no.SPLIT_FIRST() if crowd and len(at_table(state)) > LARGEST else None


def _one_too_many(state: State) -> Refusal | None:
    """Whoever guides sits beside the count; one place is kept for them, and somebody else may not take it."""
    if not one_has_to_guide(state):
        return None
    assert state.format is not None
    return no.ONE_TOO_MANY(most=str(state.format.most))


@rule(Begin, may_begin, during=BEFORE, unagreed=True)
def begin(state: State, attempt: Attempt) -> Events | Refusal:
    first = state.course[0]
    return [PhaseEntered(0, run_of(state, 0), length_now(state, first))]


def open_sentences(state: State, seat: SeatId) -> list[Choice]:
    """The sentences that this person has not said yes to."""
    assert state.format is not None
    agreed = state.people[seat].agreed
    return [(i, text) for i, text in enumerate(state.format.sentences) if i not in agreed]


def has_open_sentence(state: State, seat: SeatId) -> Refusal | None:
    return None if open_sentences(state, seat) else no.NO_SUCH_SENTENCE()


@rule(
    Agree,
    has_open_sentence,
    choices={"sentence": open_sentences},
    during=ALSO_BESIDE,
    unagreed=True,
    others=Others.SCREENLESS,
)
def agree(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, Agree)
    return [SentenceAgreed(attempt.for_, attempt.move.sentence)]


@folds(SentenceAgreed)
def sentence_agreed(state: State, event: SentenceAgreed) -> None:
    person = state.people[event.seat]
    state.change_person(
        event.seat,
        agreed=_alike(person.agreed | {event.sentence}),
        in_question=_alike(person.in_question - {event.sentence}),
    )


@lru_cache(maxsize=256)
def _alike(sentences: frozenset[int]) -> frozenset[int]:
    """One object for all who have agreed to the same: there are few such sets, and very many people."""
    return sentences


@rule(
    AskAboutSentence,
    has_open_sentence,
    choices={"sentence": open_sentences},
    during=ALSO_BESIDE,
    unagreed=True,
    others=Others.SCREENLESS,
)
def ask_about_sentence(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, AskAboutSentence)
    return [SentenceAskedAbout(attempt.for_, attempt.move.sentence)]


@folds(SentenceAskedAbout)
def sentence_asked_about(state: State, event: SentenceAskedAbout) -> None:
    state.change_person(event.seat, in_question=state.people[event.seat].in_question | {event.sentence})


def may_say_who_manages(state: State, seat: SeatId) -> Refusal | None:
    """Until arriving is over an answer can be changed; afterwards only whoever comes later is asked."""
    person = state.people[seat]
    if not is_asked_who_manages(state, person) or (state.here > 0 and has_agreed(state, person)):
        return no.NOT_ASKED_OF_YOU()
    return None


@rule(SayWhoManages, may_say_who_manages, during=ALSO_BESIDE, unagreed=True)
def say_who_manages(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, SayWhoManages)
    return [ManagingAnswered(attempt.for_, attempt.move.yes)]


@folds(ManagingAnswered)
def managing_answered(state: State, event: ManagingAnswered) -> None:
    """A newcomer's yes is another question than the one that was waived at arriving: everyone is asked anew."""
    comes_late = event.yes and state.here > 0
    state.change_person(event.seat, manages=event.yes, asks_waiver=comes_late)
    for seat in state.people if comes_late else ():
        state.change_person(seat, waives=None)


def is_asked_to_waive(state: State, seat: SeatId) -> Refusal | None:
    """A yes can be taken back for as long as something hangs on it: while we arrive, and while somebody is here whom
    it let in. Afterwards a pause, a stop and going are there for everyone."""
    hangs = state.here <= 0 or any(person.asks_waiver for person in here(state))
    asked = hangs or state.people[seat].waives is None
    return None if waiver_open(state) and asked else no.NOTHING_TO_WAIVE()


@rule(Waive, is_asked_to_waive, during=ALSO_BESIDE, unagreed=True)
def waive(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, Waive)
    return [WaiverAnswered(attempt.for_, attempt.move.yes)]


@folds(WaiverAnswered)
def waiver_answered(state: State, event: WaiverAnswered) -> None:
    state.change_person(event.seat, waives=event.yes)
