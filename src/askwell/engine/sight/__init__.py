"""Who may see what: one function of (state, seat), and one for the wall."""

from askwell.engine.sight.own import own_part
from askwell.engine.sight.shapes import Shared, Sight
from askwell.engine.sight.shared import shared_part, shared_with
from askwell.engine.sight.visible import WALL
from askwell.engine.state import State
from askwell.engine.words import Moment, SeatId

__all__ = ["Shared", "Sight", "display", "sight"]


def sight(state: State, seat: SeatId, moment: Moment, quiet: frozenset[SeatId] = frozenset()) -> Sight:
    """What this seat may see and do at this moment. A stranger sees a closed door and nothing else."""
    return Sight(state.at, shared_with(state, seat, moment), own_part(state, seat, moment, quiet))


def display(state: State, moment: Moment) -> Sight:
    """The wall's view: phase, clock, floor, people. No words of anybody, ever."""
    return Sight(state.at, shared_part(state, WALL, moment), None)
