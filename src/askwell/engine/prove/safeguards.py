"""Whatever phase it is: everyone can pause and go, and the presenter can stop."""

from collections.abc import Iterator

from askwell.engine.claims import Interlude, interlude, is_here, presenter, tapper
from askwell.engine.moves import Leave, Move, Pause, StopHere
from askwell.engine.prove.making import answer
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import SeatId


def safeguards(state: State, seat: SeatId) -> Iterator[str]:
    """By oneself, or by whoever taps for a seat without a screen, as long as anybody has one."""
    if not is_here(state, seat) or not _hand(state, seat):
        return
    role = "the presenter" if seat == presenter(state) else "somebody"
    if not _may(state, seat, Leave()):
        yield f"{role} cannot leave"
    if interlude(state) in (Interlude.ENDED, Interlude.RESTING, Interlude.PAUSED):
        return
    if not _may(state, seat, Pause()):
        yield f"{role} cannot pause"
    if seat == presenter(state) and not _may(state, seat, StopHere()):
        yield "the presenter cannot stop"


def _may(state: State, seat: SeatId, move: Move) -> bool:
    return not isinstance(answer(state, _hand(state, seat) or seat, move, seat), Refusal)


def _hand(state: State, seat: SeatId) -> SeatId | None:
    by = seat if state.people[seat].has_screen else tapper(state)
    return by if is_here(state, by) and state.people[by].has_screen else None
