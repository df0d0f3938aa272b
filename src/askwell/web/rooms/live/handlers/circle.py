"""From a crowd to one's own circle: the same person, one tap, and nothing typed again."""

from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.live.handlers.ways_in import enter
from askwell.web.rooms.wire import answers, bodies
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def circle(request: Request, desk: Desk) -> Answer:
    """The seat in the room where the circle goes on; a 404 before there is one."""
    visit = await desk.visit(request)
    claimed = await desk.rooms.claim_circle(visit.room, visit.seat)
    if claimed is None:
        raise Problem(NOTHING_HERE)
    if request.speaks_html:
        return enter(desk, claimed.room, claimed.seat, claimed.token)
    return answers.json(201, bodies.Seated(claimed.room, claimed.seat, claimed.token))
