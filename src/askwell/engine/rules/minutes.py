"""Minutes have owners: what is lent, what is asked for, how time is split, and breaks."""

from askwell.engine import refusals as no
from askwell.engine.claims import Interlude, guide, legs_to_come, may_tap, name_of, tapper
from askwell.engine.course import SHORTEST, lenders
from askwell.engine.events import (
    BreakEnded,
    BreakTaken,
    ExtensionAsked,
    ExtensionDeclined,
    TimeExtended,
    TimeSplit,
)
from askwell.engine.moves import (
    AnswerForMinutes,
    Attempt,
    EndBreak,
    Extend,
    Nod,
    SplitTime,
    TakeBreak,
)
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Events, Others, folds, rule
from askwell.engine.rules.standing import let_run, let_stand
from askwell.engine.rules.steering import taps
from askwell.engine.state import Extension, Leg, State
from askwell.engine.words import Moment, SeatId, Seconds

SHORT_OF_A_MINUTE = Seconds(60)


def may_extend(state: State, seat: SeatId) -> Refusal | None:
    if refusal := taps(state, seat):
        return refusal
    return None if _has_own_minutes(state) or _next_owner(state) else no.NO_MINUTES_LEFT()


@rule(Extend, may_extend, ranges={"minutes": (1, 15)})
def extend(state: State, attempt: Attempt) -> Events | Refusal:
    """From exploring or options of the same slot; else the next presenter is asked. Nobody guides: a second nod."""
    move = attempt.move
    assert isinstance(move, Extend)
    wanted = Seconds(move.minutes * 60)
    owner = "" if _has_own_minutes(state) else (_next_owner(state) or "")
    if owner or guide(state) is None:
        return [ExtensionAsked(attempt.for_, state.run, wanted, SeatId(owner))]
    return [extended(state, wanted, lenders(state))]


def _has_own_minutes(state: State) -> bool:
    return sum(spare for _, spare in lenders(state)) >= SHORT_OF_A_MINUTE


def extended(state: State, wanted: Seconds, from_legs: list[tuple[int, Seconds]]) -> TimeExtended:
    """As much as is wanted and can be lent, nearest phase first."""
    loans: list[tuple[int, Seconds]] = []
    still = int(wanted)
    for place, spare in from_legs:
        loan = min(still, spare)
        if loan > 0:
            loans.append((place, Seconds(loan)))
            still -= loan
    return TimeExtended(state.run, Seconds(wanted - still), loans)


def _next_owner(state: State) -> SeatId | None:
    """The presenter of the next slot that could lend, if there is one. What closes the meeting borrows from nobody."""
    mine = state.slot.number if state.slot else 0
    for _, leg in legs_to_come(state):
        if leg.slot and leg.slot != mine and leg.phase.lends and leg.length > SHORT_OF_A_MINUTE:
            return state.slots[leg.slot - 1].presenter
    return None


def _lenders_of(state: State, owner: SeatId) -> list[tuple[int, Seconds]]:
    return [
        (place, Seconds(leg.length - SHORT_OF_A_MINUTE))
        for place, leg in legs_to_come(state)
        if leg.slot and leg.phase.lends and state.slots[leg.slot - 1].presenter == owner
        and leg.length > SHORT_OF_A_MINUTE
    ]  # fmt: skip


@folds(TimeExtended)
def time_extended(state: State, event: TimeExtended) -> None:
    """After zero the minutes count from now: what was overrun is not taken out of them."""
    state.extension = None
    clock, leg = state.clock, state.leg
    assert clock is not None
    assert leg is not None
    if clock.called:
        overrun = max(0, (state.moment - clock.deadline) // 1000)
        clock.length = Seconds(clock.length + overrun)
    clock.length = Seconds(clock.length + event.seconds)
    clock.called = False
    state.change_leg(state.here, length=Seconds(leg.length + event.seconds))
    for place, loan in event.loans:
        state.change_leg(place, length=Seconds(state.course[place].length - loan))


@folds(ExtensionAsked)
def extension_asked(state: State, event: ExtensionAsked) -> None:
    state.extension = Extension(event.seat, event.run, event.seconds, event.owner)


def may_nod(state: State, seat: SeatId) -> Refusal | None:
    asked = state.extension
    if asked is None or asked.run != state.run or asked.owner:
        return no.NOTHING_TO_NOD_TO()
    return no.SECOND_PERSON() if asked.seat == seat else None


@rule(Nod, may_nod)
def nod(state: State, attempt: Attempt) -> Events | Refusal:
    asked = state.extension
    assert asked is not None
    return [extended(state, asked.seconds, lenders(state))]


def owns_minutes(state: State, seat: SeatId) -> Refusal | None:
    asked = state.extension
    if asked is None or asked.run != state.run or not asked.owner:
        return no.NOTHING_TO_NOD_TO()
    return None if asked.owner == seat else no.NOT_YOUR_MINUTES(presenter=name_of(state, asked.owner))


@rule(AnswerForMinutes, owns_minutes, others=Others.SCREENLESS)
def answer_for_minutes(state: State, attempt: Attempt) -> Events | Refusal:
    """Another presenter's minutes only by that presenter's own yes."""
    asked = state.extension
    assert asked is not None
    assert isinstance(attempt.move, AnswerForMinutes)
    if not attempt.move.yes:
        return [ExtensionDeclined()]
    return [extended(state, asked.seconds, _lenders_of(state, asked.owner))]


@folds(ExtensionDeclined)
def extension_declined(state: State, event: ExtensionDeclined) -> None:
    state.extension = None


def slots_to_come(state: State) -> dict[int, list[tuple[int, Leg]]]:
    """Slot → its legs, for the slots that have not begun."""
    found: dict[int, list[tuple[int, Leg]]] = {}
    for place, leg in legs_to_come(state):
        if leg.slot and (state.slot is None or leg.slot != state.slot.number):
            found.setdefault(leg.slot, []).append((place, leg))
    return found


def may_split(state: State, seat: SeatId) -> Refusal | None:
    return taps(state, seat) or (None if slots_to_come(state) else no.NO_MINUTES_LEFT())


@rule(SplitTime, may_split, ranges={"minutes_each": (3, 90)})
def split_time(state: State, attempt: Attempt) -> Events | Refusal:
    """Every slot to come gets the same time, its phases in the proportions that the format gives them."""
    assert isinstance(attempt.move, SplitTime)
    lengths: dict[int, Seconds] = {}
    for legs in slots_to_come(state).values():
        whole = sum(leg.phase.length(1) for _, leg in legs)
        for place, leg in legs:
            share = leg.phase.length(1) / whole * attempt.move.minutes_each * 60
            lengths[place] = Seconds(max(SHORTEST, round(share)))
    return [TimeSplit(lengths)]


@folds(TimeSplit)
def time_split(state: State, event: TimeSplit) -> None:
    for place, length in event.lengths.items():
        state.change_leg(int(place), length=length)


@rule(TakeBreak, taps, ranges={"minutes": (2, 30)})
def take_break(state: State, attempt: Attempt) -> Events | Refusal:
    assert isinstance(attempt.move, TakeBreak)
    return [BreakTaken(Seconds(attempt.move.minutes * 60))]


@folds(BreakTaken)
def break_taken(state: State, event: BreakTaken) -> None:
    state.break_until = Moment(state.moment + event.seconds * 1000)
    let_stand(state)


def may_end_break(state: State, seat: SeatId) -> Refusal | None:
    if state.break_until is None:
        return no.NOT_IN_A_BREAK()
    return None if may_tap(state, seat) else no.NOT_TAPPING(tapper=name_of(state, tapper(state)))


@rule(EndBreak, may_end_break, during={Interlude.BREAK}, running=False)
def end_break(state: State, attempt: Attempt) -> Events | Refusal:
    return [BreakEnded()]


@folds(BreakEnded)
def break_ended(state: State, event: BreakEnded) -> None:
    state.break_until = None
    state.working_since = state.moment
    let_run(state)
