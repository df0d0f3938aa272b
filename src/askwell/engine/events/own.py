"""The presenter's own: marks, sorting, actions, the matter."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event, bid_key
from askwell.engine.words import ItemId, KeyName, Mark, RunId, SeatId, Sorting


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
    """The room destroys with it every key of this matter, that of the bid it came from (each by its `since`), and those
    of the matters `given_up`: chosen, and never begun because the set chose anew, they say the same once more."""

    VERSION: ClassVar[int] = 2
    matter: int
    presenter: SeatId
    bids: list[int]
    given_up: list[int]

    def destroys(self) -> list[tuple[int, str | None]]:
        """(matter, author) of the keys that end with this event; None stands for every author."""
        bids = [bid_key(self.presenter, since) for since in self.bids]
        return [(matter, None) for matter in (self.matter, *self.given_up)] + [(bid.matter, bid.author) for bid in bids]


@dataclass(slots=True)
class SlotShared(Event):
    slot: int
