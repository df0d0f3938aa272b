"""Requests that nobody would send on purpose, made from our own description of the API, our routes and our forms.

Most are nearly right: what is all wrong is turned away at the first door and tries nothing behind it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import urlencode

from hypothesis import strategies as st

from askwell.web.rooms.live.openapi import as_dict
from askwell.web.routes import ROUTES

JSON, FORM = "application/json", "application/x-www-form-urlencoded"
ODD = st.text(max_size=20) | st.sampled_from(["", "\x00", "..", "%2e%2e", "%00", "%ff", "%", "//", "💥", "a" * 300])
METHODS = st.sampled_from(["GET", "POST", "POST", "POST", "PUT", "HEAD", "DELETE", "BREW"])
KINDS = st.sampled_from([JSON, FORM, "text/plain", "", "multipart/form-data; boundary=x", "application/json;x"])
PLAIN: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
QUIET_ROUTES = [route for route in ROUTES if "stream" not in route.name]
BODIES = [
    operation["requestBody"]["content"][JSON]["schema"]
    for path in as_dict()["paths"].values()
    for operation in path.values()
    if "requestBody" in operation
]
SCHEMAS = as_dict()["components"]["schemas"]
_STRATEGIES: dict[str, st.SearchStrategy[Any]] = {}


@dataclass(frozen=True, slots=True)
class Known:
    """What is real in a path and in a header: so a request gets as far as a seat."""

    room: str
    seat: str
    token: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@st.composite
def mostly(draw: st.DrawFn, good: st.SearchStrategy[Any]) -> Any:
    return draw(good if draw(st.integers(0, 9)) else PLAIN)


def of_schema(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """What a schema allows; one part in ten is something else."""
    if "$ref" in schema:
        return _named(schema["$ref"].rpartition("/")[2])
    if choices := schema.get("oneOf") or schema.get("anyOf"):
        return st.one_of([of_schema(choice) for choice in choices])
    if "const" in schema or "enum" in schema:
        return mostly(st.sampled_from(schema.get("enum") or [schema["const"]]))
    match schema.get("type"):
        case "object":
            return mostly(_object(schema))
        case "array":
            return mostly(st.lists(of_schema(schema.get("items", {})), max_size=3))
        case "string" if "pattern" in schema:
            return mostly(st.text("abcXYZ019_-", min_size=8, max_size=20))
        case "string":
            return mostly(st.text(max_size=40) | ODD)
        case "integer":
            return mostly(st.integers(-1, 9) | st.integers())
        case "number":
            return mostly(st.floats())
        case "boolean":
            return mostly(st.booleans())
        case _:
            return PLAIN


def _named(name: str) -> st.SearchStrategy[Any]:
    """One strategy a schema, however often it is referred to."""
    if name not in _STRATEGIES:
        _STRATEGIES[name] = st.deferred(lambda: of_schema(SCHEMAS[name]))
    return _STRATEGIES[name]


def _object(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    fields = {name: of_schema(inner) for name, inner in schema.get("properties", {}).items()}
    needed = set(schema.get("required", ()))
    return st.fixed_dictionaries(
        {name: strategy for name, strategy in fields.items() if name in needed},
        optional={name: strategy for name, strategy in fields.items() if name not in needed},
    )


def _as_form(value: Any) -> bytes:
    """As a browser would send it: a move's fields lie beside its key."""
    flat = {**value, **value["move"]} if isinstance(value, dict) and isinstance(value.get("move"), dict) else value
    pairs = flat.items() if isinstance(flat, dict) else [("text", flat)]
    return urlencode([(name, str(field)) for name, field in pairs], errors="surrogatepass").encode()


@st.composite
def bodies(draw: st.DrawFn, kind: str) -> bytes:
    """By one of the schemas, or raw; sometimes cut in two with something strange between."""
    value = draw(st.sampled_from(BODIES).flatmap(of_schema))
    whole = _as_form(value) if kind == FORM else json.dumps(value).encode()
    whole = draw(st.sampled_from([whole, whole, whole, draw(st.binary(max_size=60))]))
    if draw(st.integers(0, 4)):
        return whole
    cut = draw(st.integers(0, len(whole)))
    return whole[:cut] + draw(st.binary(max_size=4)) + whole[cut:]


@st.composite
def requests(draw: st.DrawFn, known: Sequence[Known], host: str) -> Request:
    here = draw(st.sampled_from(known))
    route = draw(st.sampled_from(QUIET_ROUTES))
    real = {"room": here.room, "seat": here.seat, "code": here.code, "fingerprint": "x", "name*": "look.css"}
    path = route.path
    for hole, value in real.items():
        if "{" + hole + "}" in path:
            path = path.replace("{" + hole + "}", draw(st.sampled_from([value, value, value, draw(ODD)])))
    kind = draw(KINDS)
    usual = {"host": host, "content-type": kind, "authorization": f"Bearer {here.token}"}
    odd = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "authorization": ODD,
                "cookie": st.just(f"seat={here.token}") | ODD,
                "accept": st.sampled_from(["application/json", "text/html", "*/*", ""]),
                "accept-language": ODD,
                "sec-fetch-site": st.sampled_from(["same-origin", "cross-site"]),
                "last-event-id": ODD,
                "x-forwarded-for": ODD,
            },
        )
    )
    if "cookie" in odd and draw(st.booleans()):
        del usual["authorization"]
    method = draw(st.sampled_from(route.methods)) if draw(st.booleans()) else draw(METHODS)
    return Request(method, path, usual | odd, draw(bodies(kind)))


PATIENCE = 60.0
"""Seconds without an answer that count as none. A sheet as PDF is made by a process of its own, which on a machine with
much other work has taken more than ten."""


def answered(address: tuple[str, int], request: Request) -> int:
    """The status of the answer; raw bytes go out as they are, except those that would end a line."""
    connection = HTTPConnection(*address, timeout=PATIENCE)
    safe = request.path.encode("utf-8", "surrogatepass")
    target = b"".join(b"%%%02x" % byte if byte <= 32 or byte == 127 else bytes([byte]) for byte in safe)
    lines = b"".join(
        name.encode() + b": " + value.encode("utf-8", "surrogatepass").translate(None, b"\r\n") + b"\r\n"
        for name, value in request.headers.items()
    )
    head = request.method.encode() + b" " + (target or b"/") + b" HTTP/1.1\r\n" + lines
    length = b"content-length: %d\r\nconnection: close\r\n\r\n" % len(request.body)
    try:
        connection.connect()
        connection.sock.sendall(head + length + request.body)
        answer = connection.sock.makefile("rb").readline()
    except (HTTPException, ConnectionResetError, BrokenPipeError):
        return 400
    finally:
        connection.close()
    assert answer.startswith(b"HTTP/1.1 "), answer
    return int(answer.split()[1])
