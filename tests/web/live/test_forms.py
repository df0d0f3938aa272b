"""Without a script: forms, cookies, and the page again with every word kept."""

import re
import time

import pytest

from tests.web.live.people import Meeting, fresh_key
from tests.web.live.serving import Reply, Serving


def cookie_of(reply: Reply) -> tuple[str, str]:
    """The token and the path of the cookie that an answer sets."""
    parts = reply.headers["set-cookie"].split("; ")
    return parts[0].removeprefix("seat="), parts[1].removeprefix("Path=")


def test_starting_leads_to_ones_own_page_with_its_cookie(server: Serving) -> None:
    reply = server.post_form("/start/", {"name": "Dov", "held": "call"})
    assert reply.status == 303
    token, path = cookie_of(reply)
    assert reply.headers["location"] == path
    assert {"HttpOnly", "SameSite=Lax"} <= set(reply.headers["set-cookie"].split("; "))
    assert server.get(path, cookie=f"seat={token}").status == 200


def test_the_cookie_of_one_seat_opens_no_other(server: Serving, meeting: Meeting) -> None:
    assert server.get(meeting.ana.path, cookie=f"seat={meeting.ana.token}").status == 200
    assert server.get(meeting.ben.path, cookie=f"seat={meeting.ana.token}").status == 404


def test_joining_leads_to_ones_own_seat(server: Serving, meeting: Meeting) -> None:
    reply = server.post_form("/join/", {"name": "Eli", "code": meeting.code, "own_device": "false"})
    assert reply.status == 303
    token, path = cookie_of(reply)
    assert path.startswith(f"/rooms/{meeting.room}/")
    assert "Eli" in server.get(path, cookie=f"seat={token}").text


def test_a_refused_join_keeps_what_was_typed_and_says_why(server: Serving, meeting: Meeting) -> None:
    reply = server.post_form("/join/", {"name": "Ana", "code": meeting.code})
    assert reply.status == 409
    assert 'data-refusal="name-taken"' in reply.text
    assert f"{meeting.code[:4]} {meeting.code[4:]}".upper() in reply.text
    assert "Ana" in reply.text


def test_a_supporter_says_with_whom_they_come_and_keeps_it_when_refused(server: Serving, meeting: Meeting) -> None:
    form = {"name": "Sue", "code": meeting.code, "part": "supporter", "supports": "Anna"}
    refused = server.post_form("/join/", form)
    assert refused.status == 409
    assert 'data-refusal="supports-nobody"' in refused.text
    assert 'value="Anna"' in refused.text
    assert server.post_form("/join/", {**form, "supports": "ana"}).status == 303
    sue = next(person for person in meeting.dov.sight()["people"] if person["name"] == "Sue")
    assert (sue["part"], sue["supports"]) == ("supporter", meeting.ana.seat)


def test_days_off_are_boxes_and_none_of_them_may_be_ticked(server: Serving) -> None:
    reply = server.post_form("/start/", {"name": "Dov", "held": "writing", "format": "written"})
    token, path = cookie_of(reply)
    page = server.get(path, cookie=f"seat={token}").text
    assert page.count('name="off"') == 8
    fields = [("type", "say_my_days"), ("at", "0"), ("zone", "Europe/Zurich"), ("off", "")]
    for days in ([], ["4", "6"]):
        form = [*fields, ("key", fresh_key()), *(("off", day) for day in days)]
        assert server.post_form(f"{path}moves", form, token).status == 303
        page = server.get(path, cookie=f"seat={token}").text
        assert re.findall(r'name="off" value="(\d)" data-kind="numbers" checked', page) == days
    all_week = [*fields, ("key", fresh_key()), *(("off", str(day)) for day in range(7))]
    assert server.post_form(f"{path}moves", all_week, token).status == 409


def test_the_room_says_when_all_of_it_is_erased(server: Serving, meeting: Meeting) -> None:
    page = server.get(meeting.ben.path, cookie=f"seat={meeting.ben.token}").text
    assert re.search(r"All of this is erased on \d+ \w+ \d{4}, unless somebody opens it before\.", page)
    days = (meeting.ben.sight()["kept_until"] / 1000 - time.time()) / 86400
    assert 13.9 < days <= 14


def test_a_wrong_code_keeps_the_name_and_says_so(server: Serving) -> None:
    reply = server.post_form("/join/", {"name": "Zoë", "code": "zzzz2222"})
    assert reply.status == 404
    assert 'data-refusal="wrong-code"' in reply.text
    assert "Zoë" in reply.text


def test_a_code_that_is_sent_again_stays_as_it_was_typed(server: Serving) -> None:
    reply = server.post_form("/join/", {"name": "Zoë", "code": "ZZZZ 3333"})
    assert 'value="ZZZZ 3333"' in reply.text


@pytest.mark.parametrize(
    ("door", "slug"), [("/join/", "wrong-code"), ("/devices/", "code-used"), ("/sheets/", "code-used")]
)
def test_whoever_has_to_wait_after_many_tries_finds_the_form_as_they_left_it(
    server: Serving, door: str, slug: str
) -> None:
    typed = {"name": "Zoë", "code": "ZZZZ 4444"} if door == "/join/" else {"code": "ZZZZ 4444"}
    replies = [server.post_form(door, typed) for _ in range(4)]
    assert [reply.status for reply in replies] == [404, 404, 404, 429]
    assert all(f'data-refusal="{slug}"' in reply.text for reply in replies[:3])
    assert 'data-refusal="too-fast"' in replies[3].text
    assert replies[3].headers["retry-after"]
    assert all("ZZZZ 4444" in reply.text and typed.get("name", "") in reply.text for reply in replies)


def test_a_form_that_came_in_pieces_is_answered_without_the_names_of_our_fields(meeting: Meeting) -> None:
    reply = meeting.server.post_form(f"{meeting.dov.path}moves", {"type": "begin"}, meeting.dov.token)
    assert reply.status == 422
    assert 'data-refusal="garbled"' in reply.text
    assert "“" not in reply.text


def test_the_empty_seats_at_the_door_are_drawn_and_not_read_out(server: Serving) -> None:
    assert "is not here yet" not in server.get("/join/").text


def test_a_link_brings_its_code_along(server: Serving) -> None:
    assert 'value="ABCD 2345"' in server.get("/join/abcd2345").text


def test_what_a_link_brings_is_escaped(server: Serving) -> None:
    page = server.get("/join/%22%3E%3Ci%3Ex").text.lower()
    assert "<i" not in page.replace("<input", "")
    assert "&lt;i" in page


def test_a_move_by_form_leads_back_to_the_page(meeting: Meeting) -> None:
    dov = meeting.dov
    reply = meeting.server.post_form(f"{dov.path}moves", {"type": "begin", "key": fresh_key(), "at": "0"}, dov.token)
    assert (reply.status, reply.headers["location"]) == (303, dov.path)
    assert dov.sight()["stage"] == "live"


def test_a_refused_move_by_form_keeps_every_word(meeting: Meeting) -> None:
    form = {"type": "place_bid", "text": "a long thought <b>", "key": fresh_key(), "at": "0"}
    reply = meeting.server.post_form(f"{meeting.ana.path}moves", form, meeting.ana.token)
    assert reply.status == 409
    assert 'data-refusal="not-begun"' in reply.text
    assert "a long thought &lt;b&gt;" in reply.text


def test_a_form_from_another_site_does_nothing(meeting: Meeting) -> None:
    form = {"type": "begin", "key": fresh_key(), "at": "0"}
    for where in ({"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "none"}):
        reply = meeting.server.post_form(f"{meeting.dov.path}moves", form, meeting.dov.token, **where)
        assert reply.status == 403
    assert meeting.dov.sight()["stage"] == "lobby"


def test_without_a_script_the_page_shows_the_room_and_may_be_reloaded(meeting: Meeting) -> None:
    page = meeting.server.get(meeting.ben.path, cookie=f"seat={meeting.ben.token}")
    assert page.status == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-store"
    assert "Ana" in page.text


def test_the_page_is_data_for_whoever_asks_for_data(meeting: Meeting) -> None:
    reply = meeting.server.get(meeting.ben.path, cookie=f"seat={meeting.ben.token}", accept="application/json")
    assert reply.json == meeting.ben.sight()


def test_my_seat_opens_on_another_device_once(server: Serving, meeting: Meeting) -> None:
    code = server.post(f"{meeting.ana.api}/devices", {}, meeting.ana.token).json["code"]
    reply = server.post_form("/devices/", {"code": code})
    assert reply.status == 303
    token, path = cookie_of(reply)
    assert path == meeting.ana.path
    assert token != meeting.ana.token
    assert server.get(path, cookie=f"seat={token}").status == 200
    assert server.post_form("/devices/", {"code": code}).status == 404


def test_a_script_hands_the_code_in_and_gets_the_cookie_too(server: Serving, meeting: Meeting) -> None:
    reply = server.post(f"{meeting.ana.api}/devices", {}, meeting.ana.token)
    assert reply.json["url"] == f"{server.base}/devices/#{reply.json['code']}"
    claimed = server.post("/devices/", {"code": reply.json["code"]}, accept="application/json")
    assert claimed.status == 201
    assert cookie_of(claimed) == (claimed.json["token"], meeting.ana.path)


def test_the_link_to_my_sheet_opens_my_sheet_and_nothing_else(server: Serving, meeting: Meeting) -> None:
    url = server.post(f"{meeting.ana.api}/sheets", {}, meeting.ana.token).json["url"]
    secret = url.partition("#")[2]
    reply = server.post_form("/sheets/", {"code": secret})
    assert reply.status == 303
    token, path = cookie_of(reply)
    assert path == f"{meeting.ana.path}sheet/"
    assert server.get(path, cookie=f"seat={token}").status == 200
    assert server.get(meeting.ana.path, cookie=f"seat={token}").status == 404
    assert server.get(meeting.ana.api, token).status == 404


def test_the_secret_of_a_link_is_in_no_address_that_a_server_sees(server: Serving, meeting: Meeting) -> None:
    for way in ("devices", "sheets"):
        url = server.post(f"{meeting.ana.api}/{way}", {}, meeting.ana.token).json["url"]
        sent, fragment, secret = url.partition("#")
        assert fragment
        assert secret not in sent


@pytest.mark.parametrize("way", ["devices", "sheets"])
def test_a_new_way_in_is_shown_on_a_page_of_its_own(server: Serving, meeting: Meeting, way: str) -> None:
    reply = server.post_form(f"{meeting.ana.path}{way}", {}, meeting.ana.token)
    assert reply.status == 201
    assert f"/{way}/#" in reply.text


def test_a_page_is_packed_for_browsers_that_can_unpack(meeting: Meeting) -> None:
    plain = meeting.server.get(meeting.ana.path, meeting.ana.token)
    packed = meeting.server.get(meeting.ana.path, meeting.ana.token, accept_encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert len(packed.body) < len(plain.body) / 2
