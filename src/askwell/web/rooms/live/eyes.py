"""What the engine says about sight, asked of an open room at its own moment."""

from askwell.engine.meeting import may_enter
from askwell.engine.sight import Sight, display, sight
from askwell.engine.words import ROOM, SeatId
from askwell.web.rooms.room import LiveRoom


class EngineEyes:
    def sight(self, room: LiveRoom, seat: SeatId) -> Sight:
        """The room's own seat is the screen on the wall."""
        if seat == ROOM:
            return display(room.state, room.now())
        return sight(room.state, seat, room.now(), self.quiet(room))

    def quiet(self, room: LiveRoom) -> frozenset[SeatId]:
        """Seats whose screens have been gone for a minute: somebody may take over from them."""
        return room.presence.quiet(room.state.people)

    def may_enter(self, room: LiveRoom, seat: SeatId) -> bool:
        return not room.gone and may_enter(room.state, seat)
