"""The course: planned phases, and the clock of the one we are in."""

from dataclasses import dataclass

from askwell.engine.format import Phase
from askwell.engine.words import Moment, Seconds


@dataclass(slots=True, frozen=True)
class Leg:
    """One planned phase on the course. `slot` is 0 in opening and closing; `length` changes with loans and splits.

    Never changed in place, so that copies of a meeting share it: see `State.change_leg`.
    """

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
