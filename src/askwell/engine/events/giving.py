"""What was given, and what became of its words."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.format import Kind
from askwell.engine.words import ItemId, KeyName, RunId, SeatId


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
    """`to` is None when it is the presenter's, or everyone's to answer."""

    KIND: ClassVar[Kind] = Kind.QUESTION
    to: SeatId | None


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


AnyGiven = _Given
"""Whatever is given: an item with its words."""
