"""What waits to be taken back, shown, or nodded to."""

from dataclasses import dataclass

from askwell.engine.state.leg import Clock
from askwell.engine.state.turns import Turns
from askwell.engine.words import Moment, RunId, SeatId, Seconds


@dataclass(slots=True, frozen=True)
class Step:
    """What has to be put back when the last step is taken back; `skipped` is the leg, when it was a skip.

    Nothing in it is ever changed, so that copies of a meeting share it: what is put back are copies of its clock and
    its turns.
    """

    until: Moment
    was: int
    run: RunId
    clock: Clock
    turns: Turns
    spent: Seconds
    reveal: "Reveal | None" = None
    skipped: int | None = None


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
