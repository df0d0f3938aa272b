"""Requests without a server."""

from typing import Any

from askwell.web.rooms.wire.request import Request


def request(
    method: str = "GET", path: str = "/", headers: dict[str, str] | None = None, body: bytes = b"", query: bytes = b""
) -> Request:
    """As uvicorn would hand it over, the body in pieces of 1000 bytes."""
    pieces = [body[start : start + 1000] for start in range(0, len(body), 1000)] or [b""]
    messages: list[Any] = [
        {"type": "http.request", "body": piece, "more_body": place + 1 < len(pieces)}
        for place, piece in enumerate(pieces)
    ]

    async def receive() -> Any:
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    lines = [(name.lower().encode(), value.encode("latin-1")) for name, value in (headers or {}).items()]
    scope: Any = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query,
        "headers": lines,
        "client": ("192.0.2.7", 5),
    }
    return Request(scope, receive)
