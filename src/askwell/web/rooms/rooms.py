"""Every way into a room: made, joined, opened again, shown elsewhere."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from askwell.engine import formats
from askwell.engine.looking_back import may_look_back
from askwell.engine.meeting import may_enter
from askwell.engine.moves import Move, OpenRoom, TakeSeat
from askwell.engine.refusal import Refusal
from askwell.engine.replay import Replay
from askwell.engine.rules.crowd import circle_room
from askwell.engine.words import ROOM, Held, Moment, Part, SeatId, Standing
from askwell.web.rooms.clock import Clock, wall
from askwell.web.rooms.crowds import Crowds
from askwell.web.rooms.doors import tokens
from askwell.web.rooms.doors.claims import Claims
from askwell.web.rooms.doors.doors import Doors
from askwell.web.rooms.doors.tokens import Holder, Kind, Tokens
from askwell.web.rooms.erasing.erasure import Erasure
from askwell.web.rooms.erasing.purge import Purge
from askwell.web.rooms.erasing.retention import kept_until
from askwell.web.rooms.followers import Follower, Followers
from askwell.web.rooms.ids import RoomId, new_seat_id, new_token
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.ledger.work import Work
from askwell.web.rooms.opener import Created, Opener
from askwell.web.rooms.outcome import Conflict, Unreadable
from askwell.web.rooms.registry import Registry
from askwell.web.rooms.replays.reading import read_replay
from askwell.web.rooms.room import Envelope, House, LiveRoom
from askwell.web.rooms.sentences import by_place
from askwell.web.rooms.sweeper import Sweeper

AN_HOUR = 3600 * 1000


@dataclass(frozen=True, slots=True)
class Taken:
    seat: SeatId
    token: str
    knocking: bool


@dataclass(frozen=True, slots=True)
class Claim:
    room: RoomId
    seat: SeatId
    token: str


class Rooms:
    """One per process; lives in the event loop in which it is made."""

    def __init__(
        self,
        store: Store,
        *,
        followers: Sequence[Follower] = (),
        forgetters: Sequence[Callable[[RoomId], None]] = (),
    ) -> None:
        """`forgetters` remove what followers kept of a room that is purged; they run where followers run."""
        clock, house = Clock(), House()
        self._store = store
        self._clock = clock
        self._registry = Registry(store, clock, house)
        self._tokens = Tokens(store)
        self._doors = Doors(store)
        self._claims = Claims(store)
        self._opener = Opener(store, self._registry, clock)
        self._crowds = Crowds(self._opener)
        self._followers = Followers([Erasure(store, self._registry).follower(), *followers], store.ring)
        self._sweeper = Sweeper(self._registry, store, clock)
        self.purge = Purge(store, self._registry, self._followers, forgetters)
        house.heard = self._followers.heard
        house.listeners = [self._sweeper.hear, self._followers.hear, self._crowds.hear]
        self._tasks: list[asyncio.Task[None]] = []

    def start(self) -> None:
        """From here on time is called, followers follow, and old rooms go."""
        self._tasks = [asyncio.create_task(each.run()) for each in (self._sweeper, self._followers, self.purge)]

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task
        await self._crowds.close()
        self._followers.close()
        await self._store.close()

    async def create(
        self,
        *,
        format: str = "taster",  # noqa: A002 - the word that the interface uses
        name: str,
        held: str = "room",
        language: str = "en",
        own_device: bool = True,
        critical: bool = False,
        rehearsal: bool = False,
    ) -> Created | Refusal:
        """Raises KeyError for an unknown format, ValueError for an unknown `held`."""
        host, page = new_seat_id(), formats.load(format, by_place(language))
        move = OpenRoom(page, host, name, Held(held), language, own_device=own_device, critical=critical)
        move.rehearsal = rehearsal
        opened = await self._opener.open(move)
        return opened if isinstance(opened, Refusal) else opened[1]

    async def take_seat(
        self,
        room: RoomId,
        *,
        name: str,
        part: str = Part.MEMBER,
        supports: str | None = None,
        own_device: bool = True,
    ) -> Taken | Refusal | None:
        """`supports`: a seat or a name. None: no such room. Raises ValueError for an unknown part."""
        live = await self.open(room)
        if live is None:
            return None
        seat = new_seat_id()
        token, write = tokens.new(room, seat)
        move = TakeSeat(seat, name, Part(part), supports, own_device)
        refusal = await self._by_the_room(live, move, (write,))
        return refusal or Taken(seat, token, live.state.people[seat].standing is Standing.KNOCKING)

    async def open(self, room: RoomId) -> LiveRoom | None:
        """None: no such room, or purged. Raises `Unreadable`. Being opened prolongs its life."""
        live = await self._registry.open(room)
        if live is not None and live.head.opened_at < wall() - AN_HOUR:
            live.head = live.head._replace(opened_at=Moment(wall()))
            await self._store.ledger.do(partial(log.note_opened, room, live.head.opened_at))
        return live

    @property
    def ring(self) -> KeyRing:
        """The keys, for whoever backs them up."""
        return self._store.ring

    async def look_back(self, room: LiveRoom, seat: SeatId) -> Replay | None:
        """The meeting without its words, for whoever guided it; None: not for this seat, or not yet, or gone."""
        if not may_look_back(room.state, seat):
            return None
        return await self._store.read(read_replay, room.id, seat, self._store.ring)

    def kept_until(self, room: LiveRoom) -> Moment:
        """When it will be purged, if nobody opens it before."""
        return kept_until(room.head.created_at, room.head.opened_at)

    async def find_by_code(self, code: str, address: str = "") -> RoomId | None:
        """Raises `TooManyTries`."""
        return await self._doors.find(code, address)

    async def code(self, room: LiveRoom) -> str:
        """The code to join by, to be shown to those inside."""
        return await self._doors.code(room.id, room.codec)

    async def holder(self, room: RoomId, token: str) -> Holder | None:
        """Whom a token stands for, of whatever kind; None once its person was sent out or the room is gone."""
        try:
            live = await self._registry.open(room)
        except Unreadable:
            if await self._tokens.is_of(room, token):
                raise
            return None  # to a stranger there is no such room
        holder = live and await self._tokens.holder(live, token)
        return holder if live and holder and _may_come_in(live, holder) else None

    def still_opens(self, room: LiveRoom, shown: Holder) -> bool:
        """What once opened this room, does so now."""
        return room.holders.get(shown.key) == shown and not shown.is_over and _may_come_in(room, shown)

    async def token(self, room: RoomId, token: str) -> SeatId | None:
        """The seat that a token opens wholly."""
        holder = await self.holder(room, token)
        return holder.seat if holder and holder.kind is Kind.SEAT else None

    async def drop_token(self, room: LiveRoom, shown: Holder) -> None:
        """This device is handed over: it opens nothing any more."""
        room.holders.pop(shown.key, None)
        await self._tokens.drop(shown)
        room.holders.pop(shown.key, None)  # it may have been shown once more meanwhile

    async def display_token(self, room: RoomId) -> str:
        return await self._new_token(room, ROOM, Kind.DISPLAY)

    async def new_device(self, room: RoomId, seat: SeatId) -> str:
        """A code for my other device: ten minutes, once."""
        return await self._claims.new_device_code(room, seat)

    async def claim_device(self, code: str, address: str = "") -> Claim | None:
        """Raises `TooManyTries`."""
        return await self._exchange(await self._claims.claim_device(code, address), Kind.SEAT)

    async def sheet_link(self, room: RoomId, seat: SeatId) -> str:
        """The secret of a link to my sheet, valid as long as the room is kept."""
        return await self._claims.new_sheet_secret(room, seat)

    async def slip(self, room: RoomId, seat: SeatId) -> str:
        """A code for paper: it opens the sheet of a seat without a screen, once."""
        return await self._claims.new_slip_code(room, seat)

    async def claim_sheet(self, typed: str, address: str = "") -> Claim | None:
        """By a link's secret or a slip's code. Raises `TooManyTries`."""
        return await self._exchange(await self._claims.claim_sheet(typed, address), Kind.SHEET)

    async def claim_circle(self, room: LiveRoom, seat: SeatId) -> Claim | None:
        """The same seat in the room where its circle of a crowd goes on; None while there is none."""
        circle = RoomId(circle_room(room.state, seat))
        return await self._exchange((circle, seat), Kind.SEAT) if circle else None

    async def _exchange(self, claimed: tuple[RoomId, SeatId] | None, kind: Kind) -> Claim | None:
        if claimed is None:
            return None
        room, seat = claimed
        live = await self.open(room)
        if live is None or not may_enter(live.state, seat):
            return None
        return Claim(room, seat, await self._new_token(room, seat, kind))

    async def _new_token(self, room: RoomId, seat: SeatId, kind: Kind) -> str:
        token, write = tokens.new(room, seat, kind)
        await self._store.ledger.do(write)
        return token

    async def _by_the_room(self, live: LiveRoom, move: Move, also: tuple[Work[None], ...]) -> Refusal | None:
        """A stranger has no seat yet: the room itself makes the move. Its key is fresh, so it can't conflict."""
        answer = await live.send(Envelope(ROOM, ROOM, new_token(), b"", move, also=also))
        assert not isinstance(answer, Conflict)
        return answer if isinstance(answer, Refusal) else None


def _may_come_in(room: LiveRoom, holder: Holder) -> bool:
    return not room.gone and (holder.kind is Kind.DISPLAY or may_enter(room.state, holder.seat))
