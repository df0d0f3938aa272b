"""From what is seen to what is drawn: the circle and its clock, the small dial, the course line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from askwell.engine.sight.shapes import ClockSight, LegSight, PersonSight
from askwell.web.look import circle, course, ring
from askwell.web.look.circle import Seated
from askwell.web.look.course import Hue, Stretch
from askwell.web.rooms.pages.tongue import Tongue

A_DEADLINE = 6 * 3_600
"""Seconds from which a clock is no clock any more but a deadline: the words say until when a phase is open."""

ARABIC = "٠١٢٣٤٥٦٧٨٩"


def seated(
    people: Sequence[PersonSight], tongue: Tongue, me: str | None = None, *, over: bool = False
) -> tuple[Seated, ...]:
    """The circle in speaking order, the presenter at twelve, then those who take no turn.

    When it is `over` nobody has the floor any more.
    """
    sitting = [_kept_beside(person, tongue) if me is None else _seated(person, tongue, me) for person in people]
    return circle.seating([replace(one, has_floor=False, is_next=False) for one in sitting] if over else sitting)


def _kept_beside(person: PersonSight, tongue: Tongue) -> Seated:
    """As everybody sees them: while somebody else has the floor they stay as they are."""
    kept = person.beside()
    if tongue not in kept:
        kept[tongue] = _seated(person, tongue, None)
    seated: Seated = kept[tongue]
    return seated


def _seated(person: PersonSight, tongue: Tongue, me: str | None) -> Seated:
    presents, facilitates = person.role == "presenter", "guiding" in person.jobs
    return Seated(
        person.name,
        person.seat,
        has_floor=person.has_floor,
        is_next=person.is_next,
        is_me=person.seat == me,
        presents=presents,
        facilitates=facilitates,
        is_listening=person.turned,
        is_here=person.standing == "here",
        has_screen=person.has_screen,
        observes=person.part == "observer",
        beside=person.supports or "",
        note=tongue.say("presents") if presents else tongue.say("facilitates") if facilitates else "",
    )


def clock(sight: ClockSight, tongue: Tongue, now: int | None = None, *, hidden: bool = False) -> ring.Clock:
    """The face at `now` (milliseconds). Without a moment it is drawn whole, and the browser counts from there."""
    digits = ARABIC if tongue.language.partition("-")[0] in ("ar", "fa", "ur") else "0123456789"
    if sight.state == "running" and sight.length >= A_DEADLINE:
        return ring.no_clock(in_utc(sight.deadline), until=sight.deadline)
    if sight.state == "none" or sight.length >= A_DEADLINE:
        return ring.no_clock()
    if sight.state == "stands":
        return ring.read(sight.length, sight.left, paused=True, digits=digits)
    whole = -1 if sight.state == "over" else sight.length
    left = whole if now is None else round((sight.deadline - now) / 1000)
    return ring.read(sight.length, left, hidden=hidden, deadline=sight.deadline, digits=digits)


def in_utc(moment: int) -> str:
    """A moment (milliseconds) as it is told until the reader's own clock says it."""
    return f"{datetime.fromtimestamp(moment / 1000, UTC):%A %H:%M} UTC"


def line(legs: Sequence[LegSight], *, ended: bool = False) -> tuple[Stretch, ...]:
    """The course line; what was skipped is not on it."""
    shown = [leg for leg in legs if leg.state != "skipped"]
    now = next((place for place, leg in enumerate(shown) if leg.state == "now"), len(shown) if ended else -1)
    return course.stretches([(leg.name, _hue(leg.hue), max(1, round(leg.minutes))) for leg in shown], now)


def _hue(hue: str) -> Hue:
    known: dict[str, Hue] = {"tell": "tell", "ask": "ask", "reflect": "reflect", "decide": "decide", "learn": "learn"}
    return known.get(hue, "arrive")
