"""The description of the API is made from the code, whole, and true."""

import json
from pathlib import Path
from typing import Any

from askwell.engine.formats import shipped
from askwell.engine.moves import MOVES
from askwell.web.rooms.live.api_page import page
from askwell.web.rooms.live.openapi import as_dict
from askwell.web.rooms.wire import problems
from askwell.web.rooms.wire.reading import POSSIBLE, ROOMS_OWN
from askwell.web.routes import API
from tests.web.live.people import Meeting
from tests.web.live.serving import Serving

PAGE = Path(__file__).parents[3] / "docs" / "api.md"


def test_the_page_is_as_the_code_is() -> None:
    assert PAGE.read_text() == page(), "run: python -m askwell.web.rooms.live.api_page > docs/api.md"


def test_every_address_every_move_and_every_refusal_of_the_server_is_on_the_page() -> None:
    text = PAGE.read_text()
    for route in API:
        assert f"`{route.methods[0]} {route.path}`" in text
    for name in (*POSSIBLE, *problems.STATUS):
        assert f"`{name}`" in text


def test_every_reference_leads_somewhere() -> None:
    described = as_dict()
    refs = {ref.rpartition("/")[2] for ref in _all_of("$ref", described)}
    assert {"MoveBody", "Move", "AskQuestion"} <= refs
    assert refs <= described["components"]["schemas"].keys()


def test_every_operation_has_a_name_of_its_own_and_says_what_it_answers() -> None:
    operations = [operation for path in as_dict()["paths"].values() for operation in path.values()]
    assert len({operation["operationId"] for operation in operations}) == len(operations) == len(API)
    for operation in operations:
        assert operation["summary"]
        assert all(answer["description"] for answer in operation["responses"].values())


def test_whatever_may_be_answered_is_described_but_a_fault_of_ours() -> None:
    operations = [operation for path in as_dict()["paths"].values() for operation in path.values()]
    described = {int(status) for operation in operations for status in operation["responses"]}
    pages_only = {problems.STATUS[problems.NO_PRINTER.slug]}
    no_such_door = {problems.STATUS[problems.WRONG_METHOD.slug], problems.STATUS[problems.OUR_FAULT.slug]}
    assert set(problems.STATUS.values()) - pages_only - no_such_door <= described


def test_what_a_foreign_page_could_have_sent_is_turned_away_as_described(server: Serving) -> None:
    for path in ("/api/rooms", "/api/devices", "/api/sheets"):
        assert server.ask("POST", path).status == 403
        assert "403" in as_dict()["paths"][path]["post"]["responses"]


def test_every_format_that_can_be_started_is_named(server: Serving) -> None:
    named = as_dict()["components"]["schemas"]["Start"]["properties"]["format"]["enum"]
    assert set(named) == set(shipped())
    assert server.post("/api/rooms", {"name": "Dov", "format": named[-1]}).status == 201
    assert server.post("/api/rooms", {"name": "Dov", "format": "nowhere"}).status == 422


def test_what_only_the_room_does_is_not_described() -> None:
    schemas = as_dict()["components"]["schemas"]
    assert "AskQuestion" in schemas
    assert not {MOVES[name].__name__ for name in ROOMS_OWN} & schemas.keys()


def test_it_is_served(server: Serving) -> None:
    served = server.get("/api/openapi.json").json
    assert served == json.loads(json.dumps(as_dict()))
    assert served["openapi"].startswith("3.1")


def test_what_the_server_answers_is_what_it_describes(server: Serving, meeting: Meeting) -> None:
    schemas = as_dict()["components"]["schemas"]
    answers = {
        "Started": server.post("/api/rooms", {"name": "Dov"}),
        "Applied": meeting.dov.move("begin"),
        "Refused": meeting.ben.move("move_on", run="x"),
        "Malformed": meeting.ben.move("move_on"),
        "NewCode": server.post(f"{meeting.ana.api}/devices", {}, meeting.ana.token),
        "NewSheetLink": server.post(f"{meeting.ana.api}/sheets", {}, meeting.ana.token),
    }
    for name, reply in answers.items():
        assert reply.json.keys() == schemas[name]["properties"].keys(), name


def test_every_status_of_the_server_itself_is_a_refusal_with_words(meeting: Meeting) -> None:
    assert problems.STATUS.keys() == {reason.slug for reason in problems.ALL}
    for reason in problems.ALL:
        assert reason.sentence.endswith(".")
        assert reason.instead.endswith(".")


def _all_of(name: str, value: Any) -> list[str]:
    if isinstance(value, dict):
        found = [value[name]] if isinstance(value.get(name), str) else []
        return found + [ref for inner in value.values() for ref in _all_of(name, inner)]
    if isinstance(value, list):
        return [ref for inner in value for ref in _all_of(name, inner)]
    return []
