"""Pages that are the same for everyone, and what a server tells those who look after it."""

import sqlite3

from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.live.desk import Desk, page
from askwell.web.rooms.live.openapi import description
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOT_NOW, NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def home(request: Request, desk: Desk) -> Answer:
    return page(request, desk.pages.home_page(desk.frame(request)))


async def help_(request: Request, desk: Desk) -> Answer:
    return page(request, desk.pages.help_page(desk.frame(request)))


async def static(request: Request, desk: Desk) -> Answer:
    encodings = request.headers.get("accept-encoding", "")
    answer = desk.assets.answer(request.holes["fingerprint"], request.holes["name"], encodings)
    if answer is None:
        raise Problem(NOTHING_HERE)
    return answer


async def openapi(_request: Request, _house: Desk) -> Answer:
    return Answer(200, description(), "application/json")


async def healthz(_request: Request, _house: Desk) -> Answer:
    """The process answers."""
    return Answer(200, b"ok\n")


async def readyz(_request: Request, desk: Desk) -> Answer:
    """It can read what it has written, so people may be sent here; else 503, as long as it can't."""
    try:
        await desk.rooms.open(RoomId("ready"))
    except sqlite3.Error as error:
        raise Problem(NOT_NOW, {"retry-after": "3"}) from error
    return Answer(200, b"ready\n")
