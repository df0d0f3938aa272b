"""A person in the meeting, and what they brought from last time."""

from dataclasses import dataclass
from typing import Final

from askwell.engine.words import Outcome, Part, SeatId, SequenceNumber, Standing, Whom
from askwell.engine.working_days import Days


@dataclass(slots=True, frozen=True)
class Helpful:
    """What helps somebody take part, and their name as they say it; either may be empty."""

    to: Whom
    text: str
    said_as: str
    while_listening: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Person:
    """What was written before the event `since` stays hidden. `asks_waiver`: a latecomer who manages somebody here.

    Never changed in place, as copies of a meeting share it: see `State.change_person`. As with `Item`, mypy holds us
    to it.
    """

    seat: Final[SeatId]
    name: Final[str | None]
    part: Final[Part]
    standing: Final[Standing]
    has_screen: Final[bool]
    own_device: Final[bool]
    supports: Final[SeatId | None]
    since: Final[SequenceNumber]
    agreed: Final[frozenset[int]] = frozenset()
    in_question: Final[frozenset[int]] = frozenset()
    manages: Final[bool | None] = None
    waives: Final[bool | None] = None
    asks_waiver: Final[bool] = False
    days: Final[Days] = Days()
    not_with: Final[frozenset[SeatId]] = frozenset()
    kept_out_of: Final[int] = 0
    observes: Final[int] = 0
    helpful: Final[Helpful | None] = None


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
