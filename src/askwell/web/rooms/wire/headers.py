"""The headers that every answer bears, Django's and the live plane's alike."""

from collections.abc import Sequence
from functools import cache

from uvicorn._types import ASGISendCallable, ASGISendEvent

Headers = Sequence[tuple[bytes, bytes]]

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing comes from elsewhere, nothing is inline, nobody frames us."""

_ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not `no-referrer`: with it browsers send `Origin: null`, and on plain http the origin is all we have.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
_HTTPS = {"strict-transport-security": "max-age=31536000"}


@cache
def for_every_answer(https: bool) -> tuple[tuple[bytes, bytes], ...]:
    """What every answer bears. `https`: whether BASE_URL is, which a proxy may hide from us."""
    chosen = {**_ALWAYS, **(_HTTPS if https else {})}
    return tuple((name.encode(), value.encode()) for name, value in chosen.items())


def dressed(send: ASGISendCallable, https: bool) -> ASGISendCallable:
    """Django's `send`, with our headers on its answers, instead of its own where both have one."""
    ours = for_every_answer(https)
    names = {name for name, _ in ours}

    async def dress(message: ASGISendEvent) -> None:
        if message["type"] == "http.response.start":
            theirs = [(n, v) for n, v in message.get("headers", ()) if n.lower() not in names]
            message["headers"] = [*theirs, *ours]
        await send(message)

    return dress
