"""A person in the meeting, and what they brought from last time."""

from dataclasses import dataclass

from askwell.engine.words import Outcome, Part, SeatId, SequenceNumber, Standing, Whom
from askwell.engine.working_days import Days


@dataclass(slots=True, frozen=True)
class Helpful:
    """What helps somebody take part, and their name as they say it; either may be empty."""

    to: Whom
    text: str
    said_as: str


@dataclass(slots=True, frozen=True)
class Person:
    """What was written before the event `since` stays hidden. `asks_waiver`: a latecomer who manages somebody here.

    Never changed in place, as copies of a meeting share it: see `State.change_person`.
    """

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
    helpful: Helpful | None = None


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
