"""A crowd splits: a room for each circle, a seat there for everyone, and nothing of what was said in private."""

import json

from tests.web.live.people import Guest
from tests.web.live.reader import Reader
from tests.web.live.serving import Serving

NAMES = ("Ana", "Ben", "Chi", "Dov", "Eli", "Femi", "Gül", "Hana", "Ines", "Jon")


def crowd(server: Serving) -> list[Guest]:
    """Ten people at a drop-in; the first of them is host."""
    made = server.post("/api/rooms", {"name": NAMES[0], "format": "drop_in"}).json
    people = [Guest(server, made["room"], made["seat"], made["token"])]
    for name in NAMES[1:]:
        seated = server.post(f"/api/rooms/{made['room']}/seats", {"name": name, "code": made["join"]["code"]}).json
        people.append(Guest(server, made["room"], seated["seat"], seated["token"]))
    return people


def split(people: list[Guest]) -> None:
    people[0].must("split_crowd")
    people[0].server.wait_for(_done(people[0]))


async def _done(host: Guest) -> None:
    crowds = host.server.desk.rooms._crowds
    await crowds.close()


def claim(guest: Guest) -> Guest:
    reply = guest.server.post(f"{guest.api}/circle", {}, guest.token)
    assert reply.status == 201, reply.body
    return Guest(guest.server, reply.json["room"], reply.json["seat"], reply.json["token"])


def test_before_the_split_there_is_no_circle_to_go_to(server: Serving) -> None:
    ana, *_others = crowd(server)
    assert server.post(f"{ana.api}/circle", {}, ana.token).status == 404


def test_everyone_goes_to_a_room_of_their_circle_as_the_same_person(server: Serving) -> None:
    people = crowd(server)
    split(people)
    there = [claim(guest) for guest in people]
    assert [guest.seat for guest in there] == [guest.seat for guest in people]
    assert len({guest.room for guest in there}) == 2
    for guest, name in zip(there, NAMES, strict=True):
        sight = guest.sight()
        assert sight["own"]["name"] == name
        assert 4 <= len(sight["people"]) <= 6
        assert {person["seat"] for person in sight["people"]} == {g.seat for g in there if g.room == guest.room}


def test_a_circle_is_one_circle_and_plays_the_same_format(server: Serving) -> None:
    people = crowd(server)
    split(people)
    there = claim(people[3])
    sight = there.sight()
    assert sight["format"] == "Drop-in"
    assert "split_crowd" not in {act["type"] for guest in map(claim, people) for act in guest.sight()["acts"]}


def test_a_page_leads_there_with_one_tap(server: Serving) -> None:
    people = crowd(server)
    ben = people[1]
    assert 'data-if="circle" hidden' in server.get(ben.path, cookie=f"seat={ben.token}").text
    split(people)
    assert 'data-if="circle" hidden' not in server.get(ben.path, cookie=f"seat={ben.token}").text
    reply = server.post_form(f"{ben.path}circle", {}, ben.token)
    assert reply.status == 303
    token = reply.headers["set-cookie"].split(";")[0].removeprefix("seat=")
    assert server.get(reply.headers["location"], cookie=f"seat={token}").status == 200


def test_a_token_of_the_crowd_opens_no_circle(server: Serving) -> None:
    people = crowd(server)
    split(people)
    circle = claim(people[2])
    assert server.get(circle.api, people[2].token).status == 404


def test_what_was_asked_in_private_reaches_nobody(server: Serving) -> None:
    """Ben would rather not sit with Chi: no sight, page or stream of anybody's is other than if he had said nothing."""
    people = crowd(server)
    ben, chi = people[1], people[2]
    reader = Reader(server.connect(), f"{people[3].path}stream", {"cookie": f"seat={people[3].token}"})
    assert reader.status == 200
    before = {guest.seat: guest.sight() for guest in people}
    assert any(act["type"] == "not_together_with" for act in before[ben.seat]["acts"])
    at = ben.must("not_together_with", seat=chi.seat)
    after = {guest.seat: guest.sight() for guest in people}
    for seat, sight in after.items():
        assert {**sight, "at": 0} == {**before[seat], "at": 0}
    split(people)
    assert at
    told = json.dumps([guest.sight() for guest in people] + [claim(guest).sight() for guest in people])
    assert "not_with" not in told
    assert "apart" not in told
    assert claim(ben).room != claim(chi).room


def test_if_the_server_dies_half_way_the_circles_are_made_when_the_room_is_next_opened(server: Serving) -> None:
    people = crowd(server)
    rooms = server.desk.rooms
    listeners = rooms._registry._house.listeners
    listeners.remove(rooms._crowds.hear)
    people[0].must("split_crowd")
    assert people[4].sight()["own"]["circle_room"] == ""
    listeners.append(rooms._crowds.hear)
    server.wait_for(_forget(people[0]))
    people[4].sight()
    server.wait_for(_done(people[0]))
    assert people[4].sight()["own"]["circle_room"] == claim(people[4]).room


async def _forget(guest: Guest) -> None:
    """As after a restart: the room is folded away."""
    guest.server.desk.rooms._registry._open.pop(guest.room)
