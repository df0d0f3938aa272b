"""What a stream tells, to whom, and when it ends."""

import json
import time
from collections.abc import Callable
from typing import Any

import pytest

from askwell.web.rooms.ids import RoomId
from tests.web.live.people import Meeting
from tests.web.live.reader import PATIENCE, Reader, listen
from tests.web.live.serving import Serving


def test_whoever_arrives_is_told_the_whole_room(meeting: Meeting) -> None:
    stream = listen(meeting.ana)
    assert stream.status == 200
    assert stream.headers["content-type"] == "text/event-stream; charset=utf-8"
    assert stream.headers["x-accel-buffering"] == "no"
    told = stream.next()
    seen = meeting.ana.sight()
    assert told.id == str(seen["at"])
    assert told.json["shared"]["people"] == seen["people"]
    assert told.json["own"]["name"] == "Ana"


def test_everyone_is_told_what_has_changed_for_them(meeting: Meeting) -> None:
    streams = [listen(guest) for guest in meeting.everyone]
    for stream in streams:
        stream.next()
    at = meeting.dov.must("begin")
    for stream in streams:
        told = stream.next()
        assert (told.id, told.json["at"], told.json["shared"]["stage"]) == (str(at), at, "live")


def test_a_private_act_ticks_nobody_else(meeting: Meeting) -> None:
    meeting.dov.must("begin")
    chi, ben = listen(meeting.chi), listen(meeting.ben)
    chi.next()
    ben.next()
    meeting.chi.must("say_who_manages", yes=False)
    told = chi.next().json
    assert "shared" not in told
    assert told["own"]["ask_private"] is None
    assert ben.is_silent()
    meeting.dov.must("pause")
    assert ben.next().json["shared"]["stage"] == "paused"


def test_whoever_is_up_to_date_is_told_nothing(meeting: Meeting) -> None:
    stream = listen(meeting.ana, since=meeting.ana.sight()["at"])
    assert stream.is_silent()
    meeting.dov.must("begin")
    assert stream.next().json["shared"]["stage"] == "live"


def test_whoever_missed_something_gets_the_newest_and_not_the_missed(meeting: Meeting) -> None:
    since = meeting.ana.sight()["at"]
    meeting.dov.must("begin")
    at = meeting.dov.must("pause")
    stream = listen(meeting.ana, since=since)
    told = stream.next()
    assert (told.id, told.json["shared"]["stage"]) == (str(at), "paused")
    assert stream.is_silent()


@pytest.mark.parametrize("since", ["-1", "x", "9" * 40, "", "1e3"])
def test_a_number_that_is_none_gets_the_whole_room(meeting: Meeting, since: str) -> None:
    headers = {"authorization": f"Bearer {meeting.ana.token}", "accept": "application/json", "last-event-id": since}
    stream = Reader(meeting.server.connect(), f"{meeting.ana.api}/stream", headers)
    assert "shared" in stream.next().json


def test_a_page_names_what_it_shows_and_is_told_only_what_came_since(meeting: Meeting) -> None:
    at = meeting.ana.sight()["at"]
    headers = {"cookie": f"seat={meeting.ana.token}"}
    stream = Reader(meeting.server.connect(), f"{meeting.ana.path}stream?at={at}", headers)
    assert stream.is_silent()
    meeting.dov.must("begin")
    assert "Arrive" in stream.next().json["shared"]["head"]


def test_only_the_regions_that_have_changed_are_sent(meeting: Meeting) -> None:
    stream = listen(meeting.dov, html=True)
    whole = stream.next().json["shared"]
    meeting.join("Eli")
    changed = stream.next().json["shared"]
    assert changed.items() - whole.items()
    assert {name for name in changed if not name.startswith(":")} < whole.keys()


def test_a_class_is_rendered_once_for_all_who_see_the_same(meeting: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    sketch = meeting.server.desk.pages
    rendered: list[str] = []
    real = sketch.shared_update

    def counted(shared: Any, language: str, *taken_from: Any) -> object:
        rendered.append(language)
        return real(shared, language, *taken_from)

    monkeypatch.setattr(sketch, "shared_update", counted)
    streams = [listen(guest, html=True) for guest in meeting.everyone]
    for stream in streams:
        stream.next()
    rendered.clear()
    meeting.dov.must("begin")
    for stream in streams:
        stream.next()
    assert rendered == ["en"]


def test_somebody_sent_out_is_cut_off_at_once(meeting: Meeting) -> None:
    stream, other = listen(meeting.chi), listen(meeting.ben)
    stream.next()
    other.next()
    began = time.monotonic()
    meeting.dov.must("send_out", seat=meeting.chi.seat)
    told = stream.next()
    assert (told.name, told.data) == ("bye", "sent-out")
    assert stream.ends()
    assert time.monotonic() - began < 2
    assert [person["name"] for person in other.next().json["shared"]["people"]] == ["Dov", "Ana", "Ben"]


def test_a_device_that_is_handed_over_is_cut_off_at_once_and_opens_nothing(meeting: Meeting) -> None:
    stream = listen(meeting.ben)
    stream.next()
    reply = meeting.server.post_form(f"{meeting.ben.path}handover", {}, meeting.ben.token)
    assert (reply.status, reply.headers["location"]) == (303, "/")
    assert "Max-Age=0" in reply.headers["set-cookie"]
    assert stream.next().data == "handed-over"
    assert stream.ends()
    assert meeting.server.get(meeting.ben.api, meeting.ben.token).status == 404


def test_a_token_that_ends_without_a_word_is_noticed_within_five_seconds(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = listen(meeting.ben)
    stream.next()
    server = meeting.server
    rooms, room = server.desk.rooms, RoomId(meeting.room)
    live, shown = server.wait_for(rooms.open(room)), server.wait_for(rooms.holder(room, meeting.ben.token))
    assert live is not None
    assert shown is not None
    server.wait_for(rooms.drop_token(live, shown))
    began = time.monotonic()
    assert stream.ends(7)
    assert time.monotonic() - began < 6


def test_a_room_that_is_purged_ends_its_streams(meeting: Meeting) -> None:
    stream = listen(meeting.ana)
    stream.next()
    server = meeting.server
    server.wait_for(server.desk.rooms.purge.purge(meeting.room))
    assert stream.next().data == "gone"
    assert stream.ends()
    assert server.get(meeting.ana.api, meeting.ana.token).status == 404


def test_five_screens_of_one_seat_and_not_a_sixth(meeting: Meeting) -> None:
    streams = [listen(meeting.ana) for _ in range(5)]
    assert [stream.status for stream in streams] == [200] * 5
    sixth = listen(meeting.ana)
    assert sixth.status == 429
    assert listen(meeting.ben).status == 200
    streams[0].close()
    assert eventually(lambda: listen(meeting.ana).status == 200)


def test_two_screens_of_one_seat_are_one_present_person(meeting: Meeting) -> None:
    room = meeting.server.wait_for(meeting.server.desk.rooms.open(meeting.room))
    assert room is not None
    first, second = listen(meeting.ana), listen(meeting.ana)
    first.next()
    second.next()
    first.close()
    assert eventually(lambda: room.presence.devices(meeting.ana.seat) == 1)
    assert room.presence.is_awake(meeting.ana.seat)
    second.close()
    assert eventually(lambda: not room.presence.is_awake(meeting.ana.seat))


def test_a_slow_reader_skips_to_the_newest_and_holds_nobody_up(meeting: Meeting) -> None:
    slow, quick = listen(meeting.ana), listen(meeting.ben)
    slow.next()
    quick.next()
    meeting.begin()
    meeting.dov.must("move_on", run=meeting.dov.sight()["phase"]["run"])
    for turn in range(120):
        meeting.chi.must("place_bid", text=f"{turn} " + "x" * 1900)
    last = meeting.dov.must("pause")
    while quick.next().id != str(last):
        pass
    numbers: list[int] = []
    while not numbers or numbers[-1] != last:
        told = slow.next()
        numbers.append(int(told.id))
    assert numbers == sorted(set(numbers))
    assert len(numbers) < 120, "everything was kept for a reader who took nothing"


def test_the_wall_has_a_stream_of_its_own_without_anybodys_words(meeting: Meeting) -> None:
    reply = meeting.server.post_form(f"{meeting.dov.path}displays", {}, meeting.dov.token)
    path = reply.headers["location"]
    assert path == f"/display/{meeting.room}/"
    token = reply.headers["set-cookie"].split(";")[0].removeprefix("seat=")
    headers = {"cookie": f"seat={token}", "accept": "application/json"}
    wall = Reader(meeting.server.connect(), f"{path}stream", headers)
    assert wall.next().json["own"] is None
    meeting.begin()
    meeting.dov.must("move_on", run=meeting.dov.sight()["phase"]["run"])
    meeting.ana.must("place_bid", text="canary-of-ana")
    assert any(bid["text"] == "canary-of-ana" for bid in meeting.ben.sight()["bids"])
    meeting.dov.must("pause")
    heard = ""
    while "paused" not in heard:
        heard += wall.next().data
    assert "canary-of-ana" not in heard
    assert "live" in heard


def test_a_stranger_gets_no_stream(server: Serving, meeting: Meeting) -> None:
    for headers in ({}, {"authorization": "Bearer nonsense"}, {"cookie": "seat=nonsense"}):
        assert Reader(server.connect(), f"{meeting.ana.api}/stream", headers).status == 404


def test_a_request_sent_after_a_streams_is_not_answered_into_it(meeting: Meeting) -> None:
    stream = listen(meeting.ana)
    stream.next()
    stream.socket.sendall(b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n")
    assert stream.is_silent()
    meeting.dov.must("begin")
    assert json.loads(stream.next().data)["shared"]["stage"] == "live"


def eventually(holds: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.02)
    return holds()
