"""A slip of paper: its code opens the sheet of somebody without a screen, once, and nothing else."""

from typing import Any

import pytest

from tests.web.live.people import Guest, Meeting
from tests.web.live.serving import Serving


@pytest.fixture
def gul(meeting: Meeting) -> str:
    """Her seat."""
    meeting.dov.must("add_seat", name="Gül")
    return next(str(p["seat"]) for p in meeting.dov.sight()["people"] if p["name"] == "Gül")


def slip(guest: Guest, for_: str) -> Any:
    return guest.server.post(f"{guest.api}/slips", {"for": for_}, guest.token)


def test_a_slip_opens_the_sheet_once_and_nothing_else(server: Serving, meeting: Meeting, gul: str) -> None:
    written = slip(meeting.dov, gul)
    assert (written.status, written.json["name"]) == (201, "Gül")
    code = written.json["code"]
    assert written.json["url"] == f"{server.base}/sheets/#{code}"
    typed = f"{code[:4].upper()} {code[4:]}"
    claimed = server.post("/api/sheets", {"code": typed})
    assert (claimed.status, claimed.json["seat"]) == (201, gul)
    token = claimed.json["token"]
    assert server.get(f"/rooms/{meeting.room}/{gul}/sheet/", token).status == 200
    assert server.get(f"/api/rooms/{meeting.room}/{gul}", token).status == 404
    again = server.post("/api/sheets", {"code": code})
    assert (again.status, again.json["refusal"]) == (404, "code-used")


def test_a_slips_code_opens_no_seat(server: Serving, meeting: Meeting, gul: str) -> None:
    code = slip(meeting.dov, gul).json["code"]
    assert server.post("/api/devices", {"code": code}).status == 404
    assert server.post("/api/sheets", {"code": code}).status == 201


def test_slips_cannot_be_guessed(server: Serving) -> None:
    codes = [f"zzzz{nth:04}".translate(str.maketrans("01", "xy")) for nth in range(40)]
    statuses = [server.post("/api/sheets", {"code": code}).status for code in codes]
    assert statuses[0] == 404
    assert statuses[-1] == 429


def test_nobody_else_writes_slips_and_nobody_with_a_screen_gets_one(meeting: Meeting, gul: str) -> None:
    assert slip(meeting.ben, gul).json["refusal"] == "not-the-host"
    assert slip(meeting.dov, meeting.ben.seat).json["refusal"] == "not-for-them"


def test_without_a_script_a_slip_is_two_pages(server: Serving, meeting: Meeting, gul: str) -> None:
    path = f"{meeting.dov.path}slips/"
    assert "Gül" in server.get(path, cookie=f"seat={meeting.dov.token}").text
    page = server.post_form(path, {"for": gul}, meeting.dov.token)
    assert page.status == 201
    assert "Gül’s sheet" in page.text
    refused = server.post_form(path, {"for": meeting.ben.seat}, meeting.dov.token)
    assert refused.status == 409
    assert 'data-refusal="not-for-them"' in refused.text
    assert server.get(path, cookie=f"seat={meeting.ben.token}").status == 404
