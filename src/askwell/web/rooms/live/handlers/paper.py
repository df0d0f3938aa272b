"""What is asked of paper: of a format by anyone, of a running meeting by whoever sits in it."""

from datetime import time

from askwell.engine.claims import guide, tapper
from askwell.engine.format import Format
from askwell.engine.sight.shapes import Sight
from askwell.engine.words import Standing
from askwell.web.rooms.front import shelf
from askwell.web.rooms.live.desk import Desk, Visit, page
from askwell.web.rooms.paper import pages
from askwell.web.rooms.paper.stretches import Stretch, of_format, still_to_come
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request

USUALLY = 5
"""People, if nobody says how many."""


async def format_run_sheet(request: Request, desk: Desk) -> Answer:
    format_ = _format(request)
    people = _people(request, format_)
    stretches = of_format(format_, people)
    home = f"/formats/{format_.word}/"
    return page(request, pages.run_sheet_page(desk.frame(request), format_, stretches, _start(request), home, people))


async def format_cards(request: Request, desk: Desk) -> Answer:
    format_ = _format(request)
    return page(request, pages.cards_page(desk.frame(request), format_, f"/formats/{format_.word}/"))


async def room_run_sheet(request: Request, desk: Desk) -> Answer:
    """What is left of the meeting."""
    visit, format_, sight = await _inside(request, desk)
    frame = await desk.room_frame(request, visit)
    return page(
        request, pages.run_sheet_page(frame, format_, _left(visit, format_, sight), _start(request), visit.path)
    )


async def room_cards(request: Request, desk: Desk) -> Answer:
    visit, format_, _ = await _inside(request, desk)
    return page(request, pages.cards_page(await desk.room_frame(request, visit), format_, visit.path))


async def before(request: Request, desk: Desk) -> Answer:
    """The facilitator's one page; for everyone else it isn't there."""
    visit, format_, sight = await _inside(request, desk)
    if visit.seat not in (guide(visit.room.state), tapper(visit.room.state)):
        raise Problem(NOTHING_HERE)
    frame = await desk.room_frame(request, visit)
    return page(request, pages.before_page(frame, format_, sight, _left(visit, format_, sight)))


async def _inside(request: Request, desk: Desk) -> tuple[Visit, Format, Sight]:
    """Whoever still stands at the door, or has gone, sees nothing of the course."""
    visit = await desk.visit(request)
    sight, format_ = desk.eyes.sight(visit.room, visit.seat), visit.room.state.format
    if format_ is None or sight.own is None or sight.own.standing != Standing.HERE:
        raise Problem(NOTHING_HERE)
    return visit, format_, sight


def _left(visit: Visit, format_: Format, sight: Sight) -> list[Stretch]:
    return still_to_come(format_, sight.shared, visit.room.now())


def _format(request: Request) -> Format:
    found = shelf.find(request.holes["word"], request.language)
    if found is None:
        raise Problem(NOTHING_HERE)
    return found.format


def _people(request: Request, format_: Format) -> int:
    asked = request.query("people") or ""
    number = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else USUALLY
    return max(format_.least, min(format_.most, number))


def _start(request: Request) -> time | None:
    """None, unless a time of the day was given: then the sheet counts from 0:00."""
    try:
        return time.fromisoformat(request.query("start") or "")
    except ValueError:
        return None
