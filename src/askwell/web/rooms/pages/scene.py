"""What a region of the room needs to draw itself: a sight, in a reader's language, at a moment."""

from dataclasses import dataclass
from functools import cached_property

from askwell.engine.sight.shapes import ItemSight, Shared
from askwell.web.look import circle, dial, ring
from askwell.web.look.circle import Circle, Seated
from askwell.web.look.course import Stretch
from askwell.web.look.dial import Dial
from askwell.web.rooms.pages import figures, gathered, heading
from askwell.web.rooms.pages.drawn import all_of
from askwell.web.rooms.pages.gathered import Group
from askwell.web.rooms.pages.occasion import Occasion, circles, occasion_of
from askwell.web.rooms.pages.tongue import Tongue

FITS = 84
"""Characters of four lines in the middle of the circle."""


@dataclass
class Scene:
    """An update is drawn for nobody in particular and at no moment: the browser counts, and finds its own seat."""

    shared: Shared
    tongue: Tongue
    me: str | None = None
    now: int | None = None
    hides: bool = False

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
        return occasion_of(self.shared, self.names, self.tongue)

    @property
    def circles(self) -> list[str]:
        """Of a crowd that was split, as long as it has not gone on."""
        return circles(self.shared, self.names, self.tongue) if self.stage == "lobby" else []

    @cached_property
    def floor_and_next(self) -> tuple[str, str]:
        return heading.floor_and_next(self.shared, self.tongue, self.me)

    @cached_property
    def seated(self) -> tuple[Seated, ...]:
        return figures.seated(
            all_of(self.shared, "people"), self.tongue, self.me, over=self.stage in ("ended", "resting")
        )

    @cached_property
    def clock(self) -> ring.Clock:
        return figures.clock(self.shared.clock, self.tongue, self.now, hidden=self.hides)

    @property
    def figure(self) -> Circle:
        return circle.draw(self.seated, direction=self.tongue.direction)

    @property
    def small(self) -> Dial:
        return dial.draw(self.seated, direction=self.tongue.direction)

    @property
    def course(self) -> tuple[Stretch, ...]:
        return figures.line(self.shared.course, ended=self.stage == "ended")

    @cached_property
    def names(self) -> dict[str, str]:
        """Seat → name; of whoever has gone too, if they left words here."""
        gone = {item.seat: item.name for item in self.shared.items}
        return {**gone, **{person.seat: person.name for person in self.shared.people}}

    @property
    def presenter(self) -> str:
        return self.names.get(self.shared.presenter or "", "")

    @property
    def turned(self) -> str:
        """Who listens with the chair turned; their own screen says it in other words."""
        return next((person.name for person in self.shared.people if person.turned), "")

    @cached_property
    def groups(self) -> list[Group]:
        return gathered.groups(self.shared, self.tongue)

    @cached_property
    def in_play(self) -> ItemSight | None:
        return gathered.question_in_play(self.shared)

    @property
    def words_at_the_table(self) -> str:
        """The question in play, where it fits in four lines; else the middle keeps the time, and it stands beside."""
        words = (self.in_play.text or "") if self.in_play else ""
        return words if len(words) <= FITS else ""

    @cached_property
    def matters(self) -> list[ItemSight]:
        return gathered.matters(self.shared)

    @cached_property
    def answers(self) -> dict[str, list[ItemSight]]:
        return gathered.answers(self.shared)

    @property
    def counts_writing(self) -> bool:
        """How many have written is of interest until it is shown; a deadline tells it in its own words."""
        phase = self.shared.phase
        shown = phase is not None and any(item.run == phase.run for item in self.shared.items)
        hidden = bool(self.shared.written) or not shown
        return bool(self.shared.expected) and hidden and self.occasion.open_until is None

    def in_question(self, sentence: int) -> list[str]:
        """Who has a question about one of the sentences."""
        return [person.name for person in self.shared.people if sentence in person.in_question]
