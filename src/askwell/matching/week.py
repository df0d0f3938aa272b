"""Slots of a week: what people write in their own zone, as numbers of one common week.

The common week begins on Monday at midnight UTC and is cut into equal slots. A slot is free when all of it is; so a
zone at a half-hour's distance needs slots of thirty minutes to lose nothing.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
OTHER_DAYS = {
    "mo": 0,
    "di": 1,
    "mi": 2,
    "do": 3,
    "fr": 4,
    "sa": 5,
    "so": 6,
    "lun": 0,
    "mar": 1,
    "mer": 2,
    "jeu": 3,
    "ven": 4,
    "sam": 5,
    "dim": 6,
    "maa": 0,
    "din": 1,
    "woe": 2,
    "don": 3,
    "vri": 4,
    "zat": 5,
    "zon": 6,
    "mié": 2,
    "mie": 2,
    "jue": 3,
    "vie": 4,
    "sáb": 5,
    "sab": 5,
    "dom": 6,
}
WEEK_MINUTES = 7 * 24 * 60
WEEK_OF = date(2026, 1, 12)
"""The week whose clocks are used when none is named: winter in the north, so nobody's clocks change in it."""
LISTED = re.compile(r"\s*([^\W\d_]+)\.?(?:\s*-\s*([^\W\d_]+)\.?)?\s*(.*)", re.DOTALL)
HOURS = re.compile(r"(\d{1,2})(?::(\d\d))?\s*[-–]\s*(\d{1,2})(?::(\d\d))?")


class NotSlots(ValueError):
    """Carries the piece of text that isn't a time of the week."""


def _day(word: str) -> int:
    word = word.lower()
    if word[:3] in DAYS:
        return DAYS.index(word[:3])
    for length in (3, 2):
        if word[:length] in OTHER_DAYS:
            return OTHER_DAYS[word[:length]]
    raise NotSlots(word)


def _minutes(hour: str, minute: str | None) -> int:
    total = int(hour) * 60 + int(minute or 0)
    if total > 24 * 60 or int(minute or 0) > 59:
        raise NotSlots(f"{hour}:{minute or '00'}")
    return total


def local_times(text: str) -> list[tuple[int, int]]:
    """“Mon 9-12, 14:00-16:30; Tue-Thu 8-10” → minutes of the local week, as (from, until).

    Raises NotSlots with the piece that can't be read. Days are in English, German, French, Dutch or Spanish.
    """
    times: list[tuple[int, int]] = []
    for piece in filter(str.strip, re.split(r"[;\n|]", text.replace("–", "-"))):
        found = LISTED.fullmatch(piece)
        if not found:
            raise NotSlots(piece.strip())
        first = _day(found[1])
        last = _day(found[2]) if found[2] else first
        spans = [HOURS.fullmatch(span.strip()) for span in found[3].split(",")]
        if not all(spans):
            raise NotSlots(piece.strip())
        for day in range(first, last + 1 if last >= first else last + 8):
            for span in filter(None, spans):
                begin, end = _minutes(span[1], span[2]), _minutes(span[3], span[4])
                if end <= begin:
                    raise NotSlots(piece.strip())
                times.append((day % 7 * 1440 + begin, day % 7 * 1440 + end))
    return times


def slots(times: list[tuple[int, int]], zone: ZoneInfo, minutes: int = 60, week_of: date = WEEK_OF) -> frozenset[int]:
    """Numbers of the slots of the common week that lie wholly in `times` of a week in `zone`."""
    monday = datetime.combine(week_of - timedelta(days=week_of.weekday()), time())
    free = bytearray(WEEK_MINUTES)
    for begin, end in times:
        a, b = (_utc_minute(monday, minute, zone) for minute in (begin, end))
        for minute in range(a, b):
            free[minute % WEEK_MINUTES] = 1
    return frozenset(s for s in range(WEEK_MINUTES // minutes) if all(free[s * minutes : (s + 1) * minutes]))


def _utc_minute(monday: datetime, minute: int, zone: ZoneInfo) -> int:
    there = (monday + timedelta(minutes=minute)).replace(tzinfo=zone).astimezone(UTC)
    return int((there.replace(tzinfo=None) - monday).total_seconds()) // 60


def is_zone(name: str) -> bool:
    """Whether the time zone database knows this name."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


@dataclass(frozen=True, slots=True)
class Clock:
    """How slots are said: their length, and on whose clocks of which week."""

    slot_minutes: int = 60
    zone: str = "UTC"
    week_of: date = WEEK_OF

    def spoken(self, slot: int) -> str:
        """“Tue 14:00”."""
        monday = datetime.combine(self.week_of - timedelta(days=self.week_of.weekday()), time(), UTC)
        there = (monday + timedelta(minutes=slot * self.slot_minutes)).astimezone(ZoneInfo(self.zone))
        return f"{DAYS[there.weekday()].title()} {there.hour:02}:{there.minute:02}"


UTC_CLOCK = Clock()
