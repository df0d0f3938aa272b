"""Why the server itself says no, before any rule of a meeting is asked: shaped like a meeting's refusals."""

from typing import Any

from askwell.engine.refusal import Reason
from askwell.web.rooms.doors.tries import TooManyTries
from askwell.web.rooms.ledger.ledger import LedgerClosed
from askwell.web.rooms.outcome import NotSaved, Unreadable

NOTHING_HERE = Reason(
    "nothing-here",
    "There is nothing here for you.",
    "If you had a link to a session, it has ended, was erased, or is not open to you now; ask whoever gave it to you. "
    "Your sheet has a link of its own.",
)
NOT_FROM_HERE = Reason(
    "not-from-here", "That came from another site.", "Nothing was done with it. Open the page here, and do it there."
)
WRONG_HOST = Reason("wrong-host", "This server doesn't go by that name.", "Use the address you were given.")
TOO_BIG = Reason(
    "too-big", "That is more than fits.", "Nothing is lost: go back and shorten it; two or three sentences are enough."
)
TOO_SLOW = Reason(
    "too-slow", "What you sent never arrived whole.", "Nothing was changed. Send it again when the network is better."
)
TOO_FAST = Reason(
    "too-fast",
    "That was very many tries in a short time.",
    "Nothing is lost. Wait {seconds} seconds, then go on.",
    instead_of_one="Nothing is lost. Wait one second, then go on.",
    counts="seconds",
)
TOO_MANY_STREAMS = Reason(
    "too-many-streams",
    "Your seat is open on five screens already.",
    "Close one of them, and reload this one.",
)
UNREADABLE = Reason(
    "unreadable", "We couldn't read “{field}”: {problem}.", "The description of the API names every field."
)
GARBLED = Reason(
    "garbled",
    "What you sent did not reach us whole.",
    "Nothing was changed. Go back to the page, reload it, and send it once more.",
)
"""The same for whoever filled in a form."""
NO_SUCH_MOVE = Reason(
    "no-such-move", "There is no move called “{type}”.", "The seat's own view lists every move it may make."
)
WRONG_METHOD = Reason("wrong-method", "This address doesn't do that.", "It answers to {methods}.")
NO_PAGE = Reason(
    "no-page", "There is no page at this address.", "Nothing was changed. Go back to the page you came from."
)
"""The same for whoever looks at it in a browser."""
WRONG_CODE = Reason("wrong-code", "No session has that code.", "Compare it with the screen: eight letters and figures.")
CODE_USED = Reason(
    "code-used",
    "That code has been used, or its time is over.",
    "Ask for a new one on the screen that made it.",
)
OTHER_BODY = Reason(
    "other-body",
    "That key was used before, for something else.",
    "Give every move a key of its own; send the same key only to repeat the same move.",
)
NOT_NOW = Reason(
    "not-now", "We can't write anything down at this moment.", "Nothing is lost. Try again in a few seconds."
)
NO_PRINTER = Reason(
    "no-printer",
    "This server can't make a PDF: the extra it needs isn't installed.",
    "Print the sheet from your browser, and choose “Save as PDF” there; it is the same page.",
)
NO_DAY = Reason("no-day", "That isn't a day for a calendar.", "Give the action a date on your sheet, or choose one.")
OUR_FAULT = Reason(
    "our-fault",
    "Something went wrong here, not with you.",
    "What was said before is kept. Try again; the server has noted where it failed.",
)
ROOM_CLOSED = Reason(
    "room-closed",
    "This room was written by a newer Askwell, and this one can't read all of it.",
    "Whoever runs this server needs to update it; nothing is lost.",
)

ALL = (
    NOTHING_HERE,
    NOT_FROM_HERE,
    WRONG_HOST,
    TOO_BIG,
    TOO_SLOW,
    TOO_FAST,
    TOO_MANY_STREAMS,
    UNREADABLE,
    GARBLED,
    NO_SUCH_MOVE,
    WRONG_METHOD,
    NO_PAGE,
    WRONG_CODE,
    CODE_USED,
    OTHER_BODY,
    NOT_NOW,
    NO_PRINTER,
    NO_DAY,
    OUR_FAULT,
    ROOM_CLOSED,
)
STATUS = {
    NOTHING_HERE.slug: 404,
    NOT_FROM_HERE.slug: 403,
    WRONG_HOST.slug: 400,
    TOO_BIG.slug: 413,
    TOO_SLOW.slug: 408,
    TOO_FAST.slug: 429,
    TOO_MANY_STREAMS.slug: 429,
    UNREADABLE.slug: 422,
    GARBLED.slug: 422,
    NO_SUCH_MOVE.slug: 422,
    WRONG_METHOD.slug: 405,
    NO_PAGE.slug: 405,
    WRONG_CODE.slug: 404,
    CODE_USED.slug: 404,
    OTHER_BODY.slug: 409,
    NOT_NOW.slug: 503,
    NO_PRINTER.slug: 501,
    NO_DAY.slug: 422,
    OUR_FAULT.slug: 500,
    ROOM_CLOSED.slug: 503,
}


class Problem(Exception):
    """Ends a request. `where` fills the sentence; `headers` go out with it."""

    def __init__(self, reason: Reason, headers: dict[str, str] | None = None, **where: Any) -> None:
        super().__init__(reason.slug)
        self.refusal = reason(**{name: str(value) for name, value in where.items()})
        self.headers = headers or {}

    @property
    def status(self) -> int:
        return STATUS[self.refusal.slug]


def problem_of(error: Exception) -> Problem:
    """What to say about it. Whatever nobody foresaw is our fault."""
    match error:
        case Problem():
            return error
        case TooManyTries():
            return Problem(TOO_FAST, {"retry-after": str(error.seconds)}, seconds=error.seconds)
        case NotSaved() | LedgerClosed():
            return Problem(NOT_NOW, {"retry-after": "3"})
        case Unreadable():
            return Problem(ROOM_CLOSED)
        case _:
            return Problem(OUR_FAULT)
