"""What a meeting is at one moment: plain slotted values that `evolve` changes in place and `decide` only reads."""

from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from askwell.engine.format import Format, Kind, Phase, Where
from askwell.engine.words import (
    Held,
    ItemId,
    Job,
    KeyName,
    Mark,
    Moment,
    Outcome,
    Part,
    RunId,
    SeatId,
    Seconds,
    SequenceNumber,
    Sorting,
    Standing,
    Urgency,
    Verdict,
    Wanted,
    Way,
)
from askwell.engine.working_days import Days

Value = TypeVar("Value")


def twin_of(value: Value) -> Value:
    """A second value with the same fields; ten times as quick as `copy.copy` is with slots."""
    kind = value.__class__
    twin = kind.__new__(kind)
    for name in kind.__slots__:  # type: ignore[attr-defined]
        setattr(twin, name, getattr(value, name))
    return twin


@dataclass(slots=True)
class Person:
    """What was written before the event `since` stays hidden. `asks_waiver`: a latecomer who manages somebody here."""

    seat: SeatId
    name: str | None
    part: Part
    standing: Standing
    has_screen: bool
    own_device: bool
    supports: SeatId | None
    since: SequenceNumber
    agreed: frozenset[int] = frozenset()
    in_question: frozenset[int] = frozenset()
    manages: bool | None = None
    waives: bool | None = None
    asks_waiver: bool = False
    days: Days = Days()
    not_with: frozenset[SeatId] = frozenset()
    kept_out_of: int = 0
    observes: int = 0


@dataclass(slots=True)
class Leg:
    """One planned phase on the course. `slot` is 0 in opening and closing; `length` changes with loans and splits."""

    phase: Phase
    slot: int
    length: Seconds
    skipped: bool = False
    spent: Seconds = Seconds(0)


@dataclass(slots=True)
class Clock:
    """Set when a phase is entered. `stood` is how long it has stood still, `stands` since when it stands now."""

    began: Moment
    length: Seconds
    stood: int = 0
    stands: Moment | None = None
    called: bool = False

    @property
    def deadline(self) -> Moment:
        return Moment(self.began + self.length * 1000 + self.stood)

    def stand(self, moment: Moment) -> None:
        if self.stands is None:
            self.stands = moment

    def run(self, moment: Moment) -> None:
        if self.stands is not None:
            self.stood += moment - self.stands
            self.stands = None


@dataclass(slots=True)
class Turns:
    """Who has the floor, since which event, who is to come, and who has had their turn in this run of a phase."""

    holder: SeatId | None = None
    to_come: list[SeatId] = field(default_factory=list)
    done: set[SeatId] = field(default_factory=set)
    put_off: set[SeatId] = field(default_factory=set)
    hands: list[SeatId] = field(default_factory=list)
    reading_out: ItemId | None = None
    since: SequenceNumber = SequenceNumber(0)

    def copy(self) -> "Turns":
        line, hands = [*self.to_come], [*self.hands]
        return Turns(self.holder, line, {*self.done}, {*self.put_off}, hands, self.reading_out, self.since)


@dataclass(slots=True)
class Item:
    """`seen` False waits for its reveal, `private` has none. `key` is what its words lie under.

    `text` None: they were erased.
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


@dataclass(slots=True)
class Bid:
    """`number` is the event that placed it: whoever came in later doesn't see it."""

    text: str | None
    urgency: Urgency
    number: SequenceNumber


@dataclass(slots=True)
class Slot:
    """`number` is also the number of its matter. `begun` once it was entered; `dropped` when the set chose anew."""

    number: int
    presenter: SeatId
    begun: bool = False
    dropped: bool = False
    options_asked: bool = False
    stopped: bool = False
    shared: bool = True
    withdrawn: bool = False
    module: str = ""
    wanted: tuple[Wanted, ...] = ()
    can_give: frozenset[SeatId] = frozenset()
    verdict: Verdict | None = None


@dataclass(slots=True)
class OpenAction:
    """An action from last time, as the snapshot at the opening brought it; told in the progress round."""

    action: str
    seat: SeatId
    text: str | None
    by_day: str
    carried: int
    outcome: Outcome | None = None
    story: str | None = None


@dataclass(slots=True)
class Step:
    """What has to be put back when the last step is taken back; `skipped` is the leg, when it was a skip."""

    until: Moment
    was: int
    run: RunId
    clock: Clock
    turns: Turns
    spent: Seconds
    reveal: "Reveal | None" = None
    skipped: int | None = None

    def copy(self) -> "Step":
        return replace(self, clock=twin_of(self.clock), turns=self.turns.copy())


@dataclass(slots=True)
class Reveal:
    """A capture that is shown together waits five seconds, because it can't be taken back."""

    run: RunId
    due: Moment


@dataclass(slots=True)
class Extension:
    seat: SeatId
    run: RunId
    seconds: Seconds
    owner: SeatId


@dataclass(slots=True)
class State:
    """`at` is the last number folded, `here` the leg we are on (-1 before we begin), `run` this entering of it.

    `circles` are the groups that a crowd was split into, and `circle_rooms` the rooms in which they go on.

    `memo` keeps what claims found out since the last event; it is None while an event is being folded.
    """

    at: SequenceNumber = SequenceNumber(0)
    moment: Moment = Moment(0)
    format: Format | None = None
    held: Held = Held.ROOM
    language: str = "en"
    first_meeting: bool = True
    shuffle: int = 0
    host: SeatId = SeatId("")
    people: dict[SeatId, Person] = field(default_factory=dict)
    jobs: dict[Job, SeatId] = field(default_factory=dict)
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
    last_time: list[OpenAction] = field(default_factory=list)
    groups: list[list[SeatId]] = field(default_factory=list)
    circles: list[list[SeatId]] = field(default_factory=list)
    circle_rooms: list[str] = field(default_factory=list)
    break_until: Moment | None = None
    away: Seconds | None = None
    resting: bool = False
    ended: bool = False
    working_since: Moment = Moment(0)
    memo: dict[str, Any] | None = field(default=None, compare=False, repr=False)

    def copy(self) -> "State":
        """A state of its own. What is never changed in place (format, page) is shared."""
        twin = twin_of(self)
        twin.people = {seat: twin_of(person) for seat, person in self.people.items()}
        twin.items = {item: twin_of(value) for item, value in self.items.items()}
        twin.course = [twin_of(leg) for leg in self.course]
        twin.last_time = [twin_of(action) for action in self.last_time]
        twin.groups = [list(group) for group in self.groups]
        twin.slots = [twin_of(slot) for slot in self.slots]
        twin.clock = twin_of(self.clock) if self.clock else None
        twin.turns = self.turns.copy()
        twin.jobs, twin.bids = dict(self.jobs), {seat: twin_of(bid) for seat, bid in self.bids.items()}
        twin.not_today = set(self.not_today)
        twin.step = self.step.copy() if self.step else None
        twin.memo = {}
        return twin

    @property
    def leg(self) -> Leg | None:
        return self.course[self.here] if 0 <= self.here < len(self.course) else None

    @property
    def phase(self) -> Phase | None:
        return self.leg.phase if self.leg else None

    @property
    def slot(self) -> Slot | None:
        """The slot that we are in, if we are in one."""
        leg = self.leg
        return self.slots[leg.slot - 1] if leg and leg.slot else None

    @property
    def door_closed(self) -> bool:
        """The door closes when the first presenter starts, and stays closed when we go back."""
        behind = self.course[: self.here + 1]
        return any(slot.begun for slot in self.slots) or any(leg.phase.where is Where.SLOT for leg in behind)

    @property
    def in_opening(self) -> bool:
        return self.here < 0 or (self.phase is not None and self.phase.where is Where.OPENING)
