"""Starting a session, taking a seat, and bringing one's seat to another device."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeVar

import msgspec

from askwell.engine.formats import shipped
from askwell.engine.refusal import Refusal
from askwell.engine.words import ROOM
from askwell.web.rooms.doors.tries import TooManyTries
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.ledger.ledger import LedgerClosed
from askwell.web.rooms.live.desk import Desk, page, refused, seat_path
from askwell.web.rooms.outcome import NotSaved, Unreadable
from askwell.web.rooms.pages.frame import Frame
from askwell.web.rooms.wire import answers, bodies
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.guard import cookie
from askwell.web.rooms.wire.problems import CODE_USED, NOTHING_HERE, UNREADABLE, WRONG_CODE, Problem, problem_of
from askwell.web.rooms.wire.reading import read_form, read_json
from askwell.web.rooms.wire.request import Request

T = TypeVar("T")

START_COSTS = 12.0
"""Of an address's bucket: twenty sessions at once, then one every three seconds."""
TOKEN_SECONDS = 30 * 24 * 3600
"""A cookie lasts as long as a room can."""


async def start(request: Request, desk: Desk) -> Answer:
    if request.method == "GET":
        wished = {"format": word} if (word := request.query("format")) else {}
        return page(request, desk.pages.start_page(desk.frame(request, kept=wished)))
    body = await _read(request, bodies.Start)
    return await _or_again(request, desk, body, _made(request, desk, body), desk.pages.start_page)


async def _made(request: Request, desk: Desk, body: bodies.Start) -> Answer:
    desk.guard.spend_address(request, START_COSTS)
    try:
        made = await desk.rooms.create(
            format=body.format,
            name=body.name,
            held=body.held,
            language=body.language,
            own_device=body.own_device,
            critical=body.critical,
        )
    except KeyError as mistake:
        raise Problem(
            UNREADABLE, field="format", problem=f"there is no such format; those there are: {', '.join(shipped())}"
        ) from mistake
    if isinstance(made, Refusal):
        return _again(request, desk, made, 409, body, desk.pages.start_page)
    if request.speaks_html:
        return enter(desk, made.room, made.seat, made.token)
    join = bodies.Join(desk.join_url(made.code), made.code)
    return answers.json(201, bodies.Started(made.room, made.seat, made.token, join))


async def join_by_link(request: Request, desk: Desk) -> Answer:
    desk.guard.spend_address(request)
    return page(request, desk.pages.join_page(desk.frame(request), request.holes["code"]))


async def join(request: Request, desk: Desk) -> Answer:
    if request.method == "GET":
        return page(request, desk.pages.join_page(desk.frame(request), ""))
    body = await _read(request, bodies.JoinRoom)
    return await _or_again(request, desk, body, _joined(request, desk, body), partial(_join_page, desk, body))


async def _joined(request: Request, desk: Desk, body: bodies.JoinRoom) -> Answer:
    desk.guard.spend_address(request)
    room = await desk.rooms.find_by_code(body.code, address=desk.guard.address(request))
    if room is None:
        raise Problem(WRONG_CODE)
    return await _take_seat(request, desk, room, body)


async def api_join(request: Request, desk: Desk) -> Answer:
    body = await _read(request, bodies.JoinRoom)
    desk.guard.spend_address(request)
    room = await desk.rooms.find_by_code(body.code, address=desk.guard.address(request))
    if room is None or room != request.holes["room"]:
        raise Problem(WRONG_CODE)
    return await _take_seat(request, desk, room, body)


async def device(request: Request, desk: Desk) -> Answer:
    """A code from my own screen opens my seat here, once."""
    if request.method == "GET":
        return page(request, desk.pages.device_page(desk.frame(request)))
    body = await _read(request, bodies.Claim)
    return await _or_again(request, desk, body, _claim_device(request, desk, body), desk.pages.device_page)


async def _claim_device(request: Request, desk: Desk, body: bodies.Claim) -> Answer:
    desk.guard.spend_address(request, 4)
    claimed = await desk.rooms.claim_device(body.code, desk.guard.address(request))
    if claimed is None:
        raise Problem(CODE_USED)
    return _claimed(request, desk, claimed.room, claimed.seat, claimed.token, "")


async def sheet_link(request: Request, desk: Desk) -> Answer:
    """The secret of a sheet's link, from its fragment, or a slip's code, for a cookie that opens the sheet."""
    if request.method == "GET":
        return page(request, desk.pages.sheet_link_page(desk.frame(request)))
    body = await _read(request, bodies.Claim)
    return await _or_again(request, desk, body, _claim_sheet(request, desk, body), desk.pages.sheet_link_page)


async def _claim_sheet(request: Request, desk: Desk, body: bodies.Claim) -> Answer:
    desk.guard.spend_address(request, 4)
    claimed = await desk.rooms.claim_sheet(body.code, desk.guard.address(request))
    if claimed is None:
        raise Problem(CODE_USED)
    return _claimed(request, desk, claimed.room, claimed.seat, claimed.token, "sheet/")


def enter(desk: Desk, room: str, seat: str, token: str, below: str = "") -> Answer:
    """To the seat's page, with its cookie."""
    path = seat_path(room, seat) + below
    answer = answers.see_other(path)
    answer.cookies.append(cookie(token, path, https=desk.guard.is_https, seconds=TOKEN_SECONDS))
    return answer


async def _take_seat(request: Request, desk: Desk, room: RoomId, body: bodies.JoinRoom) -> Answer:
    taken = await desk.rooms.take_seat(
        room,
        name=body.name,
        part=body.part,
        supports=body.supports,
        own_device=body.own_device,
    )
    if taken is None:
        raise Problem(NOTHING_HERE)
    if isinstance(taken, Refusal):
        return _again(request, desk, taken, 409, body, partial(_join_page, desk, body))
    if request.speaks_html:
        return enter(desk, room, taken.seat, taken.token)
    return answers.json(202 if taken.knocking else 201, bodies.Seated(room, taken.seat, taken.token))


def _claimed(request: Request, desk: Desk, room: str, seat: str, token: str, below: str) -> Answer:
    if request.speaks_html:
        return enter(desk, room, seat or ROOM, token, below)
    answer = answers.json(201, bodies.Seated(room, seat, token))
    if not request.path.startswith("/api/"):
        path = seat_path(room, seat) + below
        answer.cookies.append(cookie(token, path, https=desk.guard.is_https, seconds=TOKEN_SECONDS))
    return answer


def _join_page(desk: Desk, body: bodies.JoinRoom, frame: Frame) -> str:
    return desk.pages.join_page(frame, body.code)


async def _or_again(
    request: Request, desk: Desk, body: msgspec.Struct, doing: Awaitable[Answer], draw: Callable[[Frame], str]
) -> Answer:
    """Whatever it is that can't be done: who filled in a form has it back as they left it."""
    try:
        return await doing
    except (Problem, TooManyTries, NotSaved, LedgerClosed, Unreadable) as error:
        if not request.speaks_html:
            raise
        problem = problem_of(error)
        answer = _again(request, desk, problem.refusal, problem.status, body, draw)
        answer.headers.update(problem.headers)
        return answer


def _again(
    request: Request, desk: Desk, refusal: Refusal, status: int, body: msgspec.Struct, draw: Callable[[Frame], str]
) -> Answer:
    if not request.speaks_html:
        return refused(request, refusal, status)
    return page(request, draw(desk.frame(request, refusal, _kept(body))), status)


def _kept(body: msgspec.Struct) -> dict[str, str]:
    return {name: str(value) for name, value in msgspec.structs.asdict(body).items() if value is not None}


async def _read(request: Request, into: type[T]) -> T:
    if request.is_form:
        return read_form(await request.form(), into)
    return read_json(await request.body(), into)
