"""The HTTP interface, asked from inside this process: the same routes, tokens and limits, without a network."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlsplit

import msgspec
from uvicorn._types import ASGIReceiveEvent

from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.request import JSON, Request

Ask = Callable[[Request], Awaitable[Answer]]


class Inside:
    """`ask` is the application's; `base_url` the name that it goes by."""

    def __init__(self, ask: Ask, base_url: str) -> None:
        self._ask = ask
        self._host = urlsplit(base_url).netloc

    async def sight(self, room: str, seat: str, token: str) -> Mapping[str, Any] | None:
        """What the seat sees now; None when its token opens nothing any more, or nobody answers."""
        answer = await self._ask(self._request("GET", f"/api/rooms/{room}/{seat}", token))
        return msgspec.json.decode(answer.body) if answer.status == 200 else None

    async def move(
        self, room: str, seat: str, token: str, key: str, move: Mapping[str, Any]
    ) -> Mapping[str, Any] | None:
        """None: accepted. Else why not, as the interface says it."""
        body = msgspec.json.encode({"key": key, "at": 0, "move": move})
        answer = await self._ask(self._request("POST", f"/api/rooms/{room}/{seat}/moves", token, body))
        return None if answer.status == 200 else msgspec.json.decode(answer.body)

    def _request(self, method: str, path: str, token: str, body: bytes = b"") -> Request:
        headers = {"host": self._host, "authorization": f"Bearer {token}", "content-type": JSON}
        scope: Any = {
            "type": "http",
            "method": method,
            "path": path,
            "query_string": b"",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
            "client": None,
        }

        async def receive() -> ASGIReceiveEvent:
            return {"type": "http.request", "body": body, "more_body": False}

        return Request(scope, receive)
