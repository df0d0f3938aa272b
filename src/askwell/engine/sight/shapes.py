"""What a seat is shown: plain values that share nothing with the state.

`Shared` is the same for all who may see the same; `Own` is one person's. Moments are milliseconds since the epoch:
deadlines are sent, seconds never.
"""

from dataclasses import dataclass, field
from typing import Any

from askwell.engine.offers import Field
from askwell.engine.rule import Choice
from askwell.engine.sight.phase import PhaseSight


class Kept:
    """What somebody made of it may be put beside it, and goes when it goes; it is no part of what is shown."""

    __slots__ = ("_beside",)

    def beside(self) -> dict[Any, Any]:
        try:
            return self._beside
        except AttributeError:
            self._beside: dict[Any, Any] = {}
            return self._beside

    def forget_beside(self) -> None:
        """It can be made again at any time."""
        if hasattr(self, "_beside"):
            del self._beside


@dataclass(slots=True)
class ScriptSight:
    """For whoever guides: to say if it helps, to watch for, what to do when it goes wrong."""

    say: list[str]
    watch: list[str]
    wrong: list[str]


@dataclass(slots=True)
class ContractSight:
    """What the presenter wants, how many have said they can give it, and the word on the problem's wording."""

    wanted: list[str]
    can_give: list[str]
    verdict: str | None


@dataclass(slots=True)
class ProgressSight:
    """An action of last time; `outcome` is None until its owner has told, `story` is what they told."""

    action: str
    seat: str
    name: str
    text: str | None
    by_day: str
    outcome: str | None
    story: str | None


@dataclass(slots=True)
class ClockSight:
    """`state` is running, over, stands or none. While it stands, `left` (seconds) is what remains; else `deadline`."""

    state: str
    length: int = 0
    deadline: int = 0
    left: int = 0
    back_at: int = 0


@dataclass(slots=True)
class FloorSight:
    """`everyone_spoke` when a round has gone round; `reading_out` is the item that whoever taps reads aloud."""

    holder: str | None
    next: str | None
    to_come: list[str]
    hands: list[str]
    everyone_spoke: bool
    reading_out: str | None


@dataclass(slots=True)
class PersonSight(Kept):
    """`agreed` is yes to every sentence. A name that was erased is empty."""

    seat: str
    name: str
    part: str
    standing: str
    role: str
    jobs: list[str]
    has_screen: bool
    supports: str | None
    turned: bool
    has_floor: bool
    is_next: bool
    hand_up: bool
    spoke: bool
    agreed: bool
    in_question: list[int]


@dataclass(slots=True)
class ItemSight(Kept):
    """`text` None says that its words were erased. `sorting` and `condition` stand only in their owner's part."""

    id: str
    kind: str
    seat: str
    name: str
    run: str
    phase: str
    slot: int
    text: str | None
    stem: str = ""
    about: str | None = None
    mark: str | None = None
    moved: bool = False
    hidden: bool = False
    sorting: str | None = None
    condition: str | None = None
    first_step: str | None = None
    by_day: str = ""
    know_by: str | None = None
    obstacle: str | None = None
    helper: str = ""
    helper_agreed: bool = False
    to: str = ""
    answered: list[str] = field(default_factory=list)


@dataclass(slots=True)
class BidSight:
    seat: str
    name: str
    text: str | None
    urgency: str
    chosen: bool


@dataclass(slots=True)
class LegSight:
    """One phase on the course line; `state` is past, now, to_come or skipped; `minutes` as planned now."""

    place: int
    word: str
    name: str
    hue: str
    minutes: float
    slot: int
    state: str


@dataclass(slots=True)
class Shared(Kept):
    """`stage` is lobby, live, paused, listened_to, time_out, break, away, resting, ended or door (not let in yet).

    `groups` are lists of seats, none when everyone is together. `waiting` is how many have not said yes; `written`
    and `expected` count what is hidden until its reveal. `hints`: whether the set has private hints.
    `circles`: the seats of each, once a crowd is split. Three things are so from the beginning to the end: whether
    the set is `coached`, whether it came as a `crowd`, whether it is `continued` with actions of last time.
    `rehearsal`: everyone but one person is scripted. `one_guides`: before we begin, somebody has yet to say that they
    guide, since the circle has a seat too few.
    """

    stage: str
    format: str
    purpose: str
    held: str
    language: str
    tapper: str
    host: str
    guide: str | None
    presenter: str | None
    chooser: str
    phase: PhaseSight | None
    clock: ClockSight
    floor: FloorSight
    people: list[PersonSight]
    items: list[ItemSight]
    bids: list[BidSight]
    not_today: list[str]
    course: list[LegSight]
    sentences: list[str]
    contract: ContractSight | None
    progress: list[ProgressSight]
    groups: list[list[str]]
    waiting: int
    written: int
    expected: int
    asked_for: str
    break_due: bool
    hints: bool
    circles: list[list[str]]
    coached: bool
    crowd: bool
    continued: bool
    rehearsal: bool
    one_guides: bool

    def forget_beside(self) -> None:
        Kept.forget_beside(self)
        for one in (*self.items, *self.people):
            one.forget_beside()


@dataclass(slots=True)
class Act(Kept):
    """A move that is possible now, with its fields; `others` are the seats for whom it can be made too."""

    type: str
    fields: list[Field]
    own: bool = True
    others: list[Choice] = field(default_factory=list)


@dataclass(slots=True)
class Airtime:
    """For whoever guides, during the meeting only: how many questions each has asked in this slot."""

    seat: str
    name: str
    questions: int


@dataclass(slots=True)
class HelpfulSight:
    """What helps somebody take part; `said_as` is how they say their name, `to` is facilitator or everyone."""

    seat: str
    name: str
    text: str
    said_as: str
    to: str


@dataclass(slots=True)
class Own(Kept):
    """One person's part. `ask_private` is manages or waive while that question is open for them.

    `slips`: those without a screen for whom I may write a slip.
    `circle_room`: where my circle of a crowd goes on; empty before there is such a room.
    `looks_back`: I guided, the meeting is over, and there is a replay of it without words.
    """

    seat: str
    name: str
    role: str
    part: str
    standing: str
    own_device: bool
    jobs: list[str]
    my_turn: bool
    next: bool
    listening: bool
    hides_clock: bool
    agreed: list[int]
    ask_private: str | None
    waits_for: str | None
    line: str | None
    script: ScriptSight | None
    items: list[ItemSight]
    one_more_look: list[str]
    airtime: list[Airtime]
    told: list[str]
    knocking: list[Choice]
    slips: list[Choice]
    take_back_until: int
    my_slots: list[int]
    circle_room: str
    looks_back: bool
    helpful: list[HelpfulSight]
    acts: list[Act]


@dataclass(slots=True)
class Sight:
    at: int
    shared: Shared
    own: Own | None
