"""The five people of the demo: they have taken a seat, and nothing has been said yet."""

from dataclasses import dataclass

from askwell.engine.moves import HandOver
from askwell.engine.refusal import Refusal
from askwell.engine.words import Job, Part, SeatId
from askwell.web.rooms.ids import RoomId, new_token
from askwell.web.rooms.live.desk import Desk
from askwell.web.rooms.opener import Created
from askwell.web.rooms.rooms import Taken

GUESTS = {
    "Ana": "has something that won't move",
    "Ben": "is a member",
    "Chi": "is a member",
    "Eli": "observes",
}


@dataclass(slots=True)
class Cast:
    desk: Desk
    room: RoomId
    seats: dict[str, SeatId]
    """By what is said of them in the list of links."""

    @classmethod
    async def gather(cls, desk: Desk) -> "Cast":
        made = await desk.rooms.create(name="Dov", held="call")
        assert isinstance(made, Created)
        seats = {"Dov, who opened it and guides": made.seat}
        for name, about in GUESTS.items():
            part = Part.OBSERVER if about == "observes" else Part.MEMBER
            taken = await desk.rooms.take_seat(made.room, name=name, part=part)
            assert isinstance(taken, Taken)
            seats[f"{name}, who {about}"] = taken.seat
        cast = cls(desk, made.room, seats)
        await cast._let_guide(made.seat)
        return cast

    async def _let_guide(self, seat: SeatId) -> None:
        room = await self.desk.rooms.open(self.room)
        assert room is not None
        move = HandOver(Job.GUIDING, seat)
        done = await room.attempt(by=seat, for_=seat, key=new_token(), body=b"", move=move)
        assert not isinstance(done, Refusal), done.slug

    async def links(self) -> dict[str, str]:
        """Fresh ones: a link holds a code that opens its seat once, within ten minutes."""
        links = {}
        for who, seat in self.seats.items():
            code = await self.desk.rooms.new_device(self.room, seat)
            links[who] = f"{self.desk.base_url}/devices/#{code}"
        return links
