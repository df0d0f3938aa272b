"""The door: who came, knocked, was let in, went."""

from dataclasses import dataclass
from typing import ClassVar

from askwell.engine.events.event import Event
from askwell.engine.words import ItemId, KeyName, Part, SeatId


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
