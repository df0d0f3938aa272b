"""Run sheets: paper can take over at any minute."""

import re
from datetime import time

import pytest

from askwell.engine.formats import shipped
from askwell.web.rooms.paper.run_sheet import clock_time
from tests.web.live.people import Meeting
from tests.web.live.serving import Serving
from tests.web.sheets.taster import on

AT = re.compile(r'class="run-at">([^<]+)<')
WHAT = re.compile(r'class="run-what" scope="row">([^<]+)<')


@pytest.mark.parametrize("word", shipped())
def test_every_format_has_a_run_sheet_and_cards(word: str, server: Serving) -> None:
    sheet = server.get(f"/formats/{word}/run-sheet/?start=14:00")
    assert sheet.status == 200
    assert len(AT.findall(sheet.text)) > 1
    assert AT.findall(sheet.text)[0] == "14:00"
    cards = server.get(f"/formats/{word}/cards/")
    assert cards.text.count('class="card"') == 8


def test_the_taster_takes_half_an_hour_by_the_clock(server: Serving) -> None:
    page = server.get("/formats/taster/run-sheet/?start=13:45&people=5").text
    times = AT.findall(page)
    assert (times[0], times[-1]) == ("13:45", "14:15")
    assert times == sorted(times)


def test_without_a_time_it_counts_from_the_start(server: Serving) -> None:
    for query in ("", "?start=", "?start=soon", "?people=many"):
        assert AT.findall(server.get(f"/formats/taster/run-sheet/{query}").text)[0] == "0:00"


def test_where_everyone_presents_there_are_as_many_slots_as_people(server: Serving) -> None:
    assert server.get("/formats/trio/run-sheet/?people=3").text.count('class="run-slot"') == 3


def test_a_running_meeting_shows_what_is_left_of_it(meeting: Meeting) -> None:
    dov = meeting.dov
    whole = WHAT.findall(meeting.server.get(f"{dov.path}run-sheet/", dov.token).text)
    assert whole[0] == "Arrive"
    meeting.begin()
    on(meeting, "bids")
    rest = meeting.server.get(f"{dov.path}run-sheet/?start=10:00", dov.token).text
    assert WHAT.findall(rest)[0] == "Who brings something?"
    assert "min left" in rest
    assert len(WHAT.findall(rest)) == len(whole) - 1


def test_who_stands_at_the_door_sees_nothing_of_the_course(meeting: Meeting) -> None:
    meeting.dov.must("hand_over", job="guiding", to=meeting.dov.seat)
    meeting.begin()
    on(meeting, "bids")
    meeting.ana.must("place_bid", text="My best nurse is leaving.")
    on(meeting, "present")
    late = meeting.join("Late")
    assert meeting.server.get(f"{meeting.ben.path}run-sheet/", meeting.ben.token).status == 200
    assert meeting.server.get(f"{late.path}run-sheet/", late.token).status == 404


def test_past_midnight_the_clock_begins_again() -> None:
    assert clock_time(90 * 60, time(23, 0)) == "00:30"
    assert clock_time(90 * 60, None) == "1:30"
