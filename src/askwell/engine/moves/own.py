"""The presenter's own: marks, sorting, actions, and the matter itself."""

from dataclasses import dataclass

from askwell.engine.moves.move import Day, Move, Words
from askwell.engine.words import ItemId, Mark, RunId, SeatId, Sorting


@dataclass(slots=True)
class MarkQuestion(Move):
    question: ItemId
    mark: Mark


@dataclass(slots=True)
class SortItem(Move):
    item: ItemId
    sorting: Sorting
    condition: Words = ""


@dataclass(slots=True)
class AskForOptions(Move): ...


@dataclass(slots=True)
class TakeAction(Move):
    run: RunId
    text: Words
    first_step: Words = ""
    by_day: Day = ""
    know_by: Words = ""
    obstacle: Words = ""
    helper: SeatId | None = None


@dataclass(slots=True)
class ChangeAction(Move):
    action: ItemId
    text: Words
    first_step: Words = ""
    by_day: Day = ""
    know_by: Words = ""
    obstacle: Words = ""
    helper: SeatId | None = None


@dataclass(slots=True)
class LetActionGo(Move):
    action: ItemId


@dataclass(slots=True)
class PromiseHelp(Move):
    action: ItemId


@dataclass(slots=True)
class WithdrawMatter(Move):
    matter: int


@dataclass(slots=True)
class ShareWhatWasWritten(Move):
    """After a slot was stopped, what was written stays with the presenter alone until this."""

    matter: int
