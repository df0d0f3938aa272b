"""The description of the API, made from the structs and the moves that the server itself reads."""

from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from askwell.engine.formats import shipped
from askwell.web.rooms.replays.bodies import Replay
from askwell.web.rooms.wire import bodies
from askwell.web.rooms.wire.reading import POSSIBLE
from askwell.web.routes import API, For, Route

REF = "#/components/schemas/{name}"


@dataclass(frozen=True, slots=True)
class Operation:
    """`gives`: status → (what it means, the body's struct; None for a body that is described in words)."""

    summary: str
    gives: dict[int, tuple[str, Any]]
    takes: Any = None


_APPLIED = {
    200: ("Durable.", bodies.Applied),
    409: ("Refused, with the reason; or the key was used for another body.", bodies.Refused),
    422: ("A field can't be read.", bodies.Malformed),
}

OPERATIONS: dict[str, Operation] = {
    "api_start": Operation(
        "Starts a session.",
        {201: ("Yours.", bodies.Started), 409: ("Refused.", bodies.Refused)},
        bodies.Start,
    ),
    "api_join": Operation(
        "Takes a seat by the code.",
        {
            201: ("Seated.", bodies.Seated),
            202: ("At the door: the seat sees that it knocks, until it is let in.", bodies.Seated),
            409: ("Refused.", bodies.Refused),
        },
        bodies.JoinRoom,
    ),
    "api_room": Operation(
        "What this seat may see now. `acts` lists every move that it may make, with its fields.",
        {200: ("The seat's sight.", None)},
    ),
    "api_moves": Operation("Makes a move.", _APPLIED, bodies.MoveBody),
    "api_stream": Operation(
        "Server-sent events. Each holds `at`, and `shared` and `own` where they have changed; `id` is the number to"
        " send as `Last-Event-ID` on coming back. Data with `Accept: application/json`, else pieces of HTML."
        " An event `bye` says that it is over: `sent-out`, `handed-over`, `gone`.",
        {200: ("A stream of events.", "text/event-stream")},
    ),
    "api_hints": Operation(
        "A private hint on a draft. Nothing of the draft is kept, and nobody learns of it.",
        {200: ("What was noticed.", bodies.Hints)},
        bodies.Draft,
    ),
    "api_new_device": Operation("A code that opens this seat on another device.", {201: ("", bodies.NewCode)}),
    "api_new_sheet_link": Operation("A link to this seat's sheet.", {201: ("", bodies.NewSheetLink)}),
    "api_slips": Operation(
        "A code on paper for somebody without a screen; later it opens their sheet.",
        {201: ("For the host and whoever taps.", bodies.NewSlip), 409: ("Refused.", bodies.Refused)},
        bodies.Slip,
    ),
    "api_replay": Operation(
        "The meeting without its words, for whoever guided it, once it is over. Everyone else gets a 404.",
        {200: ("Counts and times; no name and no word of anybody.", Replay)},
    ),
    "api_circle": Operation(
        "Goes on in the room of one's circle, once a crowd is split.", {201: ("The same seat there.", bodies.Seated)}
    ),
    "api_device": Operation(
        "Hands in a code from another device.",
        {201: ("The seat is open here too.", bodies.Seated)},
        bodies.Claim,
    ),
    "api_sheet_link": Operation(
        "Hands in the secret of a sheet's link, or the code of a slip.",
        {201: ("A token that opens the sheet and nothing else.", bodies.Seated)},
        bodies.Claim,
    ),
    "openapi": Operation("This description.", {200: ("OpenAPI 3.1.", None)}),
}


@cache
def description() -> bytes:
    """JSON, indented: people read it too."""
    return msgspec.json.format(msgspec.json.encode(as_dict()), indent=1)


def as_dict() -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for route in API:
        paths.setdefault(route.path, {})[route.methods[0].lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Askwell",
            "version": "1",
            "description": "The same door as the pages: every move goes through the rules of the meeting."
            " Whole numbers are written without a fraction: `3`, not `3.0`.",
            "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
        },
        "paths": paths,
        "components": {
            "schemas": schemas(),
            "securitySchemes": {"seat": {"type": "http", "scheme": "bearer"}},
        },
    }


def schemas() -> dict[str, Any]:
    """Every body, and every move with its `type`, by name."""
    structs = [
        bodies.Started,
        bodies.Seated,
        bodies.Applied,
        bodies.Refused,
        bodies.Malformed,
        bodies.NewCode,
        bodies.Draft,
        bodies.Hints,
        Replay,
    ]
    structs += [
        bodies.NewSheetLink,
        bodies.Slip,
        bodies.NewSlip,
        bodies.Start,
        bodies.JoinRoom,
        bodies.Claim,
        bodies.MoveBody,
    ]
    _, found = msgspec.json.schema_components([*structs, *POSSIBLE.values()], ref_template=REF)
    for name, move in POSSIBLE.items():
        schema = found[move.__name__]
        schema["properties"] = {"type": {"const": name}, **schema["properties"]}
        schema["required"] = ["type", *schema.get("required", [])]
        schema["additionalProperties"] = False
    found["Move"] = {
        "oneOf": [{"$ref": REF.format(name=move.__name__)} for move in POSSIBLE.values()],
        "discriminator": {"propertyName": "type"},
    }
    found["Start"]["properties"]["format"]["enum"] = list(shipped())
    found["MoveBody"]["properties"]["move"] = {"$ref": REF.format(name="Move")}
    return found


def _operation(route: Route) -> dict[str, Any]:
    operation = OPERATIONS[route.name]
    described: dict[str, Any] = {
        "operationId": route.name.removeprefix("api_"),
        "summary": operation.summary,
        "responses": {str(status): _answer(*given) for status, given in _gives(route, operation).items()},
    }
    if route.whom is not For.ANYONE:
        described["security"] = [{"seat": []}]
    if holes := [part[1:-1] for part in route.path.split("/") if part.startswith("{")]:
        described["parameters"] = [
            {"name": hole, "in": "path", "required": True, "schema": {"type": "string"}} for hole in holes
        ]
    if operation.takes is not None:
        schema = {"$ref": REF.format(name=operation.takes.__name__)}
        described["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
    return described


def _gives(route: Route, operation: Operation) -> dict[int, tuple[str, Any]]:
    gives = dict(operation.gives)
    gives[400] = ("Not a name that this server goes by, or no request at all.", bodies.Refused)
    if operation.takes is not None:
        gives.setdefault(422, ("A field can't be read.", bodies.Malformed))
    if route.methods[0] == "POST":
        gives[403] = (
            "A foreign page could have sent this: no bearer header, and no JSON without a cookie.",
            bodies.Refused,
        )
        gives[408] = ("What was sent never arrived whole.", bodies.Refused)
        gives[413] = ("More than 64 KiB.", bodies.Refused)
    if route.whom is not For.ANYONE or operation.takes in (bodies.Claim, bodies.JoinRoom):
        gives[404] = ("Nothing here: no valid token, or no such code.", bodies.Refused)
    if route.name != "openapi":
        gives[429] = ("Too fast; `Retry-After` says for how long to wait.", bodies.Refused)
        gives[503] = (
            "Nothing can be written at this moment, or only a newer server can read this room.",
            bodies.Refused,
        )
    return dict(sorted(gives.items()))


def _answer(means: str, body: Any) -> dict[str, Any]:
    kind = body if isinstance(body, str) else "application/json"
    if isinstance(body, str):
        return {"description": means, "content": {kind: {}}}
    schema: dict[str, Any] = {"type": "object"}
    if body is not None:
        schema = {"$ref": REF.format(name=body.__name__)}
    return {"description": means or "Done.", "content": {kind: {"schema": schema}}}
