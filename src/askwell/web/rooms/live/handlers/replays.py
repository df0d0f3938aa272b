"""The replay as a page to step through, and as data. For everyone but whoever guided it isn't there."""

from askwell.engine.replay import Replay
from askwell.web.rooms.live.desk import Desk, Visit, page
from askwell.web.rooms.replays.bodies import body_of
from askwell.web.rooms.replays.page import replay_page
from askwell.web.rooms.wire import answers
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def replay(request: Request, desk: Desk) -> Answer:
    """`?at=` is the stretch that is looked at, from 1; another is the nearest there is."""
    visit, found = await _looked_back(request, desk)
    asked = request.query("at") or ""
    at = int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 4 else 1
    return page(request, replay_page(await desk.room_frame(request, visit), found, at))


async def api_replay(request: Request, desk: Desk) -> Answer:
    _, found = await _looked_back(request, desk)
    return answers.json(200, body_of(found))


async def _looked_back(request: Request, desk: Desk) -> tuple[Visit, Replay]:
    visit = await desk.visit(request)
    found = await desk.rooms.look_back(visit.room, visit.seat)
    if found is None:
        raise Problem(NOTHING_HERE)
    return visit, found
