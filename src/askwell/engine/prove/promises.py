"""What has to be true in every state: nothing leaks before its reveal, and everyone can always pause, stop and go."""

from collections.abc import Iterator

from askwell.engine.claims import Interlude, here, interlude, is_here, presenter, tapper
from askwell.engine.events import TimeExtended
from askwell.engine.gate import chooser
from askwell.engine.meeting import decide
from askwell.engine.moves import Attempt, GoOn, Leave, Move, Pause, StopHere
from askwell.engine.prove.likeness import likeness, representatives
from askwell.engine.prove.settings import apply
from askwell.engine.refusals import Refusal
from askwell.engine.sight import sight
from askwell.engine.state import State
from askwell.engine.words import Moment, SeatId


def leaks(state: State) -> Iterator[str]:
    """Words that wait for their reveal, in the sight of somebody who did not write them."""
    hidden = [item for item in state.items.values() if not item.seen]
    if not hidden:
        return
    for seat in representatives(state):
        seen = sight(state, seat, state.moment)
        shown = {item.id for item in seen.shared.items}
        own = {item.id for item in seen.own.items} if seen.own else set()
        for item in hidden:
            if item.item in shown or (item.item in own and item.seat != seat):
                yield f"a {item.kind.value} is seen before its reveal"


def pause_and_stop(state: State, seats: list[SeatId]) -> Iterator[str]:
    """Everyone pauses, all screens are empty, and the meeting goes on as it was; the presenter can stop."""
    if interlude(state) in (Interlude.ENDED, Interlude.RESTING, Interlude.PAUSED):
        return
    for nth, seat in enumerate(seats):
        paused = state.copy()
        if apply(paused, _hand(state, seat), Pause(), seat):
            yield "somebody cannot pause"
        elif nth == 0:
            yield from _paused_soundly(state, paused, seats)


def _hand(state: State, seat: SeatId) -> SeatId:
    """A seat without a screen has somebody act for it."""
    return seat if state.people[seat].has_screen else tapper(state)


def _paused_soundly(state: State, paused: State, seats: list[SeatId]) -> Iterator[str]:
    for seat in seats:
        seen = sight(paused, seat, paused.moment)
        if seen.shared.items or seen.shared.phase or (seen.own and seen.own.items):
            yield "a paused screen shows words"
    on, by = paused.copy(), _hand(paused, chooser(paused))
    if apply(on, by, GoOn(), chooser(paused)) or likeness(on) != likeness(state):
        yield "a pause does not end where it began"
    telling = presenter(paused)
    if telling:
        stopped = paused.copy()
        if apply(stopped, _hand(paused, telling), StopHere(), telling) or stopped.paused:
            yield "the presenter cannot stop"


def everyone_can_go(state: State, seats: list[SeatId]) -> Iterator[str]:
    """Whoever leaves, whoever is left can still do something, or the meeting is over."""
    if interlude(state) is Interlude.ENDED:
        return
    for seat in seats:
        left = state.copy()
        if apply(left, _hand(state, seat), Leave(), seat):
            yield "somebody cannot leave"
        elif here(left) and not left.ended and not _somebody_taps(left):
            yield "nobody taps after somebody has left"


def _somebody_taps(state: State) -> bool:
    return is_here(state, tapper(state))


def borrowed_wrongly(state: State, by: SeatId, for_: SeatId, move: Move) -> Iterator[str]:
    """Minutes taken from a phase that does not lend, or from another presenter who was not asked."""
    moment = Moment(state.moment + 1_000)
    answer = decide(state, Attempt(move, by, for_, moment, state.at + 1))
    if isinstance(answer, Refusal):
        return
    for event in answer:
        if isinstance(event, TimeExtended):
            for place, _ in event.loans:
                leg = state.course[place]
                asked = state.extension.owner if state.extension else None
                owner = state.slots[leg.slot - 1].presenter if leg.slot else None
                mine = state.leg is not None and leg.slot == state.leg.slot
                if not leg.phase.lends:
                    yield f"minutes are taken from {leg.phase.word}"
                if not mine and owner != asked:
                    yield "another presenter's minutes are taken unasked"
