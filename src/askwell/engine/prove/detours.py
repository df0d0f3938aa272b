"""What interrupts a phase leads back to where it began, also when the one who would end it is gone."""

from collections.abc import Iterator

from askwell.engine.claims import Interlude, guide, interlude, is_here, presenter, tapper
from askwell.engine.gate import chooser
from askwell.engine.moves import (
    ComeBack,
    EndBreak,
    EndTimeOut,
    GoOn,
    GoOnAnyway,
    JustBeListenedTo,
    Move,
    OpenAgain,
    StepOut,
    StopHere,
    TakeOver,
    TakeTimeBack,
)
from askwell.engine.prove.likeness import likeness, representatives
from askwell.engine.prove.making import made, make, now
from askwell.engine.refusal import Refusal
from askwell.engine.sight.own import own_items
from askwell.engine.sight.shared import shared_part
from askwell.engine.sight.visible import view_of
from askwell.engine.state import Asked, State
from askwell.engine.words import ROOM, Job, SeatId, Seconds

BACK: dict[str, type[Move]] = {
    "pause": GoOn,
    "ask_time_out": EndTimeOut,
    "take_break": EndBreak,
    "step_in": StepOut,
    "stop_for_today": OpenAgain,
}
"""What leads away → what leads back."""


def can_come_back(state: State) -> bool:
    """A pause in a pause is none, and nothing that is over goes on."""
    return interlude(state) not in (Interlude.PAUSED, Interlude.ENDED)


def came_back(state: State, name: str, away: State) -> Iterator[str]:
    """`away` is the state after a move of `BACK` was made in `state`, from which one can come back."""
    back = BACK[name]
    if name == "pause":
        yield from _paused_soundly(state, away)
    returned = _by_anyone(away, back())
    if returned is None:
        yield f"nobody can end what began with {name}"
    elif likeness(returned) != likeness(state):
        yield f"{name} does not end where it began"
    elif not _ends_without(away, back()):
        yield f"when one screen is gone, nobody can end what began with {name}"


def _by_anyone(state: State, move: Move, quiet: frozenset[SeatId] = frozenset()) -> State | None:
    """Whoever may make the move makes it: for themselves, or for a seat without a screen."""
    for by, person in state.people.items():
        if person.has_screen and by not in quiet and is_here(state, by):
            for for_ in [by, chooser(state)]:
                after = made(state, by, move, for_, quiet)
                if not isinstance(after, Refusal):
                    return after
    return None


def _ends_without(away: State, back: Move) -> bool:
    """Whoever would end it has no screen any more. A presenter who is left alone by that can stop instead."""
    gone = chooser(away) if isinstance(back, GoOn) else guide(away) or tapper(away)
    others = [p.seat for p in away.people.values() if p.has_screen and is_here(away, p.seat) and p.seat != gone]
    quiet = frozenset({gone})
    if not others or others == [presenter(away)] or _by_anyone(away, back, quiet):
        return True
    for other in others:
        for job in (Job.GUIDING, Job.TAPPING):
            taken = made(away, other, TakeOver(job), quiet=quiet)
            if not isinstance(taken, Refusal) and _by_anyone(taken, back, quiet):
                return True
    return False


def _paused_soundly(state: State, paused: State) -> Iterator[str]:
    """All screens are empty; the presenter can stop, or just be listened to."""
    asked = Asked(paused)
    for seat in representatives(paused):
        shared = shared_part(asked, view_of(paused, seat), now(paused))
        if shared.items or shared.phase or own_items(paused, seat):
            yield "a paused screen shows words"
    telling = presenter(paused)
    if telling is None:
        return
    by = telling if paused.people[telling].has_screen else tapper(paused)
    stopped = made(paused, by, StopHere(), telling)
    if isinstance(stopped, Refusal) or stopped.paused:
        yield "the presenter cannot stop"
    listened_to = made(paused, by, JustBeListenedTo(), telling)
    if isinstance(listened_to, Refusal):
        yield "the presenter cannot just be listened to"
    elif _by_anyone(listened_to, GoOn()) is None:
        yield "being listened to does not end"


def away_and_back(state: State) -> Iterator[str]:
    """The server was away for ten minutes: the clock stands, and people choose."""
    for back in (TakeTimeBack(), GoOnAnyway()):
        away = state.copy()
        make(away, ROOM, ComeBack(Seconds(600)))
        if interlude(away) is not Interlude.AWAY:
            return
        returned = _by_anyone(away, back)
        if returned is None or likeness(returned) != likeness(state):
            yield "after the server was away nobody can go on"
