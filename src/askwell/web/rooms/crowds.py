"""Once a crowd is split, each circle gets a room of its own, in which everyone has the seat that they have here.

A seat keeps its id, so that nobody types anything twice; its token is made when its owner asks for it. If the server
dies half-way, the crowd's room has not been told yet: when it is next opened, rooms are opened anew, and those that
nobody was told of are purged like any other.
"""

import asyncio
from collections.abc import Sequence

import structlog

from askwell.engine.crowd import circle_page
from askwell.engine.events import Event
from askwell.engine.moves import AddSeat, Move, OpenRoom, TakeSeat, TellCircleRooms
from askwell.engine.refusal import Refusal
from askwell.engine.state import Person, State
from askwell.engine.words import ROOM, Part, SeatId
from askwell.web.rooms.ids import RoomId, new_token
from askwell.web.rooms.opener import Opener
from askwell.web.rooms.room import Envelope, LiveRoom

TOLD = "circle-rooms"
"""The key of the move that tells the rooms: whoever tells them first is heard."""

log_line = structlog.get_logger()


class Crowds:
    def __init__(self, opener: Opener) -> None:
        self._opener = opener
        self._under_way: dict[RoomId, asyncio.Task[None]] = {}

    def hear(self, room: LiveRoom, _events: Sequence[Event]) -> None:
        """After each commit, and when a room is opened."""
        state = room.state
        if state.circles and not state.circle_rooms and not room.gone and room.id not in self._under_way:
            task = self._under_way[room.id] = asyncio.create_task(self._open_circles(room))
            task.add_done_callback(lambda done: self._finished(room.id, done))

    async def close(self) -> None:
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    def _finished(self, room: RoomId, task: asyncio.Task[None]) -> None:
        self._under_way.pop(room, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            log_line.error("circles not opened", room=room, exc_info=error)

    async def _open_circles(self, crowd: LiveRoom) -> None:
        rooms = [await self._open_one(crowd.state, circle) for circle in crowd.state.circles]
        await crowd.send(Envelope(ROOM, ROOM, TOLD, b"", TellCircleRooms(list(rooms))))

    async def _open_one(self, crowd: State, circle: list[SeatId]) -> RoomId:
        """Whoever has a screen and sits first looks after the door."""
        assert crowd.format is not None
        people = [crowd.people[seat] for seat in circle]
        host = next((person for person in people if person.has_screen), people[0])
        opened = await self._opener.open(
            OpenRoom(
                circle_page(crowd.format.page),
                host.seat,
                host.name or "",
                crowd.held,
                crowd.language,
                crowd.first_meeting,
                host.own_device,
                crowd.critical,
            )
        )
        assert not isinstance(opened, Refusal), opened
        room, _created = opened
        for person in [*people, *_supporters(crowd, circle)]:
            if person is not host:
                await _seat(room, person, host.seat)
        return room.id


def _supporters(crowd: State, circle: list[SeatId]) -> list[Person]:
    return [person for person in crowd.people.values() if person.part is Part.SUPPORTER and person.supports in circle]


async def _seat(room: LiveRoom, person: Person, host: SeatId) -> None:
    """Somebody without a screen is seated by the host."""
    by, move = _takes_seat(person, host)
    answer = await room.send(Envelope(by, by, new_token(), b"", move))
    if isinstance(answer, Refusal):
        log_line.error("not seated", room=room.id, refusal=answer.slug)


def _takes_seat(person: Person, host: SeatId) -> tuple[SeatId, Move]:
    name = person.name or ""
    if not person.has_screen:
        return host, AddSeat(name)
    return ROOM, TakeSeat(person.seat, name, person.part, person.supports, person.own_device)
