"""The desk where a request shows its token, with all that a handler needs: rooms, pages, guard, streams."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from askwell.engine.refusal import Refusal
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.doors.tokens import Holder, Kind
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.live.assets import Assets
from askwell.web.rooms.live.audiences import Audiences
from askwell.web.rooms.live.eyes import EngineEyes
from askwell.web.rooms.pages import days
from askwell.web.rooms.pages.frame import Frame, Pages, RoomFrame
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.rehearsals.rehearsals import Rehearsals
from askwell.web.rooms.rehearsals.strip import strip_of
from askwell.web.rooms.room import LiveRoom
from askwell.web.rooms.rooms import Rooms
from askwell.web.rooms.sentences import sentences
from askwell.web.rooms.wire import answers
from askwell.web.rooms.wire.answers import Answer
from askwell.web.rooms.wire.guard import Guard, token_of
from askwell.web.rooms.wire.problems import NO_SUCH_MOVE, NOTHING_HERE, UNREADABLE, Problem
from askwell.web.rooms.wire.request import Request


@dataclass(slots=True)
class Visit:
    """A request that has shown a valid token."""

    room: LiveRoom
    shown: Holder

    @property
    def seat(self) -> SeatId:
        return self.shown.seat

    @property
    def path(self) -> str:
        return seat_path(self.room.id, self.seat)


@dataclass(slots=True)
class Desk:
    rooms: Rooms
    pages: Pages
    guard: Guard
    assets: Assets
    audiences: Audiences
    operator: str
    eyes: EngineEyes = field(default_factory=EngineEyes)
    rehearsals: Rehearsals = field(default_factory=Rehearsals)

    @property
    def base_url(self) -> str:
        return self.guard.origins[0]

    async def visit(self, request: Request, kind: Kind = Kind.SEAT) -> Visit:
        """The seat, or the wall, whose token was shown. Raises a 404 as if nothing were here."""
        shown = token_of(request)
        seat = SeatId(request.holes.get("seat", ROOM))
        room_id = RoomId(request.holes["room"])
        holder = None if shown is None else await self.opens(room_id, seat, shown[0], kind)
        room = None if holder is None else await self.rooms.open(room_id)
        if holder is not None and room is not None:
            self.guard.spend_seat(room_id, seat)
            return Visit(room, holder)
        self.guard.spend_address(request)
        raise Problem(NOTHING_HERE)

    async def opens(self, room: RoomId, seat: SeatId, token: str, kind: Kind) -> Holder | None:
        """A seat's token opens its sheet too; a sheet's token opens nothing else."""
        found = await self.rooms.holder(room, token)
        return found if found is not None and found.seat == seat and found.kind in (Kind.SEAT, kind) else None

    def frame(self, request: Request, notice: Refusal | None = None, kept: Mapping[str, str] | None = None) -> Frame:
        return Frame(request.language, self.assets.url, self.base_url, self.operator, notice, kept or {})

    async def room_frame(
        self,
        request: Request,
        visit: Visit,
        notice: Refusal | None = None,
        kept: Mapping[str, str] | None = None,
    ) -> RoomFrame:
        code = await self.rooms.code(visit.room)
        rehearsal = self.rehearsals.of(visit.room.id, visit.seat)
        if rehearsal is not None:
            rehearsal.looks()
        return RoomFrame(
            request.language,
            self.assets.url,
            self.base_url,
            self.operator,
            notice,
            kept or {},
            room=visit.room.id,
            seat=visit.seat,
            path=visit.path,
            at=visit.room.at,
            code=code,
            join_url=self.join_url(code) if code else "",
            asleep=visit.room.presence.asleep(),
            day=days.of_moment(visit.room.head.created_at, request.language),
            kept_until=days.of_moment(self.rooms.kept_until(visit.room), request.language),
            rehearsal=strip_of(rehearsal, tongue(request.language)) if rehearsal else None,
        )

    def join_url(self, code: str) -> str:
        return f"{self.base_url}/join/{code}"


Handler = Callable[[Request, Desk], Awaitable[Answer | None]]
"""None: a stream has taken the connection over."""


def seat_path(room: str, seat: str) -> str:
    return f"/rooms/{room}/{seat}/" if seat else f"/display/{room}/"


def refused(request: Request, refusal: Refusal, status: int = 409) -> Answer:
    """A refusal as data, in the language of whoever asked; it names the field if a body couldn't be read."""
    speaks = sentences(request.language)
    sentence, instead = refusal.words(speaks.gettext, speaks.ngettext)
    said = {"refusal": refusal.slug, "sentence": sentence, "instead": instead}
    if refusal.reason is UNREADABLE:
        said["field"] = refusal.where["field"]
    elif refusal.reason is NO_SUCH_MOVE:
        said["field"] = "move.type"
    return answers.json(status, said)


def page(request: Request, html: str, status: int = 200) -> Answer:
    return answers.page(html, request.headers.get("accept-encoding", ""), status)
