"""What a meeting is at one moment: plain slotted values that `evolve` changes in place and `decide` only reads."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from askwell.engine.format import Format, Phase, Where
from askwell.engine.state.item import Bid, Item
from askwell.engine.state.leg import Clock, Leg
from askwell.engine.state.person import OpenAction, Person
from askwell.engine.state.slot import Slot
from askwell.engine.state.step import Extension, Reveal, Step
from askwell.engine.state.turns import Turns
from askwell.engine.state.twin import but, twin_of
from askwell.engine.words import Held, ItemId, Job, Moment, RunId, SeatId, Seconds, SequenceNumber, Way

Found = TypeVar("Found")
One = TypeVar("One")


@dataclass(slots=True)
class State:
    """`at` is the last number folded, `here` the leg we are on (-1 before we begin), `run` this entering of it.

    `circles` are the groups that a crowd was split into, and `circle_rooms` the rooms in which they go on.

    `guided` have all who guided when a phase ended.

    `hints`: whether this set has private hints on what its people write.

    `memo` keeps what claims found out since the last event; it is None while an event is being folded.
    """

    at: SequenceNumber = SequenceNumber(0)
    moment: Moment = Moment(0)
    format: Format | None = None
    held: Held = Held.ROOM
    language: str = "en"
    first_meeting: bool = True
    shuffle: int = 0
    hints: bool = True
    host: SeatId = SeatId("")
    people: dict[SeatId, Person] = field(default_factory=dict)
    jobs: dict[Job, SeatId] = field(default_factory=dict)
    guided: set[SeatId] = field(default_factory=set)
    course: list[Leg] = field(default_factory=list)
    here: int = -1
    run: RunId = RunId("")
    runs: int = 0
    clock: Clock | None = None
    turns: Turns = field(default_factory=Turns)
    items: dict[ItemId, Item] = field(default_factory=dict)
    bids: dict[SeatId, Bid] = field(default_factory=dict)
    not_today: set[SeatId] = field(default_factory=set)
    way: Way | None = None
    slots: list[Slot] = field(default_factory=list)
    step: Step | None = None
    reveal: Reveal | None = None
    extension: Extension | None = None
    paused: bool = False
    listened_to: bool = False
    time_out: bool = False
    stepped_in: bool = False
    critical: bool = False
    rehearsal: bool = False
    last_time: list[OpenAction] = field(default_factory=list)
    groups: list[list[SeatId]] = field(default_factory=list)
    circles: list[list[SeatId]] = field(default_factory=list)
    circle_rooms: list[str] = field(default_factory=list)
    break_until: Moment | None = None
    away: Seconds | None = None
    resting: bool = False
    ended: bool = False
    working_since: Moment = Moment(0)
    memo: dict[Hashable, Any] | None = field(default=None, compare=False, repr=False)

    def copy(self) -> "State":
        """A state of its own. What is never changed in place (format, people, legs, slots, items, bids, the last step)
        is shared."""
        twin = twin_of(self)
        twin.people = dict(self.people)
        twin.items, twin.course = dict(self.items), list(self.course)
        twin.last_time = [twin_of(action) for action in self.last_time] if self.last_time else []
        twin.slots = list(self.slots)
        twin.clock = twin_of(self.clock) if self.clock else None
        twin.turns = self.turns.copy()
        twin.jobs, twin.bids = dict(self.jobs), dict(self.bids)
        twin.not_today, twin.guided = set(self.not_today), set(self.guided)
        twin.memo = {}
        return twin

    def found(self, ask: Callable[..., Found], *about: Hashable) -> Found:
        """The answer of `ask(state, *about)`; what is asked about the state alone is found out once between two events.

        `Asked` remembers more, and for longer.
        """
        memo = self.memo
        if memo is None or about:
            return ask(self, *about)
        if ask not in memo:
            memo[ask] = ask(self)
        found: Found = memo[ask]
        return found

    def known(self, ask: Callable[..., Found], *about: Hashable) -> Found:
        """A claim: what many rules stand on. `Asked` knows when it has come out otherwise than before."""
        memo = self.memo
        if memo is None or about:
            return ask(self, *about)
        return self.found(ask)

    def each(self, ask: Callable[..., Found], ones: Sequence[One], *about: Hashable) -> list[Found]:
        """The answers of `ask(state, *about, one)`, one by one; nobody changes what is handed out."""
        return [ask(self, *about, one) for one in ones]

    def each_given(self, ask: Callable[..., Found], items: list[Item], *about: Hashable) -> list[Found]:
        """The answers of `ask(state, *about, item)`: nobody changes an item, so that it stands for what it says."""
        return [ask(self, *about, item) for item in items]

    def change_leg(self, place: int, **changes: Any) -> None:
        """What is planned for this place of the course is otherwise from now on; only a fold says so."""
        self.course[place] = but(self.course[place], **changes)

    def change_slot(self, number: int, **changes: Any) -> None:
        """A slot is otherwise from now on; only a fold says so."""
        self.slots[number - 1] = but(self.slots[number - 1], **changes)

    def change_item(self, item: ItemId, **changes: Any) -> None:
        """What was given is otherwise from now on; nothing happens when it is gone. Only a fold says so."""
        if item in self.items:
            self.items[item] = but(self.items[item], **changes)

    def change_person(self, seat: SeatId, **changes: Any) -> None:
        """Somebody in the meeting stands otherwise from now on; only a fold says so."""
        self.people[seat] = but(self.people[seat], **changes)

    @property
    def leg(self) -> Leg | None:
        here = self.here
        return self.course[here] if 0 <= here < len(self.course) else None

    @property
    def phase(self) -> Phase | None:
        here = self.here
        return self.course[here].phase if 0 <= here < len(self.course) else None

    @property
    def slot(self) -> Slot | None:
        """The slot that we are in, if we are in one."""
        here = self.here
        slot = self.course[here].slot if 0 <= here < len(self.course) else 0
        return self.slots[slot - 1] if slot else None

    @property
    def door_closed(self) -> bool:
        """The door closes when the first presenter starts, and stays closed when we go back."""
        behind = self.course[: self.here + 1]
        return any(slot.begun for slot in self.slots) or any(leg.phase.where is Where.SLOT for leg in behind)

    @property
    def in_opening(self) -> bool:
        return self.here < 0 or (self.phase is not None and self.phase.where is Where.OPENING)
