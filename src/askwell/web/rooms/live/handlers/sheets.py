"""What a seat, or whoever holds the link to its sheet, may take along."""

from datetime import UTC, date, datetime, time

from askwell.web.rooms.doors.tokens import Kind
from askwell.web.rooms.live.desk import Desk, Visit, page
from askwell.web.rooms.pages import days
from askwell.web.rooms.pages.sheet import Doing, Sheet
from askwell.web.rooms.pages.sheet import sheet as sheet_of
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.sheets.calendar_file import calendar_file
from askwell.web.rooms.sheets.markdown import markdown
from askwell.web.rooms.sheets.pdf import NoPrinter, pdf_of
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NO_DAY, NO_PRINTER, NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def sheet(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request, Kind.SHEET)
    return page(request, await _html(request, desk, visit))


async def sheet_pdf(request: Request, desk: Desk) -> Answer:
    """The page itself, made into a PDF; 501 with what to do instead where the server can't."""
    visit = await desk.visit(request, Kind.SHEET)
    try:
        made = await pdf_of(await _html(request, desk, visit))
    except NoPrinter as missing:
        raise Problem(NO_PRINTER) from missing
    return _file(made, "application/pdf", "sheet.pdf")


async def sheet_md(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request, Kind.SHEET)
    text = markdown(_sheet(request, desk, visit), tongue(request.language))
    return _file(text.encode(), "text/markdown; charset=utf-8", "sheet.md")


async def action_ics(request: Request, desk: Desk) -> Answer:
    """The hole is the action's id and `.ics`; the query may name another `day`, and a time of it as `at`."""
    visit = await desk.visit(request, Kind.SHEET)
    word, dot, kind = request.holes["action"].partition(".")
    doing = _doing(_sheet(request, desk, visit), word) if dot and kind == "ics" else None
    if doing is None:
        raise Problem(NOTHING_HERE)
    day, at = _when(request, doing)
    made = calendar_file(doing, day, at, datetime.now(UTC), tongue(request.language))
    return _file(made, "text/calendar; charset=utf-8", "first-step.ics")


def _sheet(request: Request, desk: Desk, visit: Visit) -> Sheet:
    sight = desk.eyes.sight(visit.room, visit.seat)
    day = days.of_moment(visit.room.head.created_at, request.language)
    return sheet_of(sight, tongue(request.language), day)


async def _html(request: Request, desk: Desk, visit: Visit) -> str:
    frame = await desk.room_frame(request, visit)
    return desk.pages.sheet_page(desk.eyes.sight(visit.room, visit.seat), frame)


def _doing(sheet: Sheet, word: str) -> Doing | None:
    return next((one for one in sheet.actions if one.id == word), None)


def _when(request: Request, doing: Doing) -> tuple[date, time | None]:
    """Without a day of its own, and with none asked for, there is nothing to put into a calendar."""
    day = days.day_of(request.query("day") or doing.by_day)
    if day is None:
        raise Problem(NO_DAY)
    try:
        return day, time.fromisoformat(asked).replace(tzinfo=None) if (asked := request.query("at")) else None
    except ValueError as mistake:
        raise Problem(NO_DAY) from mistake


def _file(body: bytes, kind: str, name: str) -> Answer:
    return Answer(200, body, kind, {"content-disposition": f'attachment; filename="{name}"'})
