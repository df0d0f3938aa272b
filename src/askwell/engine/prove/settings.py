"""The meetings that a format is proved with: so many people, with and without somebody who guides."""

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.engine.claims import tapper
from askwell.engine.meeting import decide, evolve
from askwell.engine.moves import AddSeat, Agree, Attempt, Begin, HandOver, Move, OpenRoom, SayWhoManages, TakeSeat
from askwell.engine.moves.room import OpenActionNow
from askwell.engine.page import parse
from askwell.engine.refusals import Refusal
from askwell.engine.state import State
from askwell.engine.words import ROOM, Held, Job, Moment, SeatId, SequenceNumber

FIRST = Moment(1_780_000_000_000)
TICK = 1_000


@dataclass(slots=True, frozen=True)
class Setting:
    """`people` take turns; a facilitator sits down beside them when `guided`; one has no screen if `screenless`."""

    people: int
    guided: bool
    screenless: bool = False
    held: Held = Held.CALL

    def __str__(self) -> str:
        guide = "with a facilitator" if self.guided else "without a facilitator"
        screen = ", one without a screen" if self.screenless else ""
        return f"{self.people} people {guide}{screen}"


def settings(page: dict[str, object], people: int) -> Iterator[Setting]:
    """With and without a facilitator where both can be; a coached set has a coach."""
    coached = page.get("coached") is True
    if not coached:
        yield Setting(people, guided=False, screenless=people > 3)
    if people > 1:
        yield Setting(people, guided=True)


def refused(state: State, by: SeatId, move: Move, for_: SeatId) -> Refusal | None:
    """Would this move be refused? Nothing is folded."""
    moment = Moment((state.moment or FIRST) + TICK)
    answer = decide(state, Attempt(move, by, for_, moment, state.at + 1))
    return answer if isinstance(answer, Refusal) else None


def apply(state: State, by: SeatId, move: Move, for_: SeatId | None = None) -> Refusal | None:
    """Makes a move a second later, in place."""
    moment = Moment((state.moment or FIRST) + TICK)
    attempt = Attempt(move, by, for_ or by, moment, state.at + 1)
    answer = decide(state, attempt)
    if isinstance(answer, Refusal):
        return answer
    for event in answer:
        evolve(state, event, attempt.moment, SequenceNumber(state.at + 1))
    return None


def gathered(page: dict[str, object], setting: Setting) -> State:
    """Everyone has a seat and the meeting has not begun; each has an action from last time, told or not."""
    state = State()
    seats = [SeatId(f"seat{nth}") for nth in range(setting.people)]
    guide = SeatId("guide")
    first = guide if setting.guided else seats[0]
    last_time = [OpenActionNow(f"action {seat}", seat, "An action from last time.") for seat in seats[:1]]
    _must(apply(state, ROOM, OpenRoom(page, first, "Host", setting.held, last_time=_if_told(page, last_time))))
    for seat in seats[0 if setting.guided else 1 : -1 if setting.screenless else None]:
        _must(apply(state, ROOM, TakeSeat(seat, f"Member {seat}")))
    if setting.screenless:
        _must(apply(state, first, AddSeat("Paper")))
    if setting.guided:
        _must(apply(state, guide, HandOver(Job.GUIDING, guide)))
    return state


def _if_told(page: dict[str, object], last_time: list[OpenActionNow]) -> list[OpenActionNow]:
    """Only a format with a progress round looks at last time."""
    return last_time if any(phase.progress for phase in parse(page).phases) else []


def arrived(page: dict[str, object], setting: Setting) -> State:
    """We have begun, and everyone has said yes: who says it in which order changes nothing."""
    state = gathered(page, setting)
    _must(apply(state, tapper(state), Begin()))
    assert state.format is not None
    for seat, person in list(state.people.items()):
        by = seat if person.has_screen else tapper(state)
        for sentence in range(len(state.format.sentences)):
            _must(apply(state, by, Agree(sentence), seat))
        if person.has_screen:
            _must(apply(state, seat, SayWhoManages(False)))
    return state


def _must(refusal: Refusal | None) -> None:
    assert refusal is None, refusal
