"""One meeting that is brought to a phase, by moves through the room's own door."""

import asyncio
import json

from askwell.engine.refusal import Refusal
from askwell.engine.words import SeatId
from askwell.web.rooms.outcome import Applied
from askwell.web.rooms.room import LiveRoom
from askwell.web.rooms.rooms import Rooms
from askwell.web.rooms.wire.reading import read_move
from bench.house.rooms import GUIDE, NAMES, Room, Seat
from bench.house.script import ROUND, Step, before_bids, bid, step
from bench.house.second_language import LANGUAGE

LANGUAGES = ("en", LANGUAGE)
ENOUGH = 20
"""Phases; a format has fewer."""


class Meeting:
    """Eight people, each second one reading in the second language."""

    def __init__(self, live: LiveRoom, seats: list[Seat]) -> None:
        self.live = live
        self.seats = tuple(seats)
        self._made = 0

    @classmethod
    async def begun(cls, rooms: Rooms) -> "Meeting":
        made = await rooms.create(name=NAMES[GUIDE])
        assert not isinstance(made, Refusal)
        seats = [Seat(made.seat, made.token, LANGUAGES[0])]
        for place, name in enumerate(NAMES[1:], start=1):
            taken = await rooms.take_seat(made.room, name=name)
            assert taken is not None
            assert not isinstance(taken, Refusal)
            seats.append(Seat(taken.seat, taken.token, LANGUAGES[place % 2]))
        live = await rooms.open(made.room)
        assert live is not None
        return cls(live, seats)

    async def come_to(self, phase: str, events: int) -> Room:
        """In `phase`, with at least so many events in its log. The script's moves make up for what is missing."""
        for each in before_bids():
            await self.make(each)
        for _ in range(ENOUGH):
            word = self.live.state.phase.word if self.live.state.phase else ""
            if word == phase:
                break
            if word == "bids":
                await self.make(bid())
            await self.make(Step(GUIDE, {"type": "move_on", "run": self.live.state.run}))
        assert self.live.state.phase is not None
        assert self.live.state.phase.word == phase
        nth = 0
        while self.live.at < events or nth % ROUND:
            await self.make(step(nth, self.live.state.run, "past"))
            nth += 1
        await self.settle()
        return Room(self.live.id, self.live.state.run, self.live.at, self.seats)

    async def settle(self) -> None:
        """Returns when the last step can't be taken back any more: that offer goes by itself, with the next look."""
        step = self.live.state.step
        if step is not None:
            await asyncio.sleep(max(0, step.until - self.live.now()) / 1000 + 0.05)

    async def make(self, made: Step) -> None:
        move = dict(made.move)
        if move["type"] == "hand_over":
            move["to"] = self.seats[GUIDE].seat
        self._made += 1
        seat = SeatId(self.seats[made.place].seat)
        body = json.dumps(move).encode()
        answer = await self.live.attempt(
            by=seat, for_=seat, key=f"made-{self._made:05}", body=body, move=read_move(move, form=False)
        )
        assert isinstance(answer, Applied), (move, answer)
