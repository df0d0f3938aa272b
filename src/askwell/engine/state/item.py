"""What was given, and a bid."""

from dataclasses import dataclass
from typing import Final

from askwell.engine.format import Kind
from askwell.engine.words import ItemId, KeyName, Mark, RunId, SeatId, SequenceNumber, Sorting, Urgency


@dataclass(slots=True, unsafe_hash=True)
class Item:
    """`seen` False waits for its reveal, `private` has none. `key` is what its words lie under.

    `text` None: they were erased. Never changed in place, as copies of a meeting share it: see `State.change_item`.
    mypy holds us to it, and not `frozen`, with which making one takes six times as long: a meeting is read by items.
    """

    item: Final[ItemId]
    kind: Final[Kind]
    seat: Final[SeatId]
    by: Final[SeatId]
    leg: Final[int]
    run: Final[RunId]
    matter: Final[int]
    number: Final[SequenceNumber]
    text: Final[str | None]
    key: Final[KeyName] = KeyName(0, "")
    stem: Final[int] = 0
    about: Final[ItemId | None] = None
    seen: Final[bool] = True
    private: Final[bool] = False
    to_presenter: Final[bool] = False
    mark: Final[Mark | None] = None
    moved: Final[bool] = False
    sorting: Final[Sorting | None] = None
    condition: Final[str | None] = None
    put_away: Final[frozenset[SeatId]] = frozenset()
    facilitator_told: Final[bool] = False
    first_step: Final[str | None] = None
    by_day: Final[str] = ""
    know_by: Final[str | None] = None
    obstacle: Final[str | None] = None
    helper: Final[SeatId | None] = None
    helper_agreed: Final[bool] = False
    to: Final[SeatId | None] = None
    answered_by: Final[frozenset[SeatId]] = frozenset()
    group: Final[frozenset[SeatId]] = frozenset()


@dataclass(slots=True, frozen=True)
class Bid:
    """`number` is the event that placed it: whoever came in later doesn't see it."""

    text: str | None
    urgency: Urgency
    number: SequenceNumber
    since: int
