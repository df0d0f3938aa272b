"""A first step in one's own calendar."""

from datetime import date, datetime, time

import pytest
from icalendar import Calendar, Event

from tests.web.live.people import Meeting
from tests.web.live.serving import Reply
from tests.web.sheets.taster import ACTION, STEP, action_of, told


def asked(meeting: Meeting, query: str = "") -> Reply:
    path = f"{meeting.ana.path}sheet/actions/{action_of(meeting.ana)['id']}.ics{query}"
    return meeting.server.get(path, meeting.ana.token)


def event(reply: Reply) -> Event:
    assert reply.status == 200, reply.text
    (found,) = Calendar.from_ical(reply.body).walk("VEVENT")
    assert isinstance(found, Event)
    return found


def test_a_step_takes_the_whole_day_of_its_action(meeting: Meeting) -> None:
    found = event(asked(told(meeting)))
    assert str(found["summary"]) == STEP
    assert ACTION in str(found["description"])
    assert found.decoded("dtstart") == date(2026, 7, 17)
    assert found.decoded("dtend") == date(2026, 7, 18)


def test_another_day_and_a_time_may_be_chosen(meeting: Meeting) -> None:
    found = event(asked(told(meeting), "?day=2026-07-13&at=09:30"))
    assert found.decoded("dtstart") == datetime.combine(date(2026, 7, 13), time(9, 30))


def test_asked_for_again_it_is_the_same_event(meeting: Meeting) -> None:
    told(meeting)
    first, again = event(asked(meeting)), event(asked(meeting, "?day=2026-07-20"))
    assert str(first["uid"]) == str(again["uid"])
    assert int(str(again["sequence"])) >= int(str(first["sequence"]))


def test_nobody_else_and_no_address_stands_in_it(meeting: Meeting) -> None:
    text = asked(told(meeting)).text
    assert "Jolanda" in text
    for words in ("Ben", "Chi", "Dov", "Ana", "://", "@example", meeting.room, meeting.ana.seat, meeting.ana.token):
        assert words not in text


@pytest.mark.parametrize("query", ["?day=yesterday", "?day=2026-07-13&at=noon"])
def test_what_is_no_day_is_said_so(meeting: Meeting, query: str) -> None:
    reply = asked(told(meeting), query)
    assert reply.status == 422
    assert 'data-refusal="no-day"' in reply.text


def test_somebody_elses_action_is_not_there(meeting: Meeting) -> None:
    told(meeting)
    action = action_of(meeting.ana)["id"]
    assert meeting.server.get(f"{meeting.ben.path}sheet/actions/{action}.ics", meeting.ben.token).status == 404
