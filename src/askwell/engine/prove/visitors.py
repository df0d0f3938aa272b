"""Whoever is not one of the circle: a stranger, somebody who comes late, an observer, a supporter."""

from collections.abc import Iterator

from askwell.engine.claims import Interlude, has_agreed, interlude, is_here, presenter
from askwell.engine.format import Kind
from askwell.engine.moves import Agree, InviteObserver, LetIn, Pause, SayWhoManages, TakeSeat
from askwell.engine.prove.ending import one_step
from askwell.engine.prove.making import made, make, now
from askwell.engine.refusal import Refusal
from askwell.engine.sight import sight
from askwell.engine.sight.shapes import Shared
from askwell.engine.sight.shared import shared_part
from askwell.engine.sight.visible import view_of
from askwell.engine.state import State
from askwell.engine.words import ROOM, Part, SeatId, Standing

STRANGER, LATE, OBSERVER = SeatId("stranger"), SeatId("late"), SeatId("observer")


def visited(state: State) -> Iterator[str]:
    """Tried as each phase is entered."""
    if interlude(state) is Interlude.ENDED:
        return
    yield from _sees_nothing(state, STRANGER, "a stranger")
    yield from _comes_late(state)
    yield from _observes(state)


def _shared_with(state: State, seat: SeatId) -> Shared:
    return shared_part(state, view_of(state, seat), now(state))


def _sees_nothing(state: State, seat: SeatId, who: str) -> Iterator[str]:
    seen = sight(state, seat, now(state))
    if seen.shared.items or seen.shared.phase or (seen.own and seen.own.items):
        yield f"{who} sees what is inside"


def _comes_late(state: State) -> Iterator[str]:
    """Knocks, is let in between two phases, and then sees nothing that was written before."""
    late = made(state, ROOM, TakeSeat(LATE, "Late"))
    if isinstance(late, Refusal) or is_here(late, LATE):
        return
    yield from _sees_nothing(late, LATE, "somebody at the door")
    for seat, person in state.people.items():
        if person.has_screen and make(late, seat, LetIn(LATE)) is None:
            break
    else:
        yield "nobody can let somebody in"
        return
    for _ in range(60):
        if late.people[LATE].standing is not Standing.COMING or late.ended or not one_step(late):
            break
    yield from _newly_in(state, late)


def _newly_in(state: State, late: State) -> Iterator[str]:
    if late.ended or not is_here(late, LATE):
        return
    person = late.people[LATE]
    if not has_agreed(late, person):
        if _shared_with(late, LATE).items:
            yield "somebody sees words before they have said yes"
        _says_yes(late)
    if isinstance(made(late, LATE, Pause()), Refusal):
        yield "somebody who came late cannot pause"
    shown = {item.id for item in _shared_with(late, LATE).items}
    before = [item for item in state.items.values() if item.item in shown and item.kind is not Kind.MATTER]
    if before:
        yield "somebody who came late sees what was written before"


def _observes(state: State) -> Iterator[str]:
    """Comes by the presenter's invitation only, and gives nothing within the slot."""
    telling = presenter(state)
    knocking = made(state, ROOM, TakeSeat(OBSERVER, "Observer", Part.OBSERVER))
    if isinstance(knocking, Refusal):
        return
    yield from _sees_nothing(knocking, OBSERVER, "an observer at the door")
    for seat, person in state.people.items():
        if not person.has_screen or seat == telling:
            continue
        if not isinstance(made(knocking, seat, InviteObserver(OBSERVER)), Refusal):
            yield "an observer comes in without the presenter"


def _says_yes(late: State) -> None:
    assert late.format is not None
    for sentence in range(len(late.format.sentences)):
        make(late, LATE, Agree(sentence))
    make(late, LATE, SayWhoManages(False))
