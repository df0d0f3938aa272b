"""Requests that nobody would send on purpose: each gets an answer, and none is our fault."""

import json
import os
from http.client import HTTPConnection, HTTPException
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from askwell.engine.moves import MOVES
from askwell.web.routes import ROUTES
from tests.web.live.people import Meeting
from tests.web.live.serving import FORM, Serving

EXAMPLES = 500 if os.environ.get("CI") else 200
ODD = st.text(max_size=20) | st.sampled_from(["", "\x00", "..", "%2e%2e", "%00", "%ff", "%", "//", "💥", "a" * 300])
METHODS = st.sampled_from(["GET", "POST", "POST", "POST", "PUT", "HEAD", "DELETE", "BREW"])
KINDS = st.sampled_from(
    ["application/json", FORM, "text/plain", "", "multipart/form-data; boundary=x", "application/json;x"]
)
PLAIN: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
FIELDS = st.sampled_from(["text", "run", "seat", "to", "job", "minutes", "yes", "sentence", "item", "way", "mark"])
MOVES_ = st.fixed_dictionaries(
    {"type": st.sampled_from([*MOVES, "nonsense"]) | PLAIN}, optional={"seat": PLAIN}
) | st.dictionaries(FIELDS, PLAIN, max_size=5)
ENVELOPES = st.fixed_dictionaries(
    {},
    optional={
        "key": st.just("12345678") | PLAIN,
        "at": PLAIN,
        "move": MOVES_,
        "for": PLAIN,
        "name": PLAIN,
        "code": PLAIN,
    },
)


@st.composite
def bodies(draw: st.DrawFn) -> bytes:
    whole = draw(st.binary(max_size=60) | ENVELOPES.map(lambda value: json.dumps(value).encode()))
    cut = draw(st.integers(0, len(whole)))
    return whole if draw(st.booleans()) else whole[:cut] + draw(st.binary(max_size=4)) + whole[cut:]


@given(data=st.data())
@settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_no_request_is_our_fault(data: st.DataObject, server: Serving, meeting: Meeting) -> None:
    route = data.draw(st.sampled_from([route for route in ROUTES if "stream" not in route.name]))
    path = route.path
    holes = {
        "room": meeting.room,
        "seat": meeting.ana.seat,
        "code": meeting.code,
        "fingerprint": "x",
        "name*": "look.css",
    }
    for hole, real in holes.items():
        if "{" + hole + "}" in path:
            path = path.replace("{" + hole + "}", data.draw(st.just(real) | ODD))
    headers = {"host": server.base.removeprefix("http://"), "content-type": data.draw(KINDS)}
    headers |= data.draw(
        st.fixed_dictionaries(
            {},
            optional={
                "authorization": st.just(f"Bearer {meeting.ana.token}") | ODD,
                "cookie": st.just(f"seat={meeting.ana.token}") | ODD,
                "accept": st.sampled_from(["application/json", "text/html", "*/*", ""]),
                "accept-language": ODD,
                "sec-fetch-site": st.sampled_from(["same-origin", "cross-site"]),
                "x-forwarded-for": ODD,
            },
        )
    )
    status = answered(server, data.draw(METHODS), path, headers, data.draw(bodies()))
    assert 100 < status < 500, status


def answered(server: Serving, method: str, path: str, headers: dict[str, str], body: bytes) -> int:
    """The status of the answer; raw bytes go out as they are, except those that would end a line."""
    connection = HTTPConnection(*server.address, timeout=10)
    safe = path.encode("utf-8", "surrogatepass")
    target = b"".join(b"%%%02x" % byte if byte <= 32 or byte == 127 else bytes([byte]) for byte in safe)
    lines = b"".join(
        name.encode() + b": " + value.encode("utf-8", "surrogatepass").translate(None, b"\r\n") + b"\r\n"
        for name, value in headers.items()
    )
    head = method.encode() + b" " + (target or b"/") + b" HTTP/1.1\r\n" + lines
    try:
        connection.connect()
        connection.sock.sendall(head + b"content-length: %d\r\nconnection: close\r\n\r\n" % len(body) + body)
        answer = connection.sock.makefile("rb").readline()
    except (HTTPException, ConnectionResetError):
        return 400
    finally:
        connection.close()
    return int(answer.split()[1])
