"""How each route is asked: a request that is right in all but, perhaps, who sends it."""

from typing import Any

from askwell.web.routes import PAGES, Route
from tests.policy.people import Person
from tests.web.live.people import Meeting, fresh_key
from tests.web.live.reader import Reader
from tests.web.live.serving import Reply, Serving


def ask(server: Serving, route: Route, method: str, meeting: Meeting, person: Person) -> Reply:
    path = path_of(server, route, meeting, person)
    if route.name.endswith("slips"):
        meeting.dov.must("add_seat", name=fresh_key())
    if "stream" in route.name:
        stream = Reader(server.connect(), path, shown(route, person))
        return Reply(stream.status, stream.headers, b"")
    if method == "GET":
        return server.ask("GET", path, headers=shown(route, person))
    fields = body_of(route, meeting)
    if route.name == "hints":
        return server.post(path, fields, sec_fetch_site="same-origin", **shown(route, person))
    if route in PAGES:
        return server.post_form(path, {name: str(value) for name, value in fields.items()}, person.token)
    if route.name == "api_moves":
        envelope = {"key": fields.pop("key"), "at": fields.pop("at")}
        return server.post(path, {**envelope, "move": fields}, person.token)
    return server.post(path, fields, person.token)


def path_of(server: Serving, route: Route, meeting: Meeting, person: Person) -> str:
    """The route's path with its holes filled from a meeting and the seat that a person asks for."""
    _, _, fingerprint, name = server.desk.assets.url("look.css").split("/", 3)
    filled = {
        "room": meeting.room,
        "seat": person.seat.seat,
        "code": meeting.code,
        "word": "taster",
        "action": "never-was.ics",
        "fingerprint": fingerprint,
        "name*": name,
    }
    path = route.path
    for hole, value in filled.items():
        path = path.replace("{" + hole + "}", value)
    return path


def shown(route: Route, person: Person) -> dict[str, str]:
    """A cookie for a page, a bearer header for the API."""
    if not person.token:
        return {}
    if route in PAGES:
        return {"cookie": f"seat={person.token}"}
    return {"authorization": f"Bearer {person.token}"}


def body_of(route: Route, meeting: Meeting) -> dict[str, Any]:
    match route.name.removeprefix("api_"):
        case "start":
            return {"name": "Gül"}
        case "rehearse":
            return {"name": "Gül", "format": "taster", "role": "member", "case": "ward"}
        case "join":
            return {"name": "Eli", "code": meeting.code}
        case "moves":
            return {"type": "write_note", "text": "a thought", "key": fresh_key(), "at": 0}
        case "one_laptop":
            return {"press": "on"}
        case "hints":
            return {"text": "Have you thought of asking her?", "kind": "question"}
        case "slips":
            return {"for": meeting.dov.sight()["people"][-1]["seat"]}
        case "device" | "sheet_link":
            return {"code": "never-was"}
        case _:
            return {}
