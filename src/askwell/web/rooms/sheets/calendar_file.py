"""A first step as a file for one's own calendar: a day, or a day with a time, and one's own words."""

from datetime import UTC, date, datetime, time, timedelta

from askwell.web.rooms.pages.sheet import Doing
from askwell.web.rooms.pages.tongue import Tongue

HALF_AN_HOUR = timedelta(minutes=30)


def calendar_file(doing: Doing, day: date, at: time | None, stamp: datetime, tongue: Tongue) -> bytes:
    """`at` is in whatever zone its reader is in; without it the step takes no time of the day.

    Nobody else is named, and no address stands in it. The same action has the same UID always, and a later `stamp` a
    higher sequence, so a changed step takes the place of the old one.
    """
    # Only now: a server that starts needs neither of them, and they take longer to load than all our rules.
    from icalendar import Calendar, Event

    event = Event()
    event.add("uid", f"{doing.id}@askwell")
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("sequence", int(stamp.timestamp()) // 60 % 2**31)
    event.add("summary", doing.step or doing.words)
    if doing.step:
        event.add("description", tongue.say("First step of: {action}", action=doing.words))
    if at is None:
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        begins = datetime.combine(day, at)
        event.add("dtstart", begins)
        event.add("dtend", begins + HALF_AN_HOUR)
    event.add("class", "PRIVATE")
    calendar = Calendar()
    calendar.add("prodid", "-//Askwell//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made
