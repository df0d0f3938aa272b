"""The presenter's marks and sorting: what became of a question, and, unseen by anybody, what is done with an offer."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, is_listening, name_of, presenter, role_of, slots_of, speaks_next
from askwell.engine.events import ItemSorted, OptionsAskedFor, QuestionMarked
from askwell.engine.format import Kind, OnlyWhen
from askwell.engine.given import by_their_words, lying_before
from askwell.engine.moves import AskForOptions, Attempt, MarkQuestion, SortItem
from askwell.engine.once import once
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, folds, rule
from askwell.engine.state import Item, State
from askwell.engine.words import Mark, SeatId, Sorting, Standing

TO_SORT = (Kind.REFLECTION, Kind.OPTION, Kind.EXPERIENCE, Kind.HYPOTHESIS)
AFTERWARDS = {Interlude.ENDED, Interlude.RESTING}
"""The sheet can be worked on after the meeting too."""

WITH_A_SHEET = {Standing.HERE, Standing.GONE, Standing.KNOCKING, Standing.COMING}
"""Whoever has gone keeps their sheet, and decides on their own matter."""


def _to_mark(state: State, seat: SeatId, kinds: tuple[Kind, ...]) -> list[Item]:
    """What was given to this seat in its slots and still has its words."""
    mine = {slot.number for slot in slots_of(state, seat)}
    return [i for i in lying_before(state, seat) if i.matter in mine and i.kind in kinds and i.text] if mine else []


@once
def questions_to_mark(state: State, seat: SeatId) -> list[Choice]:
    return by_their_words(_to_mark(state, seat, (Kind.QUESTION,)))


def received_questions(state: State, seat: SeatId) -> Refusal | None:
    """While listening a mark would be a reply that everyone sees; the silent minute comes after it."""
    telling = presenter(state)
    if is_listening(state, seat):
        return no.LISTENING(next=speaks_next(state))
    if questions_to_mark(state, seat):
        return None
    return no.NOT_THE_PRESENTER(presenter=name_of(state, telling)) if telling else no.NOBODY_PRESENTS()


@rule(
    MarkQuestion,
    received_questions,
    choices={"question": questions_to_mark},
    during=AFTERWARDS,
    standings=WITH_A_SHEET,
)
def mark_question(state: State, attempt: Attempt) -> Events | Refusal:
    """Nothing has to be marked while being asked; the silent minute is for it."""
    assert isinstance(attempt.move, MarkQuestion)
    return [QuestionMarked(attempt.move.question, attempt.move.mark)]


@folds(QuestionMarked)
def question_marked(state: State, event: QuestionMarked) -> None:
    """*Moved me* stands beside what else became of it."""
    if event.mark is Mark.MOVED_ME:
        state.change_item(event.question, moved=True)
    else:
        state.change_item(event.question, mark=event.mark)


@once
def offers_to_sort(state: State, seat: SeatId) -> list[Choice]:
    offers = _to_mark(state, seat, TO_SORT)
    return by_their_words([item for item in offers if item.sorting is not Sorting.LEAVE_IT])


def has_offers(state: State, seat: SeatId) -> Refusal | None:
    """In the phases that are for sorting, and on one's sheet afterwards."""
    phase = state.phase
    if presenter(state) == seat and phase is not None and not phase.sorts and not state.ended:
        return no.NOT_IN_THIS_PHASE(phase=phase.name, purpose=phase.purpose)
    return None if offers_to_sort(state, seat) else no.NOT_AN_OPTION_TO_SORT()


@rule(SortItem, has_offers, choices={"item": offers_to_sort}, during=AFTERWARDS, standings=WITH_A_SHEET)
def sort_item(state: State, attempt: Attempt) -> Events | Refusal:
    """A condition belongs to *not now* alone: what would have to be true?"""
    move = attempt.move
    assert isinstance(move, SortItem)
    condition = move.condition if move.sorting is Sorting.NOT_NOW else ""
    matter = state.items[move.item].matter
    return [ItemSorted(move.item, attempt.for_, matter, move.sorting, condition)]


@folds(ItemSorted)
def item_sorted(state: State, event: ItemSorted) -> None:
    state.change_item(event.item, sorting=event.sorting, condition=event.condition)


def may_ask_for_options(state: State, seat: SeatId) -> Refusal | None:
    telling, slot = presenter(state), state.slot
    if telling is None or slot is None:
        return no.NOBODY_PRESENTS()
    if seat != telling:
        return no.NOT_THE_PRESENTER(presenter=name_of(state, telling))
    ahead = [
        leg
        for leg in state.course[state.here + 1 :]
        if leg.slot == slot.number and leg.phase.only_when is OnlyWhen.PRESENTER_ASKED and not leg.skipped
    ]
    if slot.options_asked or not ahead:
        phase = state.phase
        assert phase is not None
        return no.NOT_IN_THIS_PHASE(phase=phase.name, purpose=phase.purpose)
    return None


@rule(AskForOptions, may_ask_for_options)
def ask_for_options(state: State, attempt: Attempt) -> Events | Refusal:
    """Options and experience are pooled only if the presenter asks for them. It replies to nobody: a choice of form."""
    assert state.slot is not None
    return [OptionsAskedFor(state.slot.number)]


@folds(OptionsAskedFor)
def options_asked_for(state: State, event: OptionsAskedFor) -> None:
    state.change_slot(event.slot, options_asked=True)


def one_more_look(state: State, seat: SeatId) -> list[Item]:
    """*Not now* is offered once more, before actions; *leave it* never returns."""
    at_decision = state.phase is not None and Kind.ACTION in state.phase.may.get(role_of(state, seat), ())
    return [i for i in _to_mark(state, seat, TO_SORT) if at_decision and i.sorting is Sorting.NOT_NOW]
