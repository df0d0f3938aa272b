"""Everyone in every room at once: their streams, and their moves in the order of the script."""

import asyncio
import json
import time
from dataclasses import dataclass, field, replace

from bench.house.rooms import BASE_URL, Room, Seat
from bench.house.script import Step, step
from bench.load.wire import Ear, Mouth, Reply

HOST = BASE_URL.partition("//")[2]
OPENING = 50
"""Streams that are being opened at a time."""
SILENCE = 0.3
"""Seconds without a byte, after which everything has been heard."""
PATIENCE = 20


@dataclass(slots=True)
class Sent:
    """A move as it was sent: when it was due, when it was answered, and with what."""

    room: int
    step: Step
    due: float
    answered: float
    reply: Reply

    @property
    def at(self) -> int:
        return int(json.loads(self.reply.body).get("at", -1)) if self.reply.status == 200 else -1


def _head(method: str, room: Room, seat: Seat, what: str, more: str) -> bytes:
    """As a browser sends it: with the seat's cookie, and the page as its origin."""
    return (
        f"{method} /rooms/{room.room}/{seat.seat}/{what} HTTP/1.1\r\nHost: {HOST}\r\n"
        f"Accept-Language: {seat.language}\r\nCookie: seat={seat.token}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Origin: {BASE_URL}\r\n{more}\r\n"
    ).encode()


def move_request(room: Room, seat: Seat, made: Step, key: str) -> bytes:
    body = json.dumps({"key": key, "at": room.at, "move": made.move}).encode()
    more = f"Accept: application/json\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return _head("POST", room, seat, "moves", more) + body


def stream_request(room: Room, seat: Seat, since: int) -> bytes:
    return _head("GET", room, seat, f"stream?at={since}", "Accept: text/event-stream\r\n")


@dataclass
class Crowd:
    """`since` is the number at which each room's pages were drawn; `nth` counts each room's moves."""

    port: int
    rooms: list[Room]
    since: list[int] = field(default_factory=list)
    nth: list[int] = field(default_factory=list)
    ears: list[list[Ear]] = field(default_factory=list)
    mouths: list[Mouth] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.since = [room.at for room in self.rooms]
        self.nth = [0 for _ in self.rooms]

    async def listen(self) -> None:
        """Opens a stream for each seat, and a connection for each room's moves."""
        loop, places = asyncio.get_running_loop(), asyncio.Semaphore(OPENING)

        async def open_one(room: int, seat: Seat) -> Ear:
            async with places:
                request = stream_request(self.rooms[room], seat, self.since[room])
                _, ear = await loop.create_connection(lambda: Ear(request), "127.0.0.1", self.port)
                assert await ear.opened, "the stream was refused"
                return ear

        self.ears = [
            await asyncio.gather(*(open_one(nth, seat) for seat in room.seats)) for nth, room in enumerate(self.rooms)
        ]
        self.mouths = [(await loop.create_connection(Mouth, "127.0.0.1", self.port))[1] for _ in self.rooms]

    def as_they_stand(self) -> list[Room]:
        """The rooms for whoever comes after us: at the numbers to which we have brought them."""
        return [replace(room, at=at) for room, at in zip(self.rooms, self.since, strict=True)]

    def leave(self) -> None:
        for ear in (ear for room in self.ears for ear in room):
            ear.close()
        for mouth in self.mouths:
            mouth.close()
        self.ears, self.mouths = [], []

    async def send(self, room: int, due: float) -> Sent:
        """The room's next move."""
        nth, self.nth[room] = self.nth[room], self.nth[room] + 1
        made = step(nth, self.rooms[room].run, f"r{room}")
        seat = self.rooms[room].seats[made.place]
        reply = await self.mouths[room].ask(move_request(self.rooms[room], seat, made, f"key-{room}-{nth:06}"))
        sent = Sent(room, made, due, time.monotonic(), reply)
        self.since[room] = max(self.since[room], sent.at)
        return sent

    async def play(self, moves: int) -> list[Sent]:
        """Each room makes so many moves, one when the one before it is answered; all rooms at the same time."""

        async def one_room(room: int) -> list[Sent]:
            return [await self.send(room, time.monotonic()) for _ in range(moves)]

        return [sent for room in await asyncio.gather(*map(one_room, range(len(self.rooms)))) for sent in room]

    async def play_by_the_clock(self, moves: int, a_second: float) -> list[Sent]:
        """So many moves in all, each sent at its moment whether or not those before it are answered."""
        began, tasks = time.monotonic() + 0.05, []
        for nth in range(moves):
            due = began + nth / a_second
            await asyncio.sleep(max(0.0, due - time.monotonic()))
            tasks.append(asyncio.create_task(self.send(nth % len(self.rooms), due)))
        return list(await asyncio.gather(*tasks))

    async def silence(self) -> None:
        """Returns when nothing has been heard for a moment."""
        until, before = time.monotonic() + PATIENCE, -1
        while time.monotonic() < until:
            now = sum(ear.size() for room in self.ears for ear in room)
            if now == before:
                return
            before = now
            await asyncio.sleep(SILENCE)
