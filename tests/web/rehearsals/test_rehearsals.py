"""Rehearsing alone over HTTP: a room with scripted colleagues, and the levers that only its newcomer has."""

import asyncio
import re
import time
from collections.abc import Callable
from http.cookies import SimpleCookie
from typing import Any

import pytest

from askwell.engine.formats import shipped
from askwell.engine.words import SeatId
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.rehearsals import rehearsal as running
from askwell.web.rooms.rehearsals import rehearsals
from tests.web.live.people import Guest, gather
from tests.web.live.serving import Reply, Serving

PATIENCE = 20
"""Seconds in which colleagues must have done something; they are told to be fast."""


@pytest.fixture(autouse=True)
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "PACES", dict.fromkeys(running.PACES, 0.01))


def rehearse(server: Serving, **wish: str) -> Guest:
    reply = server.post_form("/rehearse/", {"name": "Ana", **wish})
    assert reply.status == 303, reply.text
    return newcomer(server, reply)


def newcomer(server: Serving, reply: Reply) -> Guest:
    _, _, room, seat, _ = reply.headers["location"].split("/")
    token = SimpleCookie(reply.headers["set-cookie"])["seat"].value
    guest = Guest(server, RoomId(room), SeatId(seat), token)
    server.get(guest.path, cookie=f"seat={token}")
    return guest


def until(reached: Callable[[], Any]) -> Any:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := reached():
            return found
        time.sleep(0.02)
    raise AssertionError("they never came to it")


def agree(guest: Guest) -> None:
    for sentence in range(4):
        guest.must("agree", sentence=sentence)
    guest.must("say_who_manages", yes=False)


def test_the_page_says_that_colleagues_are_scripted_and_a_name_is_enough(server: Serving) -> None:
    page = server.get("/rehearse/").text
    assert "Your colleagues are scripted" in page
    assert page.count('name="case"') == 7
    assert all(f'value="{one}" checked' in page for one in ("taster", "presenter", "ward"))


def test_a_link_chooses_and_the_front_pages_have_one(server: Serving) -> None:
    assert 'value="trio" checked' in server.get("/rehearse/?format=trio").text
    assert 'href="/rehearse/"' in server.get("/").text
    assert 'href="/rehearse/?format=trio"' in server.get("/formats/trio/").text


def test_the_newcomer_finds_a_running_meeting_and_their_own_bid_in_it(server: Serving) -> None:
    ana = rehearse(server, role="presenter", case="own", matter="I can't say no to my board. They know it.")
    sight = ana.sight()
    assert (sight["stage"], sight["rehearsal"]) == ("live", True)
    assert len(sight["people"]) == 5
    agree(ana)
    bids = until(lambda: ana.sight()["bids"])
    assert (bids[0]["seat"], bids[0]["text"]) == (ana.seat, "I can't say no to my board. They know it.")
    until(lambda: ana.sight()["presenter"] == ana.seat)


def test_a_member_hears_the_given_matter_from_a_colleague(server: Serving) -> None:
    ana = rehearse(server, role="member", case="school")
    agree(ana)
    ana.server.post_form(f"{ana.path}rehearsal", {"do": "ready"}, ana.token)
    told = until(lambda: [item for item in ana.sight()["items"] if item["kind"] == "matter"])
    assert "staff meeting" in told[0]["text"]
    assert told[0]["seat"] != ana.seat


def test_a_facilitator_guides_from_the_first_moment(server: Serving) -> None:
    ana = rehearse(server, role="facilitator", case="council")
    assert ana.sight()["guide"] == ana.seat
    assert "begin" not in {act["type"] for act in ana.sight()["acts"]}


@pytest.mark.parametrize("word", shipped())
@pytest.mark.parametrize("role", ["presenter", "member", "facilitator"])
def test_every_format_can_be_rehearsed_in_every_role_that_it_has(word: str, role: str, server: Serving) -> None:
    reply = server.post_form("/rehearse/", {"name": "Ana", "format": word, "role": role, "case": "charity"})
    if word == "solo" and role != "presenter":
        assert 'data-refusal="rehearse-alone"' in reply.text
        return
    sight = newcomer(server, reply).sight()
    assert sight["stage"] == "live"
    assert (sight["guide"] == sight["own"]["seat"]) is (role == "facilitator")


@pytest.mark.parametrize(
    ("wish", "slug"),
    [
        ({"case": "own", "matter": "  "}, "rehearse-no-matter"),
        ({"case": "own", "matter": "x" * 2001}, "rehearse-matter-too-long"),
        ({"name": " "}, "name-missing"),
        ({"name": "x" * 61}, "name-too-long"),
    ],
)
def test_what_cant_be_is_answered_by_a_sentence_and_nothing_typed_is_lost(
    wish: dict[str, str], slug: str, server: Serving
) -> None:
    reply = server.post_form("/rehearse/", {"name": "Ana", "role": "member", "format": "trio", **wish})
    assert reply.status == 409
    assert f'data-refusal="{slug}"' in reply.text
    assert re.search(r'value="trio" checked', reply.text)
    assert wish.get("matter", "").strip() in reply.text


def test_a_format_or_a_matter_that_is_not_there_is_named(server: Serving) -> None:
    for wish in ({"format": "party"}, {"case": "circus"}, {"role": "king"}):
        assert server.post_form("/rehearse/", {"name": "Ana", **wish}).status == 422


def test_the_levers_are_the_newcomers_alone_and_exist_in_a_rehearsal_only(server: Serving) -> None:
    ana, meeting = rehearse(server, role="member"), gather(server)
    rehearsing = server.desk.rehearsals.of(ana.room, ana.seat)
    assert rehearsing is not None
    other, token = next((seat, t) for seat, t in rehearsing.gathered.tokens.items() if seat != ana.seat)
    address = f"{ana.path}rehearsal"
    assert server.get(address, ana.token, accept="application/json").json["pace"] == "normal"
    assert server.get(address.replace(ana.seat, other), token).status == 404
    assert server.get(f"{meeting.ana.path}rehearsal", meeting.ana.token).status == 404
    assert server.get(address).status == 404


def test_held_still_they_do_nothing_until_they_are_let(server: Serving) -> None:
    ana = rehearse(server, role="member")
    address = f"{ana.path}rehearsal"
    assert server.post_form(address, {"do": "still"}, ana.token).status == 303
    agree(ana)
    time.sleep(0.1)
    at = ana.sight()["at"]
    time.sleep(0.3)
    assert ana.sight()["at"] == at
    server.post_form(address, {"do": "faster"}, ana.token)
    until(lambda: ana.sight()["at"] > at)
    assert server.post_form(address, {"do": "jump"}, ana.token).status == 422


def test_somebody_is_refused_advice_and_the_newcomer_may_know(server: Serving) -> None:
    ana = rehearse(server, role="member", case="ward")
    agree(ana)
    address = f"{ana.path}rehearsal"
    asides = until(lambda: server.get(address, ana.token, accept="application/json").json["asides"])
    assert "Is there a question in it?" in asides[0]
    assert asides[0] not in str(ana.sight())


def test_the_room_says_that_it_is_a_rehearsal_while_they_are_there_and_afterwards(server: Serving) -> None:
    ana = rehearse(server, role="member")
    assert "everyone but you is scripted" in server.get(ana.path, cookie=f"seat={ana.token}").text
    server.wait_for(server.desk.rehearsals.close())
    page = server.get(ana.path, cookie=f"seat={ana.token}").text
    assert re.search(r'data-gone role="status">[^<]*Your colleagues were scripted, and have gone', page), (
        "not said, or hidden"
    )
    assert "rehearse.js" not in page


def test_a_meeting_of_people_knows_nothing_of_it(server: Serving) -> None:
    meeting = gather(server)
    page = server.get(meeting.ana.path, cookie=f"seat={meeting.ana.token}").text
    assert meeting.ana.sight()["rehearsal"] is False
    assert "rehears" not in page


def test_they_go_when_the_newcomer_goes(server: Serving) -> None:
    ana = rehearse(server, role="member")
    assert server.desk.rehearsals.count == 1
    ana.must("leave")
    until(lambda: server.desk.rehearsals.count == 0)


def test_they_go_when_nobody_ever_came(server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "NEVER_CAME", 0.1)
    server.post_form("/rehearse/", {"name": "Ana"})
    until(lambda: server.desk.rehearsals.count == 0)


def test_there_are_only_so_many_at_once(server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsals, "MOST", 1)
    rehearse(server, role="member")
    reply = server.post_form("/rehearse/", {"name": "Ben"})
    assert reply.status == 503
    assert 'data-refusal="rehearsals-all-taken"' in reply.text


def test_a_colleagues_fault_is_nobody_elses_trouble(server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    async def falls(_self: object) -> None:
        raise RuntimeError("a planted fault")

    monkeypatch.setattr(running.Rehearsal, "_beat", falls)
    ana = rehearse(server, role="member")
    until(lambda: server.desk.rehearsals.count == 0)
    agree(ana)
    assert server.get("/healthz").status == 200


def test_they_are_awake_as_long_as_they_are_there(server: Serving) -> None:
    ana = rehearse(server, role="member")

    async def asleep() -> list[bool]:
        room = await server.desk.rooms.open(ana.room)
        assert room is not None
        await asyncio.sleep(0.1)
        return [room.presence.is_awake(seat) for seat in room.state.people if seat != ana.seat]

    assert all(server.wait_for(asleep()))
