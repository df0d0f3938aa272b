"""Only whoever guides is sent the script, the bank and the counts: looked for in the raw bytes of pages and streams."""

import html
import json

from askwell.engine import bank
from askwell.engine.formats import load
from tests.web.live.people import Guest, Meeting
from tests.web.live.reader import Reader
from tests.web.live.serving import Serving

SCRIPT = next(phase for phase in load("taster")["phases"] if phase["word"] == "bids")["script"]
SECRET = SCRIPT["watch"][0]
"""A sentence of the script that stands nowhere else."""


def page_of(guest: Guest) -> str:
    return html.unescape(guest.server.get(guest.path, cookie=f"seat={guest.token}").text)


def guided(meeting: Meeting) -> Meeting:
    meeting.dov.must("hand_over", job="guiding", to=meeting.dov.seat)
    meeting.begin()
    run = meeting.dov.sight()["phase"]["run"]
    meeting.dov.must("move_on", run=run)
    return meeting


def test_the_script_is_on_the_guides_page_and_on_no_other(meeting: Meeting) -> None:
    guided(meeting)
    assert SECRET in page_of(meeting.dov)
    for guest in (meeting.ana, meeting.ben, meeting.chi):
        assert SECRET not in page_of(guest)
        assert SECRET not in json.dumps(guest.sight(), ensure_ascii=False)


def test_the_script_is_in_the_guides_stream_and_in_no_other(server: Serving, meeting: Meeting) -> None:
    guided(meeting)
    readers = {
        guest.seat: Reader(server.connect(), f"{guest.path}stream", {"cookie": f"seat={guest.token}"})
        for guest in (meeting.dov, meeting.ana)
    }
    told = {seat: json.dumps(reader.next().json, ensure_ascii=False) for seat, reader in readers.items()}
    assert SECRET in told[meeting.dov.seat]
    assert SECRET not in told[meeting.ana.seat]


def test_the_bank_is_there_for_whoever_guides_and_goes_with_the_job(meeting: Meeting) -> None:
    server, question = meeting.server, bank.shelves("bids")[0].questions[0]
    guided(meeting)

    def asked(guest: Guest) -> int:
        return server.get(f"{guest.path}bank/", cookie=f"seat={guest.token}").status

    page = html.unescape(server.get(f"{meeting.dov.path}bank/", cookie=f"seat={meeting.dov.token}").text)
    assert question in page
    assert bank.distress().line in page
    assert asked(meeting.ana) == 404
    meeting.dov.must("hand_over", job="guiding", to=meeting.ana.seat)
    assert (asked(meeting.dov), asked(meeting.ana)) == (404, 200)


def test_without_a_facilitator_the_one_line_is_told_to_all(meeting: Meeting) -> None:
    meeting.begin()
    meeting.dov.must("move_on", run=meeting.dov.sight()["phase"]["run"])
    line = next(phase for phase in load("taster")["phases"] if phase["word"] == "bids")["line"]
    for guest in meeting.everyone:
        assert line in page_of(guest)
        assert SECRET not in page_of(guest)


def test_a_note_of_the_guides_is_read_by_nobody_else(meeting: Meeting) -> None:
    guided(meeting)
    meeting.dov.must("write_note", text="Chi has not spoken yet.")
    assert "Chi has not spoken yet." in page_of(meeting.dov)
    assert "Chi has not spoken yet." not in page_of(meeting.chi)
