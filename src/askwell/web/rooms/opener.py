"""Opens a fresh room: its keys, its code, the token of its host, all in the commit that makes it."""

from dataclasses import dataclass

from askwell.engine.moves import OpenRoom
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.clock import Clock
from askwell.web.rooms.doors import doors, tokens
from askwell.web.rooms.fold import Fold
from askwell.web.rooms.ids import RoomId, new_room_id, new_token
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.codec import Codec
from askwell.web.rooms.ledger.marks import Marks
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.outcome import Conflict
from askwell.web.rooms.registry import Registry
from askwell.web.rooms.room import Envelope, LiveRoom


@dataclass(frozen=True, slots=True)
class Created:
    room: RoomId
    seat: SeatId
    token: str
    code: str


class Opener:
    def __init__(self, store: Store, registry: Registry, clock: Clock) -> None:
        self._store = store
        self._registry = registry
        self._clock = clock

    async def open(self, move: OpenRoom) -> tuple[LiveRoom, Created] | Refusal:
        """The room itself makes the move: nobody has a seat yet."""
        room, now = new_room_id(), self._clock.now()
        codec = Codec(self._store.ring.of_room(room))
        fold = Fold(State(), codec, Marks(), log.Head(0, None, now, now, purging=False))
        code, door = doors.new(codec.keys, self._store.secret)
        token, seat = tokens.new(room, move.host)
        live = self._registry.fresh(room, fold)
        answer = await live.send(Envelope(ROOM, ROOM, new_token(), b"", move, also=(door, seat)))
        assert not isinstance(answer, Conflict), "its key is fresh"
        if isinstance(answer, Refusal):
            return answer
        self._registry.admit(live)
        return live, Created(room, move.host, token, code)
