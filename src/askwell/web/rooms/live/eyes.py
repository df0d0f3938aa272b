"""What the engine says about sight, asked of an open room at its own moment."""

from collections.abc import Hashable
from weakref import WeakKeyDictionary

from askwell.engine.meeting import may_enter
from askwell.engine.sight import Shared, Sight, display, sight
from askwell.engine.sight.shared import is_break_due
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.room import LiveRoom

Kept = dict[Hashable, Shared]


class EngineEyes:
    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[LiveRoom, tuple[int, Kept]] = WeakKeyDictionary()

    def sight(self, room: LiveRoom, seat: SeatId) -> Sight:
        """The room's own seat is the screen on the wall."""
        if seat == ROOM:
            return display(room.state, room.now())
        return sight(room.state, seat, room.now(), self.quiet(room), self._shared_so_far(room))

    def _shared_so_far(self, room: LiveRoom) -> Kept:
        """Eight seats look at one state after each move; with the next event nothing of it is kept."""
        at, kept = self._kept.get(room, (-1, {}))
        if at != room.state.at:
            kept = {}
            self._kept[room] = (room.state.at, kept)
        return kept

    def quiet(self, room: LiveRoom) -> frozenset[SeatId]:
        """Seats whose screens have been gone for a minute: somebody may take over from them."""
        return room.presence.quiet(room.state.people)

    def drift(self, room: LiveRoom) -> Hashable:
        return self.quiet(room), is_break_due(room.state, room.now())

    def may_enter(self, room: LiveRoom, seat: SeatId) -> bool:
        return not room.gone and may_enter(room.state, seat)
