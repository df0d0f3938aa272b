"""The display with one thin bar. Script, notes and hints are never sent to it; Page Down goes on, Page Up back."""

from askwell.engine.refusal import Refusal
from askwell.engine.words import ROOM
from askwell.web.rooms.ids import new_token
from askwell.web.rooms.live.desk import Desk, Visit, page, refused
from askwell.web.rooms.one_laptop.pages import one_laptop_page
from askwell.web.rooms.one_laptop.presses import move_of
from askwell.web.rooms.outcome import Applied
from askwell.web.rooms.wire import answers
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, UNREADABLE, Problem
from askwell.web.rooms.wire.request import Request


async def one_laptop(request: Request, desk: Desk) -> Answer:
    visit = await desk.visit(request)
    if request.method == "GET":
        return await _page(request, desk, visit)
    form = await request.form()
    refusal = await _press(desk, visit, form.get("press", [""])[-1], form.get("key", [""])[-1] or new_token())
    if not request.speaks_html:
        return refused(request, refusal) if refusal else Answer(204)
    return await _page(request, desk, visit, refusal) if refusal else answers.see_other(f"{visit.path}one-laptop/")


async def _press(desk: Desk, visit: Visit, press: str, key: str) -> Refusal | None:
    sight = desk.eyes.sight(visit.room, visit.seat)
    if sight.own is None:
        raise Problem(NOTHING_HERE)
    move = move_of(press, sight.own, sight.shared.phase.run if sight.shared.phase else "")
    if move is None:
        raise Problem(UNREADABLE, field="press", problem="a clicker has two keys, on and back")
    body = f"{press}".encode()
    outcome = await visit.room.attempt(by=visit.seat, for_=visit.seat, key=key, body=body, move=move)
    if isinstance(outcome, Applied | Refusal):
        return outcome if isinstance(outcome, Refusal) else None
    raise Problem(UNREADABLE, field="key", problem="it was used before, for another press")


async def _page(request: Request, desk: Desk, visit: Visit, notice: Refusal | None = None) -> Answer:
    """Seen with the wall's eyes, whoever's laptop it is."""
    frame = await desk.room_frame(request, visit, notice)
    html = one_laptop_page(desk.eyes.sight(visit.room, ROOM), frame)
    return page(request, html, 200 if notice is None else 409)
