"""What has happened, in the past tense. The wire name is the same in small letters: `question_asked`.

`WORDS` names the fields that are somebody's words: they lie under `words_key()`, and are None once that key has been
destroyed. Every other field lies under the room's key. A pause has no author, and a pass is only a turn that ended.
"""

from dataclasses import dataclass
from typing import Any, ClassVar

from askwell.engine.format import Kind
from askwell.engine.moves import wire_name
from askwell.engine.words import (
    Held,
    ItemId,
    Job,
    KeyName,
    Mark,
    Part,
    RunId,
    SeatId,
    Seconds,
    Sorting,
    Urgency,
    Way,
)

EVENTS: dict[str, type["Event"]] = {}


def bid_key(seat: SeatId) -> KeyName:
    """A bid has a key of its own, so that it goes when the matter that came of it is withdrawn."""
    return KeyName(0, f"bid:{seat}")


class Event:
    """What every event is; each subclass is a slotted dataclass that registers its wire name."""

    __slots__ = ()
    VERSION: ClassVar[int] = 1
    WORDS: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        if not cls.__name__.startswith("_"):
            EVENTS[wire_name(cls)] = cls

    def words_key(self) -> KeyName:
        """The key for the fields in WORDS; without WORDS it is the room's."""
        return KeyName(0, "")


# The meeting


@dataclass(slots=True)
class RoomOpened(Event):
    """`page` is the whole format in the meeting's language: a running meeting keeps the page that it began with."""

    page: dict[str, Any]
    host: SeatId
    held: Held
    language: str
    first_meeting: bool
    shuffle: int


@dataclass(slots=True)
class PhaseEntered(Event):
    """`length` is what the clock is set to. A leg that is entered again gets a new run."""

    leg: int
    run: RunId
    length: Seconds


@dataclass(slots=True)
class StepTakenBack(Event):
    """The meeting is in `run` again, with the clock that it had."""

    run: RunId


@dataclass(slots=True)
class CaptureRevealed(Event):
    """`order` is shuffled: the order in which people finished writing tells nothing."""

    run: RunId
    order: list[ItemId]


@dataclass(slots=True)
class PhaseSkipped(Event):
    leg: int


@dataclass(slots=True)
class MeetingEnded(Event): ...


@dataclass(slots=True)
class StoppedForToday(Event): ...


@dataclass(slots=True)
class OpenedAgain(Event): ...


# The door


@dataclass(slots=True)
class _Arrival(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("name",)
    seat: SeatId
    part: Part
    supports: SeatId | None
    has_screen: bool
    own_device: bool
    name: str | None

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)


@dataclass(slots=True)
class SeatTaken(_Arrival): ...


@dataclass(slots=True)
class Knocked(_Arrival): ...


@dataclass(slots=True)
class KnockedAgain(Event):
    seat: SeatId


@dataclass(slots=True)
class WasLetIn(Event):
    """`now` is true when nobody is in a slot; else the person comes in with the next phase."""

    seat: SeatId
    now: bool


@dataclass(slots=True)
class SlotKeptClosed(Event):
    seat: SeatId
    slot: int


@dataclass(slots=True)
class WasSentOut(Event):
    seat: SeatId


@dataclass(slots=True)
class WasMarkedGone(Event):
    seat: SeatId


@dataclass(slots=True)
class PersonLeft(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("learning",)
    seat: SeatId
    item: ItemId
    learning: str | None

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)


# Arriving


@dataclass(slots=True)
class SentenceAgreed(Event):
    seat: SeatId
    sentence: int


@dataclass(slots=True)
class SentenceAskedAbout(Event):
    seat: SeatId
    sentence: int


@dataclass(slots=True)
class ManagingAnswered(Event):
    seat: SeatId
    yes: bool


@dataclass(slots=True)
class WaiverAnswered(Event):
    seat: SeatId
    yes: bool


# Choosing who presents


@dataclass(slots=True)
class BidPlaced(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    seat: SeatId
    urgency: Urgency
    text: str | None

    def words_key(self) -> KeyName:
        return bid_key(self.seat)


@dataclass(slots=True)
class BidTakenBack(Event):
    seat: SeatId


@dataclass(slots=True)
class NotTodaySaid(Event):
    seat: SeatId


@dataclass(slots=True)
class PresentersChosen(Event):
    """In the order in which they present; the course of the meeting follows from it."""

    way: Way
    presenters: list[SeatId]


# Floor and turns


@dataclass(slots=True)
class FloorTaken(Event):
    seat: SeatId


@dataclass(slots=True)
class TurnEnded(Event):
    """Spoken or passed: the log does not tell which."""

    seat: SeatId


@dataclass(slots=True)
class TurnPutOff(Event):
    seat: SeatId


@dataclass(slots=True)
class ReadingOutAsked(Event):
    seat: SeatId
    item: ItemId


@dataclass(slots=True)
class HandRaised(Event):
    seat: SeatId


@dataclass(slots=True)
class HandLowered(Event):
    seat: SeatId


# What is given


@dataclass(slots=True)
class _Given(Event):
    """`seat` gives, `by` wrote it down (a scribe's sentence can be struck). `matter` is the slot's number, else 0."""

    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    KIND: ClassVar[Kind]
    item: ItemId
    seat: SeatId
    by: SeatId
    run: RunId
    matter: int
    text: str | None

    def words_key(self) -> KeyName:
        return KeyName(self.matter, "")


@dataclass(slots=True)
class _Own(_Given):
    """One's own: under one's own key, also within a matter."""

    def words_key(self) -> KeyName:
        return KeyName(self.matter, self.seat)


@dataclass(slots=True)
class MatterTold(_Own):
    KIND: ClassVar[Kind] = Kind.MATTER


@dataclass(slots=True)
class QuestionAsked(_Given):
    KIND: ClassVar[Kind] = Kind.QUESTION


@dataclass(slots=True)
class QuestionAnswered(_Own):
    KIND: ClassVar[Kind] = Kind.ANSWER
    about: ItemId


@dataclass(slots=True)
class ReflectionGiven(_Given):
    KIND: ClassVar[Kind] = Kind.REFLECTION
    stem: int


@dataclass(slots=True)
class OptionOffered(_Given):
    KIND: ClassVar[Kind] = Kind.OPTION


@dataclass(slots=True)
class ExperienceOffered(_Given):
    KIND: ClassVar[Kind] = Kind.EXPERIENCE


@dataclass(slots=True)
class LearningWritten(_Own):
    KIND: ClassVar[Kind] = Kind.LEARNING

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)


@dataclass(slots=True)
class NoteWritten(_Own):
    KIND: ClassVar[Kind] = Kind.NOTE

    def words_key(self) -> KeyName:
        return KeyName(0, self.seat)


@dataclass(slots=True)
class WordsMended(Event):
    """Under the key of what is mended: `matter` and `author` repeat its name."""

    WORDS: ClassVar[tuple[str, ...]] = ("text",)
    item: ItemId
    matter: int
    author: str
    text: str | None

    def words_key(self) -> KeyName:
        return KeyName(self.matter, self.author)


@dataclass(slots=True)
class WordsTakenBack(Event):
    item: ItemId


@dataclass(slots=True)
class WordsStruck(Event):
    item: ItemId


@dataclass(slots=True)
class WordsPutAway(Event):
    item: ItemId
    seat: SeatId
    facilitator_told: bool


# The presenter's own


@dataclass(slots=True)
class QuestionMarked(Event):
    question: ItemId
    mark: Mark


@dataclass(slots=True)
class ItemSorted(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("condition",)
    item: ItemId
    seat: SeatId
    matter: int
    sorting: Sorting
    condition: str | None

    def words_key(self) -> KeyName:
        return KeyName(self.matter, self.seat)


@dataclass(slots=True)
class OptionsAskedFor(Event):
    slot: int


@dataclass(slots=True)
class _ActionWords(Event):
    WORDS: ClassVar[tuple[str, ...]] = ("text", "first_step", "know_by", "obstacle")
    item: ItemId
    seat: SeatId
    matter: int
    by_day: str
    helper: SeatId | None
    text: str | None
    first_step: str | None
    know_by: str | None
    obstacle: str | None

    def words_key(self) -> KeyName:
        return KeyName(self.matter, self.seat)


@dataclass(slots=True)
class ActionTaken(_ActionWords):
    run: RunId


@dataclass(slots=True)
class ActionChanged(_ActionWords): ...


@dataclass(slots=True)
class ActionLetGo(Event):
    item: ItemId


@dataclass(slots=True)
class HelpPromised(Event):
    item: ItemId
    seat: SeatId


@dataclass(slots=True)
class MatterWithdrawn(Event):
    """The room destroys with it every key of this matter, and that of the bid it came from."""

    matter: int
    presenter: SeatId

    def destroys(self) -> list[tuple[int, str | None]]:
        """(matter, author) of the keys that end with this event; None stands for every author."""
        bid = bid_key(self.presenter)
        return [(self.matter, None), (bid.matter, bid.author)]


@dataclass(slots=True)
class SlotShared(Event):
    slot: int


# Minutes


@dataclass(slots=True)
class TimeCalled(Event):
    run: RunId


@dataclass(slots=True)
class ExtensionAsked(Event):
    """`owner` is the presenter whose minutes they are, or empty: then a second person's nod is enough."""

    seat: SeatId
    run: RunId
    seconds: Seconds
    owner: SeatId


@dataclass(slots=True)
class ExtensionDeclined(Event): ...


@dataclass(slots=True)
class TimeExtended(Event):
    """`loans` are (leg, seconds) taken from phases that lend."""

    run: RunId
    seconds: Seconds
    loans: list[tuple[int, Seconds]]


@dataclass(slots=True)
class TimeSplit(Event):
    """Leg → its new length."""

    lengths: dict[int, Seconds]


@dataclass(slots=True)
class BreakTaken(Event):
    seconds: Seconds


@dataclass(slots=True)
class BreakEnded(Event): ...


@dataclass(slots=True)
class WeWereAway(Event):
    seconds: Seconds


@dataclass(slots=True)
class TimeTakenBack(Event): ...


@dataclass(slots=True)
class WentOnAnyway(Event): ...


# Pause and stop


@dataclass(slots=True)
class Paused(Event):
    """Without a name and a reason, for ever."""


@dataclass(slots=True)
class WentOn(Event): ...


@dataclass(slots=True)
class ListeningBegan(Event):
    """The presenter is just listened to; the clock stands."""


@dataclass(slots=True)
class SlotStopped(Event):
    slot: int


@dataclass(slots=True)
class TimeOutBegan(Event): ...


@dataclass(slots=True)
class TimeOutEnded(Event): ...


# Jobs


@dataclass(slots=True)
class JobHandedOver(Event):
    """To nobody when `seat` is None: the job is laid down."""

    job: Job
    seat: SeatId | None
