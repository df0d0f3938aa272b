"""Opens a stream for a seat, or for the wall."""

from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.doors.tokens import Kind
from askwell.web.rooms.live.desk import Desk, Visit
from askwell.web.rooms.live.stream import Stream, stream_head
from askwell.web.rooms.wire.problems import TOO_MANY_STREAMS, Problem
from askwell.web.rooms.wire.request import Request
from askwell.web.rooms.wire.views import DATA, html_in


async def stream(request: Request, desk: Desk) -> None:
    _open(request, desk, await desk.visit(request))


async def display_stream(request: Request, desk: Desk) -> None:
    _open(request, desk, await desk.visit(request, Kind.DISPLAY))


async def one_laptop_stream(request: Request, desk: Desk) -> None:
    """A seat's own laptop, with the wall's eyes: its person is here, and nothing private is told."""
    _open(request, desk, await desk.visit(request), ROOM)


def _open(request: Request, desk: Desk, visit: Visit, eyes: SeatId | None = None) -> None:
    audience = desk.audiences.of(visit.room)
    if audience.is_full_for(visit.seat):
        raise Problem(TOO_MANY_STREAMS, {"retry-after": "30"})
    opened = Stream(visit.shown, DATA if request.wants_json else html_in(request.language), audience, eyes)
    opened.open(request.connection, stream_head(desk.guard.is_https))
    audience.admit(opened, _since(request))


def _since(request: Request) -> int | None:
    """The last number that the reader has seen: its own on coming back, its page's when it is new."""
    number = request.headers.get("last-event-id") or request.query("at") or ""
    return int(number) if number.isascii() and number.isdecimal() and len(number) < 16 else None
