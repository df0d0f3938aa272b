"""A server's rooms without a server: real engine, ledger, keys and files."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec

from django.conf import settings

from askwell.engine.claims import tapper
from askwell.engine.moves import Agree, Begin, HandOver, Move, MoveOn, PlaceBid, SayWhoManages
from askwell.engine.refusal import Refusal
from askwell.engine.words import Job, SeatId
from askwell.web.rooms.followers import Follower
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.opener import Created
from askwell.web.rooms.outcome import Applied, Conflict
from askwell.web.rooms.room import LiveRoom
from askwell.web.rooms.rooms import Rooms, Taken

P = ParamSpec("P")
SECRET = "the secret of these tests"
_keys = itertools.count()


def in_loop(test: Callable[P, Awaitable[None]]) -> Callable[P, None]:
    """Runs an asynchronous test in an event loop of its own."""

    @wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        async def scenario() -> None:
            await test(*args, **kwargs)

        asyncio.run(scenario())

    return run


def store_at(database: Path) -> Store:
    """The keys lie beside the database; those of the installation itself under its own secret."""
    if database == Path(settings.DATABASES["default"]["NAME"]):
        return Store(database, settings.KEYS_FILE, RootSecret(settings.KEYS_SECRET))
    return Store(database, database.with_name("keys.db"), RootSecret(SECRET))


@asynccontextmanager
async def house(
    database: Path,
    followers: Sequence[Follower] = (),
    forgetters: Sequence[Callable[[RoomId], None]] = (),
    *,
    started: bool = False,
) -> AsyncIterator[Rooms]:
    """Not started: nobody calls time, follows or purges unless a test does."""
    rooms = Rooms(store_at(database), followers=followers, forgetters=forgetters)
    if started:
        rooms.start()
    try:
        yield rooms
    finally:
        await rooms.close()


@asynccontextmanager
async def djangos_house(**more: Any) -> AsyncIterator[Rooms]:
    """On the database that Django's models read: for whatever follows."""
    async with house(Path(settings.DATABASES["default"]["NAME"]), **more) as rooms:
        yield rooms


class Circle:
    """Dov opened the room; Ana, Ben and Chi have taken a seat."""

    def __init__(self, rooms: Rooms, created: Created, live: LiveRoom) -> None:
        self.rooms = rooms
        self.created = created
        self.live = live
        self.dov = created.seat
        self.tokens = {created.seat: created.token}
        self.ana = self.ben = self.chi = SeatId("")
        self.everyone = [created.seat]

    @property
    def id(self) -> RoomId:
        return self.created.room

    async def join(self, name: str, **more: Any) -> SeatId:
        taken = await self.rooms.take_seat(self.id, name=name, **more)
        assert isinstance(taken, Taken), taken
        self.tokens[taken.seat] = taken.token
        self.everyone.append(taken.seat)
        return taken.seat

    async def try_(self, by: SeatId, move: Move, key: str = "", body: bytes = b"") -> Applied | Refusal | Conflict:
        return await self.live.attempt(by=by, for_=by, key=key or f"key-{next(_keys)}", body=body, move=move)

    async def ok(self, by: SeatId, move: Move, key: str = "", body: bytes = b"") -> Applied:
        answer = await self.try_(by, move, key, body)
        assert isinstance(answer, Applied), answer
        return answer

    async def begin(self, *, guided: bool = True) -> None:
        """Everyone says yes to everything; guided by Dov, unless nobody guides."""
        if guided:
            await self.ok(self.dov, HandOver(Job.GUIDING, self.dov))
        await self.ok(self.dov, Begin())
        for seat in self.everyone:
            for sentence in range(4):
                await self.ok(seat, Agree(sentence))
            await self.ok(seat, SayWhoManages(False))

    async def go_to(self, word: str, *, guided: bool = True) -> None:
        """Ana presents; whoever taps moves on as far as this phase of the taster."""
        await self.begin(guided=guided)
        await self.on()
        await self.ok(self.ana, PlaceBid("My best nurse is leaving."))
        while self.live.state.phase is None or self.live.state.phase.word != word:
            await self.on()

    async def on(self) -> None:
        await self.ok(tapper(self.live.state), MoveOn(self.live.state.run))


async def gather(rooms: Rooms, held: str = "room") -> Circle:
    created = await rooms.create(name="Dov", held=held)
    assert isinstance(created, Created)
    live = await rooms.open(created.room)
    assert live is not None
    circle = Circle(rooms, created, live)
    circle.ana, circle.ben, circle.chi = [await circle.join(name) for name in ("Ana", "Ben", "Chi")]
    return circle


class Stopwatch:
    """The monotonic clock, in the test's hand."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def shift(self, seconds: float) -> None:
        self.seconds += seconds
