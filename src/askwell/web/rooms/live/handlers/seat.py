"""What one seat may ask: its page, its sheet, its moves, a code for another device."""

from typing import Any

import msgspec

from askwell.engine.refusal import Refusal
from askwell.engine.sight import Sight
from askwell.engine.words import SeatId
from askwell.web.rooms.doors.tokens import Kind
from askwell.web.rooms.live.desk import Desk, Visit, page, refused, seat_path
from askwell.web.rooms.live.handlers.ways_in import enter
from askwell.web.rooms.outcome import Applied
from askwell.web.rooms.wire import answers, bodies
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.guard import forget
from askwell.web.rooms.wire.problems import OTHER_BODY, Problem
from askwell.web.rooms.wire.reading import OURS, move_form, read_json, read_move
from askwell.web.rooms.wire.request import Request


async def room(request: Request, desk: Desk) -> Answer:
    """The seat's sight: as a page, or as data."""
    visit = await desk.visit(request)
    if request.speaks_html:
        return await _page(request, desk, visit)
    sight = as_data(desk.eyes.sight(visit.room, visit.seat))
    return answers.json(200, {**sight, "kept_until": desk.rooms.kept_until(visit.room)})


def as_data(sight: Sight) -> dict[str, Any]:
    """What all may see at the top, and beside it `acts`, every possible move, and `own`."""
    own: dict[str, Any] = msgspec.to_builtins(sight.own) or {}
    return {"at": sight.at, **msgspec.to_builtins(sight.shared), "acts": own.pop("acts", []), "own": own}


async def moves(request: Request, desk: Desk) -> Answer:
    """One move, applied at most once however often it is sent; answered when it is durable."""
    visit = await desk.visit(request)
    if request.is_form:
        return await _move_by_form(request, desk, visit)
    raw = await request.body()
    outcome = await _attempt(visit, read_json(raw, bodies.MoveBody), raw, form=False)
    if isinstance(outcome, Refusal):
        return refused(request, outcome)
    return answers.json(200, bodies.Applied(outcome.at))


async def new_device(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request)
    code = await desk.rooms.new_device(visit.room.id, visit.seat)
    url = f"{desk.base_url}/devices/#{code}"
    if request.speaks_html:
        frame = await desk.room_frame(request, visit)
        return page(request, desk.pages.handed_page(frame, "device", code, url), 201)
    return answers.json(201, bodies.NewCode(code, url))


async def new_sheet_link(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request)
    secret = await desk.rooms.sheet_link(visit.room.id, visit.seat)
    url = f"{desk.base_url}/sheets/#{secret}"
    if request.speaks_html:
        frame = await desk.room_frame(request, visit)
        return page(request, desk.pages.handed_page(frame, "sheet", "", url), 201)
    return answers.json(201, bodies.NewSheetLink(url))


async def handover(request: Request, desk: Desk) -> Answer:
    """This device is somebody else's now: its token opens nothing any more."""
    visit = await desk.visit(request)
    await desk.rooms.drop_token(visit.room, visit.shown)
    desk.audiences.cut_token(visit.room.id, visit.shown)
    answer = answers.see_other("/") if request.speaks_html else Answer(204)
    answer.cookies.append(forget(visit.path))
    return answer


async def new_display(request: Request, desk: Desk) -> Answer:
    """Opens the wall's page in this browser; it has a token of its own, which shows nothing private."""
    visit = await desk.visit(request)
    token = await desk.rooms.display_token(visit.room.id)
    return enter(desk, visit.room.id, "", token)


async def display(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request, Kind.DISPLAY)
    sight = desk.eyes.sight(visit.room, visit.seat)
    return page(request, desk.pages.display_page(sight, await desk.room_frame(request, visit)))


async def _move_by_form(request: Request, desk: Desk, visit: Visit) -> Answer:
    """Back to the page; or, refused, the page with the reason and every word still in its field."""
    raw = await request.body()
    form = await request.form()
    outcome = await _attempt(visit, move_form(form), raw, form=True)
    if isinstance(outcome, Applied):
        return answers.see_other(seat_path(visit.room.id, visit.seat))
    kept = {name: values[-1] for name, values in form.items() if name not in OURS - {"type"}}
    return await _page(request, desk, visit, outcome, kept)


async def _attempt(visit: Visit, body: bodies.MoveBody, raw: bytes, *, form: bool) -> Applied | Refusal:
    for_ = SeatId(body.for_ or visit.seat)
    move = read_move(body.move, form=form)
    outcome = await visit.room.attempt(by=visit.seat, for_=for_, key=body.key, body=raw, move=move)
    if isinstance(outcome, Applied | Refusal):
        return outcome
    raise Problem(OTHER_BODY)


async def _page(
    request: Request,
    desk: Desk,
    visit: Visit,
    notice: Refusal | None = None,
    kept: dict[str, str] | None = None,
) -> Answer:
    frame = await desk.room_frame(request, visit, notice, kept)
    sight = desk.eyes.sight(visit.room, visit.seat)
    return page(request, desk.pages.room_page(sight, frame), 200 if notice is None else 409)
