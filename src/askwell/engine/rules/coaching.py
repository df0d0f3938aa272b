"""A coached set: the coach steps in whenever there is something to learn, and problem-work is frozen meanwhile."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, guide, may_tap, name_of, presenter, tapper
from askwell.engine.events import (
    AnswerTied,
    CoachSteppedIn,
    CoachSteppedOut,
    RatingGiven,
    ShowingAsked,
    SkillNamed,
    VerdictGiven,
)
from askwell.engine.format import Kind
from askwell.engine.given import by_their_words, hidden, lying_before, of_kind, shown
from askwell.engine.moves import (
    AnswerAloud,
    Attempt,
    GiveVerdict,
    NameSkill,
    Rate,
    ShowTogether,
    StepIn,
    StepOut,
)
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.rules.entering import GRACE
from askwell.engine.rules.giving import given, matter_now, may_give, new_item
from askwell.engine.rules.standing import let_run, let_stand
from askwell.engine.state import Item, Reveal, State
from askwell.engine.words import Moment, RunId, SeatId


def coaches(state: State, seat: SeatId) -> Refusal | None:
    if state.format is None or not state.format.coached:
        return no.NOT_COACHED()
    return None if seat == guide(state) else no.NOT_GUIDING()


@rule(StepIn, coaches)
def step_in(state: State, attempt: Attempt) -> Events | Refusal:
    return [CoachSteppedIn()]


@folds(CoachSteppedIn)
def coach_stepped_in(state: State, event: CoachSteppedIn) -> None:
    state.stepped_in = True
    let_stand(state)


def has_stepped_in(state: State, seat: SeatId) -> Refusal | None:
    """Whoever guides, or whoever taps if the coach's place has become empty meanwhile."""
    if not state.stepped_in:
        return no.NOT_STEPPED_IN()
    return None if seat == (guide(state) or tapper(state)) else no.NOT_GUIDING()


@rule(
    StepOut,
    has_stepped_in,
    during={Interlude.STEPPED_IN},
    running=False,
    unagreed=True,
    others=Others.SCREENLESS,
)
def step_out(state: State, attempt: Attempt) -> Events | Refusal:
    return [CoachSteppedOut()]


@folds(CoachSteppedOut)
def coach_stepped_out(state: State, event: CoachSteppedOut) -> None:
    state.stepped_in = False
    let_run(state)


def _ratings(state: State, run: RunId) -> list[Item]:
    return [item for item in of_kind(state, Kind.RATING) if item.run == run]


def may_rate(state: State, seat: SeatId) -> Refusal | None:
    if refusal := may_give(Kind.RATING)(state, seat):
        return refusal
    return no.NUMBERS_SHOWN() if any(item.seen for item in _ratings(state, state.run)) else None


@rule(Rate, may_rate, gives=Kind.RATING, ranges={"number": (1, 10)}, others=Others.SCREENLESS)
def rate(state: State, attempt: Attempt) -> Events | Refusal:
    """A second number takes the place of the first, as long as none is shown."""
    move = attempt.move
    assert isinstance(move, Rate)
    return [RatingGiven(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), str(move.number))]


@rule(NameSkill, may_give(Kind.SKILL), gives=Kind.SKILL, others=Others.WORDS)
def name_skill(state: State, attempt: Attempt) -> Events | Refusal:
    """A leadership skill that I practise today; the others say at the end where they saw it."""
    move = attempt.move
    assert isinstance(move, NameSkill)
    return [SkillNamed(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


def may_show(state: State, seat: SeatId) -> Refusal | None:
    if not may_tap(state, seat) and seat != guide(state):
        return no.NOT_TAPPING(tapper=name_of(state, tapper(state)))
    waiting = any(item.run == state.run for item in hidden(state))
    return None if waiting and state.reveal is None else no.NOTHING_TO_SHOW()


@rule(ShowTogether, may_show)
def show_together(state: State, attempt: Attempt) -> Events | Refusal:
    return [ShowingAsked(state.run)]


@folds(ShowingAsked)
def showing_asked(state: State, event: ShowingAsked) -> None:
    state.reveal = Reveal(event.run, Moment(state.moment + GRACE))


def may_give_verdict(state: State, seat: SeatId) -> Refusal | None:
    phase, telling = state.phase, presenter(state)
    if phase is None or not phase.verdict:
        return no.NOT_IN_THIS_PHASE(phase=phase.name if phase else "", purpose=phase.purpose if phase else "")
    if telling is None:
        return no.NOBODY_PRESENTS()
    if seat != telling:
        return no.NOT_THE_PRESENTER(presenter=name_of(state, telling))
    matter = matter_now(state)
    worded = any(item.kind is Kind.STATEMENT and item.matter == matter for item in shown(state))
    return None if worded else no.NO_WORDING_YET()


@rule(GiveVerdict, may_give_verdict, others=Others.SCREENLESS)
def give_verdict(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, GiveVerdict)
    return [VerdictGiven(matter_now(state), attempt.move.verdict)]


@folds(VerdictGiven)
def verdict_given(state: State, event: VerdictGiven) -> None:
    state.change_slot(event.slot, verdict=event.verdict)


@once
def open_questions(state: State, seat: SeatId) -> list[Choice]:
    """Asked of me or of everyone, by somebody else, in this phase or before it, and not answered by me."""
    matter = matter_now(state)
    found = [
        item
        for item in reversed(lying_before(state, seat))
        if item.kind is Kind.QUESTION
        and item.matter == matter
        and item.seat != seat
        and item.to in (None, seat)
        and seat not in item.answered_by
    ]
    return by_their_words(found)


def may_answer_aloud(state: State, seat: SeatId) -> Refusal | None:
    if refusal := may_give(Kind.ANSWER)(state, seat):
        return refusal
    return None if open_questions(state, seat) else no.NOTHING_ASKED()


@rule(AnswerAloud, may_answer_aloud, gives=Kind.ANSWER, choices={"question": open_questions}, others=Others.SCREENLESS)
def answer_aloud(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, AnswerAloud)
    return [AnswerTied(attempt.move.question, attempt.for_)]


@folds(AnswerTied)
def answer_tied(state: State, event: AnswerTied) -> None:
    item = state.items.get(event.question)
    if item is not None:
        state.change_item(event.question, answered_by=item.answered_by | {event.seat})


@folds(RatingGiven)
def rating_given(state: State, event: RatingGiven) -> None:
    for item in _ratings(state, event.run):
        if item.seat == event.seat and not item.seen:
            del state.items[item.item]
    given(state, event)
