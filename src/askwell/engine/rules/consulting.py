"""Consulting: statements and hypotheses, the key question, the module, and the contract of help wanted."""

from askwell.engine import refusals as no
from askwell.engine.claims import name_of, presenter
from askwell.engine.events import (
    HelpOffered,
    HelpWanted,
    HypothesisOffered,
    KeyQuestionPut,
    ModuleChosen,
    SkillNamed,
    StatementMade,
)
from askwell.engine.format import Hue, Kind, Module
from askwell.engine.moves import (
    Attempt,
    ChooseModule,
    MakeStatement,
    OfferHypothesis,
    PutKeyQuestion,
    SayHelpWanted,
    SayICanGive,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Events, Others, folds, rule
from askwell.engine.rules.door import presents
from askwell.engine.rules.giving import given, matter_now, may_give, new_item
from askwell.engine.state import State
from askwell.engine.words import SeatId


@rule(MakeStatement, may_give(Kind.STATEMENT), gives=Kind.STATEMENT, others=Others.WORDS)
def make_statement(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, MakeStatement)
    return [StatementMade(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@rule(OfferHypothesis, may_give(Kind.HYPOTHESIS), gives=Kind.HYPOTHESIS, others=Others.WORDS)
def offer_hypothesis(state: State, attempt: Attempt) -> Events | Refusal:
    move = attempt.move
    assert isinstance(move, OfferHypothesis)
    return [HypothesisOffered(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


@rule(PutKeyQuestion, may_give(Kind.KEY_QUESTION), gives=Kind.KEY_QUESTION, others=Others.WORDS)
def put_key_question(state: State, attempt: Attempt) -> Events | Refusal:
    """The presenter's own: which question is the consultation to answer?"""
    move = attempt.move
    assert isinstance(move, PutKeyQuestion)
    return [KeyQuestionPut(new_item(attempt), attempt.for_, attempt.by, state.run, matter_now(state), move.text)]


folds(StatementMade, HypothesisOffered, KeyQuestionPut, SkillNamed)(given)


def modules(state: State, seat: SeatId) -> list[Choice]:
    return [(module.word, module.name) for module in state.phase.modules] if state.phase else []


def may_choose_module(state: State, seat: SeatId) -> Refusal | None:
    return presents(state, seat) or (None if modules(state, seat) else no.NO_MODULES_HERE())


@rule(ChooseModule, may_choose_module, choices={"module": modules}, others=Others.SCREENLESS)
def choose_module(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, ChooseModule)
    return [ModuleChosen(matter_now(state), attempt.move.module)]


@folds(ModuleChosen)
def module_chosen(state: State, event: ModuleChosen) -> None:
    state.change_slot(event.slot, module=event.module)


def module_now(state: State) -> Module | None:
    """The module that the phase we are in is held with: the presenter's choice, or the first of the list."""
    slot, phase = state.slot, state.phase
    if slot is None or phase is None or not phase.uses_module:
        return None
    offered = [module for leg in state.course if leg.slot == slot.number for module in leg.phase.modules]
    return next((module for module in offered if module.word == slot.module), offered[0] if offered else None)


def may_say_help_wanted(state: State, seat: SeatId) -> Refusal | None:
    """In every format, while the matter is being told."""
    if refusal := presents(state, seat):
        return refusal
    phase = state.phase
    assert phase is not None
    if phase.hue is Hue.TELL:
        return None
    return no.NOT_IN_THIS_PHASE(phase=phase.name, purpose=phase.purpose)


@rule(SayHelpWanted, may_say_help_wanted, others=Others.SCREENLESS)
def say_help_wanted(state: State, attempt: Attempt) -> Events | Refusal:
    move, slot = attempt.move, state.slot
    assert isinstance(move, SayHelpWanted)
    assert slot is not None
    wanted = set(slot.wanted) ^ {move.wanted}
    return [HelpWanted(slot.number, sorted(wanted))]


@folds(HelpWanted)
def help_wanted(state: State, event: HelpWanted) -> None:
    """What is wanted has changed, so that everyone is asked anew whether they can give it."""
    state.change_slot(event.slot, wanted=tuple(event.wanted), can_give=frozenset())


def may_say_i_can_give(state: State, seat: SeatId) -> Refusal | None:
    slot, telling = state.slot, presenter(state)
    if slot is None or telling is None:
        return no.NOBODY_PRESENTS()
    if seat == telling:
        return no.NOT_ASKED_OF_YOU()
    return None if slot.wanted else no.NO_CONTRACT_YET(presenter=name_of(state, telling))


@rule(SayICanGive, may_say_i_can_give, others=Others.SCREENLESS)
def say_i_can_give(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, SayICanGive)
    return [HelpOffered(matter_now(state), attempt.for_, attempt.move.yes)]


@folds(HelpOffered)
def help_offered(state: State, event: HelpOffered) -> None:
    can_give = state.slots[event.slot - 1].can_give
    state.change_slot(event.slot, can_give=can_give | {event.seat} if event.yes else can_give - {event.seat})
