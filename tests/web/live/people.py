"""The standing cast of these tests, each with a token: Dov opens and guides, Ana, Ben and Chi are members."""

import itertools
from dataclasses import dataclass, field
from typing import Any

from askwell.engine.words import SeatId
from askwell.web.rooms.ids import RoomId
from tests.web.live.serving import Reply, Serving

_keys = itertools.count(10_000_000)


def fresh_key() -> str:
    return f"key-{next(_keys)}"


@dataclass
class Guest:
    """Somebody in a room, with the token of their seat."""

    server: Serving
    room: RoomId
    seat: SeatId
    token: str

    @property
    def path(self) -> str:
        return f"/rooms/{self.room}/{self.seat}/"

    @property
    def api(self) -> str:
        return f"/api/rooms/{self.room}/{self.seat}"

    def sight(self) -> dict[str, Any]:
        reply = self.server.get(self.api, self.token)
        assert reply.status == 200, reply.body
        seen: dict[str, Any] = reply.json
        return seen

    def move(self, type_: str, *, key: str = "", for_: str = "", **fields: Any) -> Reply:
        body: dict[str, Any] = {"key": key or fresh_key(), "at": 0, "move": {"type": type_, **fields}}
        if for_:
            body["for"] = for_
        return self.server.post(f"{self.api}/moves", body, self.token)

    def must(self, type_: str, **fields: Any) -> int:
        """The number after a move that has to succeed."""
        reply = self.move(type_, **fields)
        assert reply.status == 200, (type_, reply.body)
        at: int = reply.json["at"]
        return at


@dataclass
class Meeting:
    server: Serving
    room: RoomId
    code: str
    dov: Guest
    ana: Guest
    ben: Guest
    chi: Guest
    everyone: list[Guest] = field(default_factory=list)

    def join(self, name: str, **more: Any) -> Guest:
        reply = self.server.post(f"/api/rooms/{self.room}/seats", {"name": name, "code": self.code, **more})
        assert reply.status in (201, 202), reply.body
        made = reply.json
        return Guest(self.server, made["room"], made["seat"], made["token"])

    def begin(self) -> None:
        """Everyone says yes to everything; the bids are open."""
        self.dov.must("begin")
        for guest in self.everyone:
            for sentence in range(4):
                guest.must("agree", sentence=sentence)
            guest.must("say_who_manages", yes=False)


def gather(server: Serving) -> Meeting:
    reply = server.post("/api/rooms", {"name": "Dov", "held": "room"})
    assert reply.status == 201, reply.body
    made = reply.json
    dov = Guest(server, made["room"], made["seat"], made["token"])
    meeting = Meeting(server, made["room"], made["join"]["code"], dov, dov, dov, dov)
    meeting.ana, meeting.ben, meeting.chi = (meeting.join(name) for name in ("Ana", "Ben", "Chi"))
    meeting.everyone = [dov, meeting.ana, meeting.ben, meeting.chi]
    return meeting
