"""What a replay shows: plain values, without a name and without a word of anybody."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from askwell.engine.words import Moment, RunId, Seconds


@dataclass(slots=True)
class Share:
    """A count, and how it falls to parts of the set. The parts stay 0 where a part could be told for one member."""

    total: int = 0
    presenter: int = 0
    members: int = 0
    guide: int = 0

    @property
    def is_split(self) -> bool:
        return self.total > 0 and self.total == self.presenter + self.members + self.guide

    def add(self, part: str, number: int = 1) -> None:
        """`part` names one of the fields, or nobody's: then only the whole is counted."""
        self.total += number
        if part:
            setattr(self, part, getattr(self, part) + number)

    def take_in(self, other: "Share") -> None:
        self.total += other.total
        self.presenter += other.presenter
        self.members += other.members
        self.guide += other.guide


@dataclass(slots=True)
class Stretch:
    """One entering of a phase; or a phase of the course that never came (`held` is false), at its place.

    `began` is seconds of the meeting before it. `planned` stands with the first entering of a phase only; `stood` is
    how long the clock stood in it. `back`: entered from later on the course, or again. `mine`: I guided it.
    `silences`: how often nobody had the floor for half a minute; None where the floor went round, or where nobody
    took it on a screen, so that talk and silence look the same. `from_here` and `from_another` count extensions by
    whose minutes they were: this slot's own, or another presenter's.
    """

    run: RunId
    word: str
    name: str
    hue: str
    slot: int
    place: int
    held: bool = True
    back: bool = False
    mine: bool = False
    silent: bool = False
    began: Seconds = Seconds(0)
    planned: Seconds = Seconds(0)
    taken: Seconds = Seconds(0)
    stood: Seconds = Seconds(0)
    extended: Seconds = Seconds(0)
    from_here: int = 0
    from_another: int = 0
    pauses: int = 0
    time_outs: int = 0
    step_ins: int = 0
    breaks: int = 0
    outages: int = 0
    silences: int | None = None
    turns: Share = field(default_factory=Share)
    given: dict[str, Share] = field(default_factory=dict)

    def take_in(self, other: "Stretch") -> None:
        """A step that was taken back: what happened meanwhile happened here. Milliseconds add like seconds."""
        for name in ("taken", "stood", "extended", "from_here", "from_another", "pauses"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("time_outs", "step_ins", "breaks", "outages"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.turns.take_in(other.turns)


@dataclass(slots=True)
class Replay:
    """`people` sat in the circle at the end. `stretches` are in the order in which they were."""

    began: Moment
    format: str
    people: int
    stretches: list[Stretch]

    @property
    def planned(self) -> Seconds:
        return self._sum("planned")

    @property
    def taken(self) -> Seconds:
        return self._sum("taken")

    @property
    def stood(self) -> Seconds:
        return self._sum("stood")

    def count(self, name: str) -> int:
        """Of all stretches together; what isn't known of one counts as none."""
        return sum(getattr(stretch, name) or 0 for stretch in self.stretches)

    @property
    def turns(self) -> Share:
        return _together(stretch.turns for stretch in self.stretches)

    @property
    def given(self) -> dict[str, Share]:
        """By kind, in the order in which each kind was first given."""
        kinds = dict.fromkeys(kind for stretch in self.stretches for kind in stretch.given)
        return {kind: _together(s.given[kind] for s in self.stretches if kind in s.given) for kind in kinds}

    @property
    def steps_back(self) -> int:
        return self.count("back")

    def _sum(self, name: str) -> Seconds:
        return Seconds(self.count(name))


def _together(shares: Iterable[Share]) -> Share:
    whole = Share()
    for share in shares:
        whole.take_in(share)
    return whole
