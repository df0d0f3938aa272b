"""A room's log read for a replay: which kinds, which seats, which moments. Nobody's words are decrypted."""

import sqlite3

from askwell.engine.old import UnknownEvent
from askwell.engine.replay import Replay, replay
from askwell.engine.words import SeatId
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import Damaged
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.codec import Codec, RoomIsGone
from askwell.web.rooms.outcome import Unreadable


def read_replay(connection: sqlite3.Connection, room: RoomId, seat: SeatId, ring: KeyRing) -> Replay | None:
    """None: not for this seat, or the room is going. Raises `Unreadable`. Runs in a reader's thread."""
    codec, events = Codec(ring.of_room(room)), []
    for row in log.read_rows(connection, room):
        try:
            events.append((codec.open(row, words=False), row.moment))
        except RoomIsGone:
            return None
        except (UnknownEvent, Damaged) as error:
            raise Unreadable(row.number) from error
    return replay(events, seat)
