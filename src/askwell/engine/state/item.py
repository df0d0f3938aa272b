"""What was given, and a bid."""

from dataclasses import dataclass

from askwell.engine.format import Kind
from askwell.engine.words import ItemId, KeyName, Mark, RunId, SeatId, SequenceNumber, Sorting, Urgency


@dataclass(slots=True, frozen=True)
class Item:
    """`seen` False waits for its reveal, `private` has none. `key` is what its words lie under.

    `text` None: they were erased. Never changed in place, as copies of a meeting share it: see `State.change_item`.
    """

    item: ItemId
    kind: Kind
    seat: SeatId
    by: SeatId
    leg: int
    run: RunId
    matter: int
    number: SequenceNumber
    text: str | None
    key: KeyName = KeyName(0, "")
    stem: int = 0
    about: ItemId | None = None
    seen: bool = True
    private: bool = False
    to_presenter: bool = False
    mark: Mark | None = None
    moved: bool = False
    sorting: Sorting | None = None
    condition: str | None = None
    put_away: frozenset[SeatId] = frozenset()
    facilitator_told: bool = False
    first_step: str | None = None
    by_day: str = ""
    know_by: str | None = None
    obstacle: str | None = None
    helper: SeatId | None = None
    helper_agreed: bool = False
    to: SeatId | None = None
    answered_by: frozenset[SeatId] = frozenset()
    group: frozenset[SeatId] = frozenset()

    def lies_before(self, seat: SeatId) -> bool:
        """Shown, and not put away by this person: what an act on it may name."""
        return self.seen and not self.private and seat not in self.put_away


@dataclass(slots=True, frozen=True)
class Bid:
    """`number` is the event that placed it: whoever came in later doesn't see it."""

    text: str | None
    urgency: Urgency
    number: SequenceNumber
