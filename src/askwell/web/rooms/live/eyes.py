"""What the engine says about sight, asked of an open room at its own moment."""

from collections.abc import Hashable
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from askwell.engine.meeting import may_enter
from askwell.engine.sight import Sight, display, sight
from askwell.engine.sight.shared import is_break_due
from askwell.engine.state import Asked, State
from askwell.engine.words import ROOM, Moment, SeatId
from askwell.web.rooms.room import LiveRoom


@dataclass(slots=True, frozen=True)
class Standing:
    """All that sights of a room are made of. The state costs nothing: it is the room's own, until somebody moves."""

    state: State
    moment: Moment
    quiet: frozenset[SeatId]


class EngineEyes:
    def __init__(self) -> None:
        self._asked: WeakKeyDictionary[LiveRoom, Asked] = WeakKeyDictionary()

    def sight(self, room: LiveRoom, seat: SeatId) -> Sight:
        """The room's own seat is the screen on the wall."""
        return _sight(self._state(room), seat, room.now(), self.quiet(room))

    def standing(self, room: LiveRoom) -> Standing:
        """What is seen now, to be looked at later."""
        return Standing(room.state, room.now(), self.quiet(room))

    def sight_in(self, standing: Standing, seat: SeatId) -> Sight:
        return _sight(standing.state, seat, standing.moment, standing.quiet)

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


def _sight(state: State, seat: SeatId, moment: Moment, quiet: frozenset[SeatId]) -> Sight:
    return display(state, moment) if seat == ROOM else sight(state, seat, moment, quiet)
