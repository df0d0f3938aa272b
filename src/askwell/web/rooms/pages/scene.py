"""What a region of the room needs to draw itself: a sight, in a reader's language, at a moment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.look import circle, dial, ring
from askwell.web.look.circle import Circle, Seated
from askwell.web.look.course import Stretch
from askwell.web.look.dial import Dial
from askwell.web.rooms.pages import figures, heading
from askwell.web.rooms.pages.gathered import TITLES, Gathered, Group, gather
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.looked_at import all_of
from askwell.web.rooms.pages.occasion import Occasion, circles, occasion_of
from askwell.web.rooms.pages.sorted_things import sort_things
from askwell.web.rooms.pages.tongue import Tongue

FITS = 84
"""Characters of four lines in the middle of the circle."""


@dataclass
class Scene:
    """An update is drawn for nobody in particular and at no moment: the browser counts, and finds its own seat.

    `common` is what scenes of the same sight, in the same language and for the same eyes, found out for one another.
    `before` is the figure of an earlier sight, for whoever draws that figure again.
    """

    shared: Shared
    tongue: Tongue
    me: str | None = None
    now: int | None = None
    hides: bool = False
    gathered: Gathered = None  # type: ignore[assignment] # made of `shared` where nobody has it already
    common: dict[str, Any] = field(default_factory=dict)
    before: Any = None

    def __post_init__(self) -> None:
        if self.gathered is None:
            self.gathered = gather(self.shared, sort_things(self.shared.items))

    def _once(self, name: str, find: Callable[[], Any]) -> Any:
        if name not in self.common:
            self.common[name] = find()
        return self.common[name]

    @property
    def stage(self) -> str:
        return self.shared.stage

    @property
    def title(self) -> str:
        return heading.title(self.shared, self.tongue, self.me)

    @property
    def hue(self) -> str:
        return heading.hue(self.shared)

    @property
    def speaks(self) -> str:
        """`yes` while somebody speaks or tells, so that no bell sounds; else empty."""
        phase = self.shared.phase
        aloud = phase is not None and phase.channel == "aloud" and phase.floor != "silent"
        return "yes" if self.stage == "live" and (aloud or self.shared.floor.holder is not None) else ""

    @property
    def door(self) -> str:
        """Open until somebody tells their matter."""
        phase = self.shared.phase
        return "open" if self.stage == "lobby" or (phase and phase.where == "opening") else "closed"

    @property
    def hints(self) -> str:
        """Whether this set has private hints."""
        return "on" if self.shared.hints else "off"

    @cached_property
    def occasion(self) -> Occasion:
        return occasion_of(self.shared, self.gathered.key_question, self.names, self.tongue)

    @property
    def circles(self) -> list[str]:
        """Of a crowd that was split, as long as it has not gone on."""
        return circles(self.shared, self.names, self.tongue) if self.stage == "lobby" else []

    @cached_property
    def floor_and_next(self) -> tuple[str, str]:
        return heading.floor_and_next(self.shared, self.tongue, self.me)

    @cached_property
    def seated(self) -> tuple[Seated, ...]:
        people, over = all_of(self.shared, "people"), self.stage in ("ended", "resting")
        found: tuple[Seated, ...] = self._once(
            "seated", lambda: figures.seated(people, self.tongue, self.me, over=over)
        )
        return found

    @cached_property
    def clock(self) -> ring.Clock:
        clock = all_of(self.shared, "clock")
        found: ring.Clock = self._once("clock", lambda: figures.clock(clock, self.tongue, self.now, hidden=self.hides))
        return found

    @property
    def figure(self) -> Circle:
        return circle.draw(self.seated, direction=self.tongue.direction, before=self.before)

    @property
    def small(self) -> Dial:
        return dial.draw(self.seated, direction=self.tongue.direction, before=self.before)

    @property
    def course(self) -> tuple[Stretch, ...]:
        return figures.line(self.shared.course, ended=self.stage == "ended")

    @cached_property
    def names(self) -> dict[str, str]:
        """Seat → name; of whoever has gone too, if they left words here."""
        return names_of(self.shared, self.gathered)

    @property
    def presenter(self) -> str:
        return self.names.get(self.shared.presenter or "", "")

    @property
    def turned(self) -> str:
        """Who listens with the chair turned; their own screen says it in other words."""
        return next((person.name for person in self.shared.people if person.turned), "")

    @property
    def groups(self) -> list[Group]:
        found: list[Group] = all_of(self.gathered, "groups")
        return found

    @property
    def counts(self) -> Sequence[Any]:
        """How many things each group has, in the order of the groups."""
        return tuple(self.gathered.counts)

    def title_of(self, group: Group) -> str:
        """Which slot it is from is said only where there is another one to mix it up with."""
        title = self.tongue.say(TITLES.get(group.kind, _("Contributions")))
        if not group.earlier:
            return title
        return self.tongue.say("{title}, slot {slot}", title=title, slot=str(group.slot))

    def things(self, group: Group) -> list[ItemSight]:
        return self.gathered.things[group.name]

    @property
    def in_play(self) -> ItemSight | None:
        return self.gathered.in_play

    @property
    def words_at_the_table(self) -> str:
        """The question in play, where it fits in four lines; else the middle keeps the time, and it stands beside."""
        words = (self.in_play.text or "") if self.in_play else ""
        return words if len(words) <= FITS else ""

    @property
    def matters(self) -> list[ItemSight]:
        """The statements of this slot's matter, from the first to the last."""
        return self.gathered.matters

    def answers(self, question: str) -> list[ItemSight]:
        return self.gathered.answers.get(question, [])

    @property
    def counts_writing(self) -> bool:
        """How many have written is of interest until it is shown; a deadline tells it in its own words."""
        hidden = bool(self.shared.written) or not self.gathered.shown
        return bool(self.shared.expected) and hidden and self.occasion.open_until is None

    def in_question(self, sentence: int) -> list[str]:
        """Who has a question about one of the sentences."""
        return [person.name for person in self.shared.people if sentence in person.in_question]


def names_of(shared: Shared, gathered: Gathered) -> dict[str, str]:
    return {**gathered.gone, **{person.seat: person.name for person in shared.people}}
