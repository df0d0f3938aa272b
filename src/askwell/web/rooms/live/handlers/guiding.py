"""Only whoever guides is sent it: questions to borrow, ways of looking, what to do when someone is in distress."""

from askwell.engine.claims import guide
from askwell.web.rooms.live.desk import Desk, page
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def bank(request: Request, desk: Desk) -> Answer:
    """For the phase that we are in. For everyone else it isn't there."""
    visit = await desk.visit(request)
    state = visit.room.state
    if guide(state) != visit.seat:
        raise Problem(NOTHING_HERE)
    word = state.phase.word if state.phase else ""
    return page(request, desk.pages.bank_page(await desk.room_frame(request, visit), word))
