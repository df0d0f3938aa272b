"""Every route, every method, every kind of person: the hand-written table is right, and it is complete."""

import pytest

from askwell.web.rooms.wire.headers import POLICY
from askwell.web.routes import DJANGO, ROUTES, Route
from tests.policy.asking import ask, path_of
from tests.policy.people import Person, make
from tests.policy.table import rows
from tests.web.live.people import Meeting
from tests.web.live.serving import Serving

BY_NAME = {route.name: route for route in ROUTES}
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
PEOPLE = tuple(rows()[0].statuses)


def test_every_route_and_method_has_its_row() -> None:
    table = [(row.route, row.method) for row in rows()]
    assert len(table) == len(set(table))
    assert set(table) == {(route.name, method) for route in ROUTES for method in route.methods}


@pytest.mark.parametrize("who", PEOPLE)
def test_everyone_gets_what_the_table_says(who: str, server: Serving, monkeypatch: pytest.MonkeyPatch) -> None:
    found = {}
    for row in rows():
        meeting, person = make(who, server, monkeypatch)
        reply = ask(server, BY_NAME[row.route], row.method, meeting, person)
        found[row.route, row.method] = reply.status
        server.hang_up()
    assert found == {(row.route, row.method): row.statuses[who] for row in rows()}


def test_what_is_invisible_looks_like_what_never_was(server: Serving, meeting: Meeting) -> None:
    real = server.get(meeting.ana.api)
    made_up = server.get("/api/rooms/zzzzzzzzzzzz/yyyyyyyyyyyy")
    assert (real.status, real.body) == (made_up.status, made_up.body)
    assert {n for n in real.headers if n != "date"} == {n for n in made_up.headers if n != "date"}


@pytest.mark.parametrize("route", [r for r in ROUTES if r not in DJANGO], ids=lambda route: route.name)
def test_a_method_that_is_not_in_the_table_is_refused_even_to_the_guide(
    route: Route, server: Serving, meeting: Meeting
) -> None:
    path = path_of(server, route, meeting, Person(meeting.dov.token, meeting.dov))
    for method in METHODS:
        if method in route.methods or (method == "HEAD" and "GET" in route.methods):
            continue
        reply = server.ask(method, path, headers={"authorization": f"Bearer {meeting.dov.token}"})
        assert (method, reply.status) == (method, 405)
        assert reply.headers["allow"] == ", ".join(route.methods)


@pytest.mark.parametrize("who", ["stranger", "guest"])
def test_every_answer_bears_the_same_security_headers(
    who: str, server: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting, person = make(who, server, monkeypatch)
    for row in rows():
        if row.route == "handover":
            continue
        reply = ask(server, BY_NAME[row.route], row.method, meeting, person)
        assert reply.headers["content-security-policy"].lower() == POLICY, row
        assert reply.headers["x-content-type-options"] == "nosniff", row
        assert reply.headers["referrer-policy"] == "same-origin", row
        assert "server" not in reply.headers, row
        if row.route != "static":
            assert reply.headers["cache-control"] == "no-store", row
    server.hang_up()


def test_what_is_typed_from_the_wall_without_a_slash_leads_there(server: Serving) -> None:
    reply = server.get("/join")
    assert (reply.status, reply.headers["location"]) == (303, "/join/")
    assert server.get("/join", host="evil.example").status == 400
    assert server.post("/join", {}).status == 404


def test_an_address_that_leads_nowhere_is_answered_in_our_own_words(server: Serving) -> None:
    """Nothing but the page that everyone gets whom an address isn't for; neither tells the two apart."""
    reply = server.get("/there/is/no/such/page")
    assert (reply.status, reply.headers["content-security-policy"].lower()) == (404, POLICY)
    assert "There is nothing here for you." in reply.text


@pytest.mark.parametrize("path", ["/", "/there/is/no/such/page", "/api/openapi.json"])
def test_a_foreign_name_is_answered_nowhere(path: str, server: Serving) -> None:
    assert server.get(path).status in (200, 404)
    assert server.get(path, host="evil.example").status == 400


def test_a_probe_may_call_us_by_any_name(server: Serving) -> None:
    assert server.get("/healthz", host="10.0.0.7").status == 200
    assert server.get("/readyz", host="10.0.0.7").status == 200
