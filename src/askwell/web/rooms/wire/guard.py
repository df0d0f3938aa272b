"""Who may come in: the host's name, the origin of a form, the token of a seat, and how often."""

import math
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import urlsplit

from askwell.engine.words import SeatId
from askwell.web.rooms.wire.buckets import Buckets
from askwell.web.rooms.wire.problems import NOT_FROM_HERE, TOO_FAST, WRONG_HOST, Problem
from askwell.web.rooms.wire.request import JSON, Request

COOKIE = "seat"
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})

SEAT_BURST, SEAT_RATE = 60, 10
"""A seat writes fast when a scribe catches up, never faster than this for long."""
ADDRESS_BURST, ADDRESS_RATE = 240, 4
"""Whoever shows no valid token. A whole class joins from one address, so the burst is large."""


@dataclass(slots=True)
class Guard:
    """`origins` are the addresses that we go by, `https://sets.example.org`; the first is BASE_URL."""

    origins: tuple[str, ...]
    behind_proxy: bool = False
    """Requests come from a proxy on this machine, which names whom it speaks for in `X-Forwarded-For`."""
    seats: Buckets = field(default_factory=lambda: Buckets(SEAT_BURST, SEAT_RATE))
    addresses: Buckets = field(default_factory=lambda: Buckets(ADDRESS_BURST, ADDRESS_RATE))
    forwarded: int = 0
    """Strangers' requests for which a proxy spoke, and below those that came by themselves: for `askwell doctor`."""
    direct: int = 0

    @property
    def is_https(self) -> bool:
        return self.origins[0].startswith("https:")

    def check_host(self, request: Request) -> None:
        if request.headers.get("host", "").lower() not in _hosts(self.origins):
            raise Problem(WRONG_HOST)

    def check_origin(self, request: Request) -> None:
        """An unsafe request that a browser could have been made to send must come from a page of ours.

        A bearer header, and JSON without a cookie, no foreign page can send: browsers ask first, and we don't answer.

        On plain http browsers send no `Sec-Fetch-Site`; then the origin must be the very one asked.
        """
        if request.method in SAFE or "authorization" in request.headers:
            return
        if request.kind == JSON and "cookie" not in request.headers:
            return
        site = request.headers.get("sec-fetch-site")
        if site is not None:
            ours = site == "same-origin"
        else:
            origin = request.headers.get("origin", "").lower()
            ours = origin in self.origins and urlsplit(origin).netloc == request.headers.get("host", "").lower()
        if not ours:
            raise Problem(NOT_FROM_HERE)

    def spend_seat(self, room: str, seat: SeatId) -> None:
        _spend(self.seats, f"{room}/{seat}")

    def spend_address(self, request: Request, amount: float = 1.0) -> None:
        if "x-forwarded-for" in request.headers:
            self.forwarded += 1
        else:
            self.direct += 1
        _spend(self.addresses, self.address(request), amount)

    def address(self, request: Request) -> str:
        """Where a request comes from. Only what the proxy itself has added counts: the last entry."""
        forwarded = request.headers.get("x-forwarded-for", "") if self.behind_proxy else ""
        return forwarded.rpartition(",")[2].strip() or request.client


@cache
def _hosts(origins: tuple[str, ...]) -> frozenset[str]:
    return frozenset(urlsplit(origin).netloc for origin in origins)


def token_of(request: Request) -> tuple[str, bool] | None:
    """The token and whether a cookie brought it. A bearer header, even a bad one, is taken at its word."""
    header = request.headers.get("authorization")
    if header is not None:
        scheme, _, token = header.partition(" ")
        return (token.strip(), False) if scheme.lower() == "bearer" else None
    token = request.cookie(COOKIE) or ""
    return (token, True) if token else None


def cookie(token: str, path: str, *, https: bool, seconds: int) -> str:
    """The path keeps three roles in three tabs of one browser apart."""
    secure = "; Secure" if https else ""
    return f"{COOKIE}={token}; Path={path}; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}"


def forget(path: str) -> str:
    return f"{COOKIE}=; Path={path}; Max-Age=0; HttpOnly; SameSite=Lax"


def _spend(buckets: Buckets, whose: str, amount: float = 1.0) -> None:
    wait = buckets.take(whose, amount)
    if wait:
        seconds = max(1, math.ceil(wait))
        raise Problem(TOO_FAST, {"retry-after": str(seconds)}, seconds=seconds)
