"""Deadlines that let people sleep: at least one working day for everybody, and an end in nobody's night.

Pure but for the time-zone rules of the machine, which is why a deadline is worked out once and then stands in the log.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from askwell.engine.words import Moment, Seconds

WORK_BEGINS, WORK_ENDS = 9, 17
MORNING, NIGHT = 7, 22
A_WORKING_DAY = timedelta(hours=WORK_ENDS - WORK_BEGINS)
STEP = timedelta(minutes=30)
AS_FAR_AS = timedelta(days=21)
"""When nobody's night can be spared within three weeks, working days alone decide."""


@dataclass(slots=True, frozen=True)
class Days:
    """Somebody's zone by its name (`Europe/Zurich`; an unknown one counts as UTC) and days off, Monday being 0.

    Without a zone they have not been said yet.
    """

    zone: str = ""
    off: frozenset[int] = frozenset({5, 6})


@cache
def zone_of(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def open_for(moment: Moment, hours: float, people: Iterable[Days]) -> Seconds:
    """How long a phase that begins at `moment` stays open: `hours`, and longer until the two promises hold."""
    return _open_for(moment, hours, frozenset(people) or frozenset({Days()}))


@lru_cache(maxsize=1024)
def _open_for(moment: Moment, hours: float, everybody: frozenset[Days]) -> Seconds:
    start = datetime.fromtimestamp(moment / 1000, UTC)
    worked = {days: timedelta() for days in everybody}
    when, fallback = start, None
    while when < start + AS_FAR_AS:
        for days in everybody:
            worked[days] += STEP if _works_at(when, days) else timedelta()
        when += STEP
        if when < start + timedelta(hours=hours) or min(worked.values()) < A_WORKING_DAY:
            continue
        fallback = fallback or when
        if all(_is_awake(when, days) for days in everybody):
            return Seconds(round((when - start).total_seconds()))
    return Seconds(round(((fallback or when) - start).total_seconds()))


def _works_at(when: datetime, days: Days) -> bool:
    local = when.astimezone(zone_of(days.zone))
    return local.weekday() not in days.off and WORK_BEGINS <= local.hour < WORK_ENDS


def _is_awake(when: datetime, days: Days) -> bool:
    local = when.astimezone(zone_of(days.zone))
    return local.weekday() not in days.off and MORNING <= local.hour < NIGHT
