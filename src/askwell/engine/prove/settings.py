"""The meetings that a format is proved with: so many people, with and without somebody who guides."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from askwell.engine.claims import tapper
from askwell.engine.format import Format
from askwell.engine.moves import Agree, Begin, HandOver, OpenActionNow, OpenRoom, SayWhoManages, TakeSeat
from askwell.engine.moves.door import AddSeat
from askwell.engine.page import parse
from askwell.engine.prove.making import make
from askwell.engine.state import State
from askwell.engine.words import ROOM, Held, Job, Moment, SeatId

FIRST = Moment(1_780_000_000_000)
GUIDE = SeatId("guide")


@dataclass(slots=True, frozen=True, order=True)
class Setting:
    """`people` take turns; a facilitator sits down beside them when `guided`; one has no screen if `screenless`."""

    people: int
    guided: bool
    screenless: bool = False

    def __str__(self) -> str:
        people = "one person" if self.people == 1 else f"{self.people} people"
        guide = "" if self.people == 1 else " with a facilitator" if self.guided else " without a facilitator"
        return f"{people}{guide}{', one without a screen' if self.screenless else ''}"


def settings(format_: Format, people: int) -> Iterator[Setting]:
    """With and without a facilitator where both can be; somebody without a screen where they are at least four."""
    if not format_.coached:
        yield Setting(people, guided=False, screenless=people > 3)
    if people > 1:
        yield Setting(people, guided=True)


def gathered(page: dict[str, Any], setting: Setting) -> State:
    """Everyone has a seat and the meeting has not begun; the first has an action from last time, if it is told."""
    state = State(moment=FIRST)
    seats = [SeatId(f"seat{nth}") for nth in range(setting.people)]
    first = GUIDE if setting.guided else seats[0]
    progress = any(phase.progress for phase in parse(page).phases)
    last_time = [OpenActionNow("action", seats[0], "An action from last time.")] if progress else []
    _must(make(state, ROOM, OpenRoom(page, first, "Host", Held.CALL, last_time=last_time)))
    if setting.guided:
        _must(make(state, GUIDE, HandOver(Job.GUIDING, GUIDE)))
    for seat in seats[0 if setting.guided else 1 : -1 if setting.screenless else None]:
        _must(make(state, ROOM, TakeSeat(seat, f"Member {seat}")))
    if setting.screenless:
        _must(make(state, first, AddSeat("Paper")))
    return state


def arrived(page: dict[str, Any], setting: Setting) -> State:
    """We have begun, and everyone has said yes: who says it in which order changes nothing."""
    state = gathered(page, setting)
    _must(make(state, tapper(state), Begin()))
    assert state.format is not None
    for seat, person in list(state.people.items()):
        by = seat if person.has_screen else tapper(state)
        for sentence in range(len(state.format.sentences)):
            _must(make(state, by, Agree(sentence), seat))
        if person.has_screen and state.format.most > 1:
            _must(make(state, seat, SayWhoManages(False)))
    return state


def _must(refusal: object) -> None:
    assert refusal is None, refusal
