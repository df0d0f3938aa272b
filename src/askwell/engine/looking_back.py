"""Who may look back on a meeting without its words: whoever guided it, once it is over, and nobody else."""

from askwell.engine.state import State
from askwell.engine.words import SeatId, Standing


def may_look_back(state: State, seat: SeatId) -> bool:
    """Whoever guided when a phase ended; also when they have left since."""
    person = state.people.get(seat)
    inside = person is not None and person.standing in (Standing.HERE, Standing.GONE)
    return state.ended and inside and seat in state.guided
