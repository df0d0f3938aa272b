"""The ring clock: colour is the time that is left, used up clockwise from twelve.

Angles are degrees from twelve, clockwise in every language; times are whole seconds.
`js/clock.js` says the same once a second in the browser; a test holds the two together.
"""

from dataclasses import dataclass
from typing import Literal

State = Literal["running", "last", "over", "paused", "hidden", "none"]

LAST_MINUTES = 120
"""From here on the ring is thicker and shows seconds, also to someone from whom it was hidden."""

_WHOLE = 360.0


@dataclass(frozen=True, slots=True)
class Clock:
    """One face of the clock; `left` is negative once the time is over.

    `deadline` is the moment it reaches zero, in milliseconds since 1970; a clock that stands still has none.
    `hides` is kept for the browser, which shows the time again near the end. `until` is a moment days away, which the
    middle names instead of a time that runs; `number` tells it until the browser does, in the reader's own time.
    """

    state: State
    length: int = 0
    left: int = 0
    number: str = ""
    head: float = 0.0
    arc: float = 0.0
    deadline: int | None = None
    digits: str = "0123456789"
    hides: bool = False
    until: int | None = None

    def dashes(self, step: float = 2.92) -> str:
        """What is left breaks into dashes while the clock stands; otherwise it is one stroke.

        `step` is the length of a dash, and of what parts two of them, in degrees: one and a half times the stroke.
        """
        if self.state != "paused":
            return f"{self.arc:g} {_WHOLE:g}"
        step = min(step, self.arc)
        pairs = max(1, int(self.arc // (2 * step))) if step else 1
        return " ".join([f"{step:g}"] * (2 * pairs - 1) + [f"{_WHOLE:g}"])

    @property
    def shows_seconds(self) -> bool:
        """Whether its number is longer than one or two figures, and has to be smaller."""
        return ":" in self.number

    @property
    def has_bead(self) -> bool:
        return self.state in ("running", "last", "over") and self.left < self.length

    @property
    def ticks(self) -> tuple[tuple[float, bool], ...]:
        """Where the minutes stand on the rim, as (degrees, is the one at twelve); none beyond an hour."""
        minutes = self.length // 60
        if not 1 < minutes <= 60:
            return ()
        return tuple((round(_WHOLE * minute * 60 / self.length, 2), minute == 0) for minute in range(minutes))

    @property
    def last_tick(self) -> float | None:
        """Where the last two minutes begin; nowhere in a phase that is hardly longer."""
        if self.state == "hidden" or self.length <= LAST_MINUTES:
            return None
        return round(_WHOLE * (1 - LAST_MINUTES / self.length), 2)


def no_clock(words: str = "", until: int | None = None) -> Clock:
    """A plain rim: the time is switched off, or days long, and the middle names the date."""
    return Clock("none", number=words, until=until)


def read(
    length: int,
    left: int,
    *,
    paused: bool = False,
    hidden: bool = False,
    deadline: int | None = None,
    digits: str = "0123456789",
) -> Clock:
    """The face at a moment: of `length` seconds, `left` remain.

    `hidden` is for whoever is telling: the rim stays plain until two minutes are left.
    `digits` are the ten figures of the reader's script.
    """
    length = max(length, 1)
    state = _state(left, paused=paused, hidden=hidden)
    used = _WHOLE * min(max(-left if state == "over" else left, 0), length) / length
    return Clock(
        state,
        length,
        left,
        _number(state, left).translate(str.maketrans("0123456789", digits)),
        head=round(used if state == "over" else _WHOLE - used, 2),
        arc=0.0 if state == "hidden" else round(used, 2),
        deadline=None if paused else deadline,
        digits=digits,
        hides=hidden,
    )


def _state(left: int, *, paused: bool, hidden: bool) -> State:
    if paused:
        return "paused"
    if left < 0:
        return "over"
    if left < LAST_MINUTES:
        return "last"
    return "hidden" if hidden else "running"


def _number(state: State, left: int) -> str:
    """Whole minutes to the nearest; minutes and seconds in the last two, "+1:20" once over."""
    if state == "hidden":
        return ""
    if left >= LAST_MINUTES:
        return str((left + 30) // 60)
    minutes, seconds = divmod(abs(left), 60)
    return f"{'+' if left < 0 else ''}{minutes}:{seconds:02d}"
