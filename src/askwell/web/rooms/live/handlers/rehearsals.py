"""The first page of a rehearsal, and the small levers that its newcomer has in the room."""

import msgspec

from askwell.colleagues.cases import OWN, SHIPPED
from askwell.engine.refusal import Refusal
from askwell.web.rooms.front import shelf
from askwell.web.rooms.live.desk import Desk, page
from askwell.web.rooms.live.handlers.ways_in import enter
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.rehearsals.pages import rehearse_page
from askwell.web.rooms.rehearsals.rehearsal import PACES, Rehearsal
from askwell.web.rooms.rehearsals.strip import strip_of
from askwell.web.rooms.rehearsals.wish import ALL_TAKEN, Wish, cannot_be
from askwell.web.rooms.wire import answers
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, UNREADABLE, Problem
from askwell.web.rooms.wire.reading import read_form
from askwell.web.rooms.wire.request import Request

COSTS = 24.0
"""Of an address's bucket: ten rehearsals at once, then one every six seconds."""
WISHES = ("format", "role", "case")
"""What a link may choose already."""


async def rehearse(request: Request, desk: Desk) -> Answer:
    if request.method == "GET":
        wished = {name: word for name in WISHES if (word := request.query(name))}
        return page(request, rehearse_page(desk.frame(request, kept=wished)))
    wish = read_form(await request.form(), Wish)
    desk.guard.spend_address(request, COSTS)
    one = shelf.find(wish.format, request.language)
    if one is None:
        raise Problem(UNREADABLE, field="format", problem="there is no such format")
    if wish.case not in (*SHIPPED, OWN):
        raise Problem(UNREADABLE, field="case", problem="there is no such matter")
    refusal = cannot_be(wish, one.format)
    if refusal is not None:
        return _again(request, desk, refusal, wish)
    gathered = await desk.rehearsals.start(desk.rooms, wish, one.format, request.language)
    if isinstance(gathered, Refusal):
        return _again(request, desk, gathered, wish)
    return enter(desk, gathered.room, gathered.newcomer, gathered.tokens[gathered.newcomer])


async def rehearsal(request: Request, desk: Desk) -> Answer:
    """How the rehearsal goes; or, posted, what the newcomer would like: a pace, to go on, time to write."""
    visit = await desk.visit(request)
    found = desk.rehearsals.of(visit.room.id, visit.seat)
    if found is None:
        raise Problem(NOTHING_HERE)
    if request.method == "POST":
        _do(found, (await request.form()).get("do", [""])[-1])
        if request.speaks_html:
            return answers.see_other(visit.path)
    return answers.json(200, strip_of(found, tongue(request.language)).as_data)


def _do(rehearsal: Rehearsal, what: str) -> None:
    match what:
        case "ready":
            rehearsal.would_go_on()
        case "writing":
            rehearsal.writes()
        case "still" | "slower" | "normal" | "faster":
            rehearsal.set_pace(what)
        case _:
            choices = ", ".join(("ready", "writing", "still", *PACES))
            raise Problem(UNREADABLE, field="do", problem=f"it is one of {choices}")


def _again(request: Request, desk: Desk, refusal: Refusal, wish: Wish) -> Answer:
    kept = {name: str(value) for name, value in msgspec.structs.asdict(wish).items()}
    status = 503 if refusal.reason is ALL_TAKEN else 409
    return page(request, rehearse_page(desk.frame(request, refusal, kept)), status)
