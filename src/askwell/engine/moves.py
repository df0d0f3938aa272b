"""What a person may try, in the imperative. The wire name is the same in small letters: `ask_question`.

A move that depends on something names it: the run of a phase, a question, an action. `Words` are what somebody typed.
"""

import re
from dataclasses import dataclass, field
from typing import Annotated, Any

from askwell.engine.words import (
    Held,
    ItemId,
    Job,
    Mark,
    Moment,
    Part,
    RunId,
    SeatId,
    Seconds,
    Sorting,
    Urgency,
    Way,
)

Words = Annotated[str, "words"]
Name = Annotated[str, "name"]
Day = Annotated[str, "day"]
"""A date as `2026-07-17`, or empty."""

MOVES: dict[str, type["Move"]] = {}


class Move:
    """What every move is; each subclass is a slotted dataclass that registers its wire name."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        MOVES[wire_name(cls)] = cls


def wire_name(cls: type[Any]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()


# By the room itself


@dataclass(slots=True)
class OpenRoom(Move):
    page: dict[str, Any]
    host: SeatId
    name: Name
    held: Held
    language: str = "en"
    first_meeting: bool = True
    own_device: bool = True


@dataclass(slots=True)
class TakeSeat(Move):
    seat: SeatId
    name: Name
    part: Part = Part.MEMBER
    supports: SeatId | None = None
    own_device: bool = True


@dataclass(slots=True)
class TimeIsUp(Move):
    run: RunId
    deadline: Moment


@dataclass(slots=True)
class ComeBack(Move):
    """The server was away, or its clocks fell apart, for so long in the middle of a meeting."""

    seconds: Seconds


# The door


@dataclass(slots=True)
class AddSeat(Move):
    """A seat without a screen: a name, a place in the circle and in every round."""

    name: Name


@dataclass(slots=True)
class LetIn(Move):
    seat: SeatId


@dataclass(slots=True)
class KeepSlotClosed(Move):
    """The presenter's "not in my slot"."""

    seat: SeatId


@dataclass(slots=True)
class InviteObserver(Move):
    seat: SeatId


@dataclass(slots=True)
class SendOut(Move):
    seat: SeatId


@dataclass(slots=True)
class MarkGone(Move):
    seat: SeatId


@dataclass(slots=True)
class Knock(Move):
    """By somebody who had gone and would come back."""


@dataclass(slots=True)
class Leave(Move):
    learning: Words = ""


# Arriving


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


# Choosing who presents


@dataclass(slots=True)
class PlaceBid(Move):
    text: Words
    urgency: Urgency = Urgency.CAN_WAIT


@dataclass(slots=True)
class TakeBackBid(Move): ...


@dataclass(slots=True)
class NotToday(Move): ...


@dataclass(slots=True)
class Choose(Move):
    """TALKING wants as many bids as `slots`; ROTA and LOT pick that many; SAME_TIME takes everyone who bid."""

    way: Way
    slots: int = 1


# Floor and turns


@dataclass(slots=True)
class TakeFloor(Move):
    run: RunId


@dataclass(slots=True)
class RaiseHand(Move):
    run: RunId


@dataclass(slots=True)
class LowerHand(Move): ...


@dataclass(slots=True)
class PassFloor(Move):
    """Whoever taps gives the floor to somebody, a seat without a screen for example."""

    run: RunId
    to: SeatId


@dataclass(slots=True)
class FinishTurn(Move):
    run: RunId


@dataclass(slots=True)
class Pass(Move):
    run: RunId


@dataclass(slots=True)
class ComeBackToMe(Move):
    run: RunId


@dataclass(slots=True)
class ReadMineOut(Move):
    run: RunId


# What is given


@dataclass(slots=True)
class TellMatter(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class AskQuestion(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class AnswerQuestion(Move):
    run: RunId
    question: ItemId
    text: Words


@dataclass(slots=True)
class ReflectBack(Move):
    run: RunId
    text: Words
    stem: int = 0


@dataclass(slots=True)
class OfferOption(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class OfferExperience(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class WriteLearning(Move):
    run: RunId
    text: Words


@dataclass(slots=True)
class WriteNote(Move):
    text: Words


@dataclass(slots=True)
class MendWords(Move):
    item: ItemId
    text: Words


@dataclass(slots=True)
class TakeBackWords(Move):
    item: ItemId


@dataclass(slots=True)
class StrikeWords(Move):
    """The presenter has a sentence struck that a scribe wrote."""

    item: ItemId


@dataclass(slots=True)
class PutAway(Move):
    item: ItemId
    tell_facilitator: bool = False


# The presenter's own


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


# Steering


@dataclass(slots=True)
class MoveOn(Move):
    run: RunId


@dataclass(slots=True)
class GoBack(Move):
    run: RunId


@dataclass(slots=True)
class RepeatPhase(Move):
    run: RunId


@dataclass(slots=True)
class SkipPhase(Move):
    leg: int


@dataclass(slots=True)
class TakeStepBack(Move):
    run: RunId


@dataclass(slots=True)
class StopForToday(Move): ...


@dataclass(slots=True)
class OpenAgain(Move): ...


@dataclass(slots=True)
class Extend(Move):
    run: RunId
    minutes: int = 2


@dataclass(slots=True)
class Nod(Move): ...


@dataclass(slots=True)
class AnswerForMinutes(Move):
    yes: bool


@dataclass(slots=True)
class SplitTime(Move):
    """The minutes of every slot that is to come are split anew."""

    minutes_each: int


@dataclass(slots=True)
class TakeBreak(Move):
    minutes: int = 10


@dataclass(slots=True)
class EndBreak(Move): ...


@dataclass(slots=True)
class TakeTimeBack(Move):
    """After the server was away: the minutes that nobody had come back."""


@dataclass(slots=True)
class GoOnAnyway(Move): ...


# Pause and stop


@dataclass(slots=True)
class Pause(Move): ...


@dataclass(slots=True)
class GoOn(Move): ...


@dataclass(slots=True)
class JustBeListenedTo(Move): ...


@dataclass(slots=True)
class StopHere(Move): ...


@dataclass(slots=True)
class AskTimeOut(Move): ...


@dataclass(slots=True)
class EndTimeOut(Move): ...


# Jobs


@dataclass(slots=True)
class HandOver(Move):
    job: Job
    to: SeatId


@dataclass(slots=True)
class PutDown(Move):
    job: Job


@dataclass(slots=True)
class TakeOver(Move):
    """Tapping or guiding, when its holder's screen has been gone for a minute."""

    job: Job


@dataclass(slots=True)
class Attempt:
    """A move as it reaches the door.

    `by` sent it, `for_` is whose act it is. `seed` is 128 fresh random bits, from which ids and lots are drawn.
    `quiet` are the seats without any device for a minute: presence makes moves possible and changes no rule.
    """

    move: Move
    by: SeatId
    for_: SeatId
    moment: Moment
    seed: int
    quiet: frozenset[SeatId] = field(default_factory=frozenset)
