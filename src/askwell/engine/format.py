"""The grammar: every format is a list of phases, and every phase is the same tuple.

`parse` takes a page of data as a dict and gives a `Format`, or raises `Mistake` with the place of what is wrong.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from askwell.engine.words import Role, Seconds

GRAMMAR = 1


class Hue(StrEnum):
    ARRIVE = "arrive"
    TELL = "tell"
    ASK = "ask"
    REFLECT = "reflect"
    DECIDE = "decide"
    LEARN = "learn"


class Where(StrEnum):
    """A meeting is opening phases, one or more slots with a breath between them, closing phases."""

    OPENING = "opening"
    SLOT = "slot"
    BETWEEN = "between"
    CLOSING = "closing"


class Channel(StrEnum):
    """ALOUD: nothing to type, a scribe may write. WRITING: the card is the act."""

    ALOUD = "aloud"
    WRITING = "writing"
    EITHER = "either"


class Floor(StrEnum):
    PRESENTER = "presenter"
    IN_TURN = "in_turn"
    FREELY = "freely"
    ALL = "all"
    SILENT = "silent"
    AMONG_MEMBERS = "among_members"


class Groups(StrEnum):
    ALL = "all"
    PAIRS = "pairs"
    THREES = "threes"
    FOURS = "fours"
    HALVES = "halves"


class OnlyWhen(StrEnum):
    ALWAYS = "always"
    FIRST_MEETING = "first_meeting"
    FROM_LAST_TIME = "from_last_time"
    PRESENTER_ASKED = "presenter_asked"


class Exit(StrEnum):
    """TIME_CALLS: the clock rests at zero and a person moves on. The others name what is waited for besides."""

    TIME_CALLS = "time_calls"
    TIME_MOVES = "time_moves"
    ALL_SPOKE = "all_spoke"
    ENOUGH = "presenter_has_enough"
    AGREEMENT = "agreement"
    CHOICE = "choice"


class Kind(StrEnum):
    QUESTION = "question"
    ANSWER = "answer"
    STATEMENT = "statement"
    REFLECTION = "reflection"
    EXPERIENCE = "experience"
    OPTION = "option"
    HYPOTHESIS = "hypothesis"
    MATTER = "matter"
    ACTION = "action"
    LEARNING = "learning"
    NOTE = "note"
    BID = "bid"
    KEY_QUESTION = "key_question"
    RATING = "rating"
    SKILL = "skill"


class Seen(StrEnum):
    """Who sees a capture, and when."""

    AT_ONCE = "at_once"
    TOGETHER = "together"
    PRESENTER = "presenter"
    SELF = "self"


class Presents(StrEnum):
    """BIDS: the set chooses among those who bid. EVERYONE: one slot each, in the order of the circle."""

    BIDS = "bids"
    EVERYONE = "everyone"
    NOBODY = "nobody"


class OnPaper(StrEnum):
    """The capture's way without screens."""

    FINGERS = "fingers"
    CARDS = "cards"
    SCRIBE = "scribe"


@dataclass(slots=True, frozen=True)
class Capture:
    kind: Kind
    by: tuple[Role, ...]
    seen: Seen
    on_paper: OnPaper


@dataclass(slots=True, frozen=True)
class Module:
    """One way of consulting that the presenter may choose; its line is the script of the phases that use it."""

    word: str
    name: str
    line: str


@dataclass(slots=True, frozen=True)
class Script:
    """For whoever guides: to say if it helps, to watch for, and what to do when it goes wrong."""

    say: tuple[str, ...] = ()
    watch: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(slots=True, frozen=True)
class Phase:
    """`minutes` in all, or for each person when `each`; `hours` instead, in a written meeting.

    `line` is the script's one line, said or shown to all. `most` is how often one may give in one turn (0: as often
    as they like). `helper` is who helps in a format of roles: so many places after the presenter; the others watch.
    `turned`: the presenter has turned the chair and only listens, whichever floor the others have. `later_stems` come
    with the second meeting.
    """

    word: str
    where: Where
    name: str
    purpose: str
    line: str
    hue: Hue
    minutes: float
    each: bool
    channel: Channel
    floor: Floor
    groups: Groups
    only_when: OnlyWhen
    may: dict[Role, frozenset[Kind]]
    not_here: frozenset[str]
    capture: Capture | None
    exit: Exit
    lends: bool
    sorts: bool
    stems: tuple[str, ...]
    later_stems: tuple[str, ...]
    turned: bool
    hours: float
    most: int
    helper: int
    carries: bool
    modules: tuple[Module, ...]
    uses_module: bool
    verdict: bool
    progress: bool
    critical: tuple[str, ...]
    script: Script

    @property
    def all_stems(self) -> tuple[str, ...]:
        return (*self.stems, *self.later_stems)

    @property
    def presenter_listens(self) -> bool:
        return self.turned or self.floor is Floor.AMONG_MEMBERS

    def length(self, people: int) -> Seconds:
        """Seconds planned for `people` who take a turn."""
        return Seconds(round(self.minutes * 60 * (max(people, 1) if self.each else 1)))


@dataclass(slots=True, frozen=True, weakref_slot=True)
class Format:
    """`shares_time`: several slots share the minutes of one. `coached`: the coach may step in at any time.

    `page` is the normalised page itself: it goes into the first event, so that old meetings always fold."""

    word: str
    name: str
    purpose: str
    least: int
    most: int
    phases: tuple[Phase, ...]
    sentences: tuple[str, ...]
    presents: Presents
    shares_time: bool
    coached: bool
    crowd: bool
    when: str
    when_not: str
    page: dict[str, Any] = field(repr=False, compare=False)

    def of(self, where: Where) -> tuple[Phase, ...]:
        return tuple(phase for phase in self.phases if phase.where is where)

    def phase(self, word: str) -> Phase:
        return next(phase for phase in self.phases if phase.word == word)


class Mistake(ValueError):
    """What is wrong with a page of data: `place` is the path to it, `cure` what to write instead."""

    def __init__(self, place: str, wrong: str, cure: str) -> None:
        super().__init__(f"{place}: {wrong} {cure}")
        self.place, self.wrong, self.cure = place, wrong, cure
