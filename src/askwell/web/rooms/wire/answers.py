"""What goes back: a status, a body, a few headers."""

import gzip
from dataclasses import dataclass, field
from typing import Any

import msgspec
from uvicorn._types import ASGISendCallable

from askwell.web.rooms.wire.headers import Headers, for_every_answer

COMPRESS_FROM = 256
"""Bytes; below that a compressed page is hardly smaller. Most scripts are larger: there are many, and each is small."""


@dataclass(slots=True)
class Answer:
    """`kind` is the media type. Nothing is kept by browsers or proxies unless `headers` say so."""

    status: int
    body: bytes = b""
    kind: str = "text/plain; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    cookies: list[str] = field(default_factory=list)

    def lines(self, https: bool) -> Headers:
        """All headers, as ASGI sends them."""
        chosen = {
            "content-type": self.kind,
            "content-length": str(len(self.body)),
            "cache-control": "no-store",
            **self.headers,
        }
        if self.status in (204, 304):
            del chosen["content-type"], chosen["content-length"]
        lines = [(name.encode(), value.encode("latin-1")) for name, value in chosen.items()]
        lines += [(b"set-cookie", cookie.encode("latin-1")) for cookie in self.cookies]
        return [*lines, *for_every_answer(https)]

    async def go(self, send: ASGISendCallable, https: bool) -> None:
        await send({"type": "http.response.start", "status": self.status, "headers": self.lines(https)})
        await send({"type": "http.response.body", "body": self.body, "more_body": False})


def json(status: int, value: Any) -> Answer:
    return Answer(status, msgspec.json.encode(value), "application/json")


def page(html: str, accept_encoding: str = "", status: int = 200) -> Answer:
    """A page, compressed where the browser can. Which language it is in depends on the browser's wish."""
    body, headers = html.encode(), {"vary": "Accept-Encoding, Accept-Language, Accept"}
    if len(body) >= COMPRESS_FROM and "gzip" in accept_encoding:
        body = gzip.compress(body, 5, mtime=0)
        headers["content-encoding"] = "gzip"
    return Answer(status, body, "text/html; charset=utf-8", headers)


def see_other(path: str) -> Answer:
    """After a form: the page to look at, so that reloading it sends nothing twice."""
    return Answer(303, headers={"location": path})
