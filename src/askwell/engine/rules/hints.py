"""A set may do without private hints: what it wants is said by whoever guides or taps.

Only that is a matter of the meeting. Which hints there are, and what they are about, nobody else ever learns.
"""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, guide, name_of, tapper
from askwell.engine.events import HintsSwitched
from askwell.engine.moves import Attempt, SwitchHints
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, folds, rule
from askwell.engine.state import State
from askwell.engine.words import SeatId

BETWEEN = {Interlude.BEFORE, Interlude.TIME_OUT, Interlude.BREAK}
"""When a set talks about how it works, beside the meeting itself."""


def guides_or_taps(state: State, seat: SeatId) -> Refusal | None:
    return None if seat in (guide(state), tapper(state)) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


@rule(SwitchHints, guides_or_taps, during=BETWEEN)
def switch_hints(state: State, attempt: Attempt) -> Events | Refusal:
    """Nothing happens where it is so already."""
    move = attempt.move
    assert isinstance(move, SwitchHints)
    return [] if move.yes is state.hints else [HintsSwitched(move.yes)]


@folds(HintsSwitched)
def hints_switched(state: State, event: HintsSwitched) -> None:
    state.hints = event.yes
