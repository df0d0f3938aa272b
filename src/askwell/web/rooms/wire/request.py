"""One request: what the handlers need of an ASGI scope, and no more."""

import asyncio
import re
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from uvicorn._types import ASGIReceiveCallable, HTTPScope

from askwell.web.rooms.wire.languages import wished
from askwell.web.rooms.wire.problems import TOO_BIG, TOO_SLOW, UNREADABLE, Problem
from askwell.web.rooms.wire.protocol import Connection

BODY_BYTES = 64 * 1024
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
FORM_FIELDS = 64
ONE_COOKIE = re.compile(r"([a-z]+)=([A-Za-z0-9_-]*)")
"""As nearly every request brings it: only ours, and nothing in it that has to be read with care."""
BODY_SECONDS = 30
"""For a body to arrive: 64 KiB by a very bad network."""


class Request:
    """`holes` fill what the route left open in the path; `headers` are lower-case, the first of each name."""

    __slots__ = ("_body", "_receive", "client", "headers", "holes", "language", "method", "path", "scope")

    def __init__(self, scope: HTTPScope, receive: ASGIReceiveCallable) -> None:
        self.scope = scope
        self._receive = receive
        self._body: bytes | None = None
        self.method = scope["method"]
        self.path = scope["path"]
        self.holes: dict[str, str] = {}
        self.headers: dict[str, str] = {}
        for name, value in scope["headers"]:
            self.headers.setdefault(name.decode("latin-1"), value.decode("latin-1"))
        self.client = scope["client"][0] if scope["client"] else "local"
        self.language = wished(self.headers.get("accept-language", ""))

    @property
    def connection(self) -> Connection:
        """The connection itself, for a stream to take over."""
        extensions: Any = self.scope["extensions"]
        connection: Connection = extensions["askwell"]["connection"]
        return connection

    @property
    def kind(self) -> str:
        """The media type of the body."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def is_form(self) -> bool:
        return self.kind == FORM

    @property
    def wants_json(self) -> bool:
        """Whether JSON was asked for by name; `*/*` alone is no wish."""
        return "application/json" in self.headers.get("accept", "").lower()

    @property
    def speaks_html(self) -> bool:
        """The API answers with data always, a page's address unless data was asked for."""
        return not self.wants_json and not self.path.startswith("/api/")

    def cookie(self, name: str) -> str | None:
        header = self.headers.get("cookie")
        if header is None or name not in header:
            return None
        if alone := ONE_COOKIE.fullmatch(header):
            return alone[2] if alone[1] == name else None
        try:
            morsel = SimpleCookie(header).get(name)
        except CookieError:
            return None
        return None if morsel is None else morsel.value

    def query(self, name: str) -> str | None:
        """One value of the query string, the last if there are several."""
        raw = self.scope["query_string"]
        if not raw:
            return None
        try:
            return parse_qs(raw.decode("latin-1"), max_num_fields=FORM_FIELDS).get(name, [None])[-1]
        except ValueError:
            return None

    @property
    def _is_all_here(self) -> bool:
        """The body came with the head, as a move's does: nobody has to be waited for, and no clock set."""
        extensions: Any = self.scope.get("extensions") or {}
        return "askwell" in extensions and extensions["askwell"]["connection"].has_whole_body

    async def body(self) -> bytes:
        """The whole body, 64 KiB at most."""
        if self._body is None and self._is_all_here:
            self._body = await self._read()
        if self._body is None:
            try:
                async with asyncio.timeout(BODY_SECONDS):
                    self._body = await self._read()
            except TimeoutError as late:
                raise Problem(TOO_SLOW, {"connection": "close"}) from late
        return self._body

    async def _read(self) -> bytes:
        declared = self.headers.get("content-length", "0")
        if not declared.isdecimal() or int(declared) > BODY_BYTES:
            raise Problem(TOO_BIG, {"connection": "close"})
        parts, size, more = [], 0, True
        while more:
            message = await self._receive()
            if message["type"] != "http.request":
                raise HungUp
            part = message.get("body", b"")
            parts.append(part)
            size += len(part)
            if size > BODY_BYTES:
                raise Problem(TOO_BIG, {"connection": "close"})
            more = message.get("more_body", False)
        return b"".join(parts)

    async def form(self) -> dict[str, list[str]]:
        """The fields of a form, in the order sent."""
        try:
            text = (await self.body()).decode("utf-8")
            return parse_qs(text, keep_blank_values=True, max_num_fields=FORM_FIELDS, errors="strict")
        except ValueError as mistake:
            raise Problem(UNREADABLE, field="form", problem="it is not a form in UTF-8") from mistake


class HungUp(Exception):
    """Whoever asked has hung up; there is nobody to answer."""
