"""What is asked before a meeting: nothing is stored, and nothing but the address is read."""

from askwell.web.rooms.front.conversation import QUESTIONS
from askwell.web.rooms.live.desk import Desk, page
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.problems import NOTHING_HERE, Problem
from askwell.web.rooms.wire.request import Request


async def which(request: Request, desk: Desk) -> Answer:
    """The five questions, or what follows from the answers in the query. A form sent empty is told so."""
    given = {word: request.query(word) for word in ("sent", *(question.word for question in QUESTIONS))}
    answers = {word: answer for word, answer in given.items() if answer is not None}
    return page(request, desk.pages.which_page(desk.frame(request), answers))


async def formats(request: Request, desk: Desk) -> Answer:
    return page(request, desk.pages.formats_page(desk.frame(request)))


async def format_(request: Request, desk: Desk) -> Answer:
    html = desk.pages.format_page(desk.frame(request), request.holes["word"])
    if html is None:
        raise Problem(NOTHING_HERE)
    return page(request, html)
