"""A slip of paper for a seat without a screen: its code opens that person's sheet later, once, on any device.

It changes nothing in the meeting, so there is no move for it; who may write one is a rule all the same.
"""

from askwell.engine import refusals as no
from askwell.engine.claims import host, name_of, tapper
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice
from askwell.engine.rules.door import is_host
from askwell.engine.state import State
from askwell.engine.words import SeatId, Standing


def may_write_slip(state: State, by: SeatId, for_: SeatId) -> Refusal | None:
    """The host or whoever taps, as when the seat was given; whoever has a screen makes a link of their own."""
    if by != tapper(state) and (refusal := is_host(state, by)):
        return refusal
    if for_ in [seat for seat, _ in slips_for(state, by)]:
        return None
    return no.NOT_FOR_THEM(name=name_of(state, for_)) if for_ in state.people else no.STALE()


def slips_for(state: State, by: SeatId) -> list[Choice]:
    """Whose slips this seat may write, also when the meeting is over."""
    if by not in (tapper(state), host(state)):
        return []
    without = (p for p in state.people.values() if not p.has_screen and p.standing is not Standing.SENT_OUT)
    return [(person.seat, person.name or "") for person in without]
