"""Slips for those without a screen: a code on paper, and later their own sheet on whatever device they have."""

from askwell.engine.refusal import Refusal
from askwell.engine.rules.slips import may_write_slip, slips_for
from askwell.engine.words import SeatId
from askwell.web.rooms.live.desk import Desk, Visit, page, refused
from askwell.web.rooms.wire import answers, bodies
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.reading import read_form, read_json
from askwell.web.rooms.wire.request import Request


async def slips(request: Request, desk: Desk) -> Answer:
    """Whose slip? For whoever may write none it isn't there."""
    visit = await desk.visit(request)
    if not slips_for(visit.room.state, visit.seat):
        raise Problem(NOTHING_HERE)
    if request.method == "GET":
        return await _choose(request, desk, visit)
    body = read_form(await request.form(), bodies.Slip)
    refusal = may_write_slip(visit.room.state, visit.seat, SeatId(body.for_))
    if refusal is not None:
        return await _choose(request, desk, visit, refusal)
    slip = await _write(desk, visit, SeatId(body.for_))
    return page(request, desk.pages.slip_page(await desk.room_frame(request, visit), slip), 201)


async def api_slips(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request)
    for_ = SeatId(read_json(await request.body(), bodies.Slip).for_)
    refusal = may_write_slip(visit.room.state, visit.seat, for_)
    if refusal is not None:
        return refused(request, refusal)
    return answers.json(201, await _write(desk, visit, for_))


async def _choose(request: Request, desk: Desk, visit: Visit, refusal: Refusal | None = None) -> Answer:
    frame = await desk.room_frame(request, visit, refusal)
    html = desk.pages.slips_page(frame, slips_for(visit.room.state, visit.seat))
    return page(request, html, 200 if refusal is None else 409)


async def _write(desk: Desk, visit: Visit, for_: SeatId) -> bodies.NewSlip:
    code = await desk.rooms.slip(visit.room.id, for_)
    name = visit.room.state.people[for_].name or ""
    return bodies.NewSlip(name, code, f"{desk.base_url}/sheets/#{code}")
