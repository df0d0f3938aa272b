"""What the engine says about sight, asked of an open room at its own moment."""

from collections.abc import Hashable
from weakref import WeakKeyDictionary

from askwell.engine.meeting import may_enter
from askwell.engine.sight import Sight, display, sight
from askwell.engine.sight.shared import is_break_due
from askwell.engine.state import Asked, State
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.room import LiveRoom


class EngineEyes:
    def __init__(self) -> None:
        self._asked: WeakKeyDictionary[LiveRoom, Asked] = WeakKeyDictionary()

    def sight(self, room: LiveRoom, seat: SeatId) -> Sight:
        """The room's own seat is the screen on the wall."""
        state = self._state(room)
        if seat == ROOM:
            return display(state, room.now())
        return sight(state, seat, room.now(), self.quiet(room))

    def remember(self, room: LiveRoom) -> None:
        """What is seen from here on is found out anew only as far as it has changed, until all of it is forgotten."""
        if room not in self._asked:
            self._asked[room] = Asked(room.state)

    def forget(self, room: LiveRoom) -> None:
        self._asked.pop(room, None)

    def _state(self, room: LiveRoom) -> State:
        asked = self._asked.get(room)
        if asked is None:
            return room.state
        asked.look_at(room.state)
        return asked

    def quiet(self, room: LiveRoom) -> frozenset[SeatId]:
        """Seats whose screens have been gone for a minute: somebody may take over from them."""
        return room.presence.quiet(room.state.people)

    def drift(self, room: LiveRoom) -> Hashable:
        return self.quiet(room), is_break_due(room.state, room.now())

    def may_enter(self, room: LiveRoom, seat: SeatId) -> bool:
        return not room.gone and may_enter(room.state, seat)
