"""A room as its log tells it."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from askwell.engine.events import Event
from askwell.engine.meeting import evolve
from askwell.engine.old import UnknownEvent
from askwell.engine.state import State
from askwell.engine.words import Moment, SequenceNumber
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import Damaged
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.codec import Codec, RoomIsGone
from askwell.web.rooms.ledger.marks import Marks
from askwell.web.rooms.outcome import Unreadable


@dataclass(slots=True)
class Fold:
    state: State
    codec: Codec
    marks: Marks
    """Of the moves that were accepted."""
    head: log.Head


def fold_events(state: State, events: Sequence[Event], moment: Moment) -> None:
    """What one move made, in place."""
    for event in events:
        evolve(state, event, moment, SequenceNumber(state.at + 1))


def read_fold(connection: sqlite3.Connection, room: RoomId, ring: KeyRing) -> Fold | None:
    """None: there is no such room, or it is being purged. Raises `Unreadable`. Runs in a reader's thread."""
    head = log.read_head(connection, room)
    if head is None or head.purging:
        return None
    codec, state = Codec(ring.of_room(room)), State()
    for row in log.read_rows(connection, room):
        try:
            evolve(state, codec.open(row), row.moment, SequenceNumber(row.number))
        except RoomIsGone:
            return None
        except (UnknownEvent, Damaged) as error:
            raise Unreadable(row.number) from error
    codec.keys.rest()
    return Fold(state, codec, log.read_marks(connection, room), head)
