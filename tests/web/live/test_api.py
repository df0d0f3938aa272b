"""The API, over HTTP, as the issue describes it."""

import sqlite3

import pytest

from tests.web.live.people import Meeting, fresh_key
from tests.web.live.serving import Serving


def test_a_session_is_started_with_a_link_a_code_and_a_token(server: Serving) -> None:
    reply = server.post("/api/rooms", {"format": "taster", "name": "Dov", "held": "room"})
    assert reply.status == 201
    assert reply.json.keys() == {"room", "seat", "token", "join"}
    assert reply.json["join"]["url"] == f"{server.base}/join/{reply.json['join']['code']}"


def test_whoever_has_the_code_takes_a_seat(meeting: Meeting) -> None:
    names = [person["name"] for person in meeting.dov.sight()["people"]]
    assert names == ["Dov", "Ana", "Ben", "Chi"]


def test_a_seat_sees_everything_and_every_move_that_it_may_make(meeting: Meeting) -> None:
    seen = meeting.dov.sight()
    assert {"at", "phase", "floor", "clock", "people", "items", "acts", "own"} <= seen.keys()
    begin = next(act for act in seen["acts"] if act["type"] == "begin")
    assert begin["fields"] == []


def test_the_code_may_be_typed_as_people_type(meeting: Meeting) -> None:
    typed = f"{meeting.code[:4].upper()} - {meeting.code[4:]}"
    reply = meeting.server.post(f"/api/rooms/{meeting.room}/seats", {"name": "Eli", "code": typed})
    assert reply.status == 201


def test_a_move_that_does_not_exist_is_malformed_and_its_field_is_named(meeting: Meeting) -> None:
    reply = meeting.dov.move("dance")
    assert (reply.status, reply.json["refusal"], reply.json["field"]) == (422, "no-such-move", "move.type")


def test_a_server_that_cannot_read_is_not_ready(server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_room: str) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    assert server.get("/readyz").status == 200
    monkeypatch.setattr(server.desk.rooms, "open", broken)
    reply = server.get("/readyz", accept="application/json")
    assert (reply.status, reply.json["refusal"]) == (503, "not-now")
    assert server.get("/healthz").status == 200


def test_a_code_opens_its_own_room_only(server: Serving, meeting: Meeting) -> None:
    other = server.post("/api/rooms", {"name": "Gül"}).json
    reply = server.post(f"/api/rooms/{other['room']}/seats", {"name": "Eli", "code": meeting.code})
    assert (reply.status, reply.json["refusal"]) == (404, "wrong-code")


def test_a_move_is_applied_and_answered_with_its_number(meeting: Meeting) -> None:
    before = meeting.dov.sight()["at"]
    reply = meeting.dov.move("begin")
    assert (reply.status, reply.json) == (200, {"at": before + 1})


def test_a_move_sent_again_does_nothing_twice(meeting: Meeting) -> None:
    key = fresh_key()
    first = meeting.dov.move("begin", key=key)
    again = meeting.dov.move("begin", key=key)
    assert (first.status, again.status) == (200, 200)
    assert first.json == again.json
    assert meeting.dov.sight()["at"] == first.json["at"]


def test_a_key_used_for_something_else_is_refused(meeting: Meeting) -> None:
    key = fresh_key()
    meeting.dov.must("begin", key=key)
    reply = meeting.dov.move("pause", key=key)
    assert (reply.status, reply.json["refusal"]) == (409, "other-body")


def test_a_refusal_says_why_and_what_is_possible_instead(meeting: Meeting) -> None:
    reply = meeting.ben.move("begin")
    assert reply.status == 409
    assert reply.json.keys() == {"refusal", "sentence", "instead"}
    assert reply.json["refusal"] == "not-tapping"
    assert "Dov" in reply.json["sentence"] + reply.json["instead"]


def test_a_malformed_move_names_its_field(meeting: Meeting) -> None:
    reply = meeting.dov.move("extend", run="r", minutes="many")
    assert (reply.status, reply.json["refusal"], reply.json["field"]) == (422, "unreadable", "move.minutes")


@pytest.mark.parametrize("name", ["", "   ", "\x00\x01", "x" * 10_000, "\u202egnp.exe" * 9])
def test_a_name_that_cannot_be_used_gets_a_sentence(server: Serving, name: str) -> None:
    reply = server.post("/api/rooms", {"name": name})
    assert reply.status == 409
    assert reply.json["refusal"] in {"name-missing", "name-too-long"}


@pytest.mark.parametrize("name", ["علي", "🌻 Ola", "<script>alert(1)</script>", 'O\'Neil & "Söhne"'])
def test_every_script_and_sign_may_stand_in_a_name(server: Serving, name: str) -> None:
    made = server.post("/api/rooms", {"name": name}).json
    seen = server.get(f"/api/rooms/{made['room']}/{made['seat']}", made["token"]).json
    assert seen["people"][0]["name"] == name


def test_an_unknown_format_is_named_as_the_mistake(server: Serving) -> None:
    reply = server.post("/api/rooms", {"name": "Dov", "format": "../taster"})
    assert (reply.status, reply.json["field"]) == (422, "format")


def test_too_long_a_text_is_refused_without_losing_a_word(meeting: Meeting) -> None:
    meeting.begin()
    meeting.dov.must("move_on", run=meeting.dov.sight()["phase"]["run"])
    reply = meeting.ana.move("place_bid", text="x" * 2_001)
    assert (reply.status, reply.json["refusal"]) == (409, "too-long")


def test_more_than_fits_into_a_body_is_refused(meeting: Meeting) -> None:
    reply = meeting.ana.move("place_bid", text="x" * 70_000)
    assert (reply.status, reply.json["refusal"]) == (413, "too-big")


def test_whoever_knocks_is_told_so_and_sees_only_the_door(meeting: Meeting) -> None:
    tell_the_matter(meeting)
    reply = meeting.server.post(f"/api/rooms/{meeting.room}/seats", {"name": "Late", "code": meeting.code})
    assert reply.status == 202
    seen = meeting.server.get(f"/api/rooms/{meeting.room}/{reply.json['seat']}", reply.json["token"]).json
    assert seen["stage"] == "door"
    assert (seen["people"], seen["items"], seen["bids"]) == ([], [], [])


def test_somebody_sent_out_finds_nothing(meeting: Meeting) -> None:
    assert meeting.chi.sight()
    meeting.dov.must("send_out", seat=meeting.chi.seat)
    assert meeting.server.get(meeting.chi.api, meeting.chi.token).status == 404
    assert meeting.chi.move("pause").status == 404


def test_a_guessed_code_has_to_wait_after_three_tries(server: Serving, meeting: Meeting) -> None:
    wrong = "2222" + meeting.code[4:]
    statuses = [server.post(f"/api/rooms/{meeting.room}/seats", {"name": "F", "code": wrong}).status for _ in range(5)]
    assert statuses == [404, 404, 404, 429, 429]


def tell_the_matter(meeting: Meeting) -> None:
    """To the first slot, so that the door closes."""
    meeting.begin()
    dov = meeting.dov
    dov.must("move_on", run=dov.sight()["phase"]["run"])
    meeting.ana.must("place_bid", text="My team doesn't speak")
    dov.must("choose", way="talking")
    dov.must("move_on", run=dov.sight()["phase"]["run"])
