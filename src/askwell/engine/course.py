"""The course of a meeting: opening phases, one or more slots with a breath between them, closing phases."""

from askwell.engine.claims import at_table, guide, legs_to_come
from askwell.engine.format import Format, Phase, Where
from askwell.engine.state import Leg, State, but
from askwell.engine.words import Seconds

SHORTEST = Seconds(30)


def plan(format_: Format) -> list[Leg]:
    """The course before anyone has been chosen: one slot that belongs to nobody yet."""
    order = [*format_.of(Where.OPENING), *format_.of(Where.SLOT), *format_.of(Where.CLOSING)]
    return [Leg(phase, 0, phase.length(1)) for phase in order]


def with_slots(state: State, numbers: list[int]) -> list[Leg]:
    """What was, up to where we are; then these slots, each whole or sharing the minutes of one; then the closing."""
    assert state.format is not None
    course = state.course[: state.here + 1]
    sharing = len(numbers) if state.format.shares_time else 1
    for nth, number in enumerate(numbers):
        if nth:
            course += [Leg(phase, 0, phase.length(1)) for phase in state.format.of(Where.BETWEEN)]
        course += slot_legs(state.format, number, sharing)
    return course + [Leg(phase, 0, phase.length(1)) for phase in state.format.of(Where.CLOSING)]


def slot_legs(format_: Format, number: int, sharing: int = 1) -> list[Leg]:
    """The phases of one slot."""
    return [Leg(phase, number, shared(phase, sharing)) for phase in format_.of(Where.SLOT)]


def shared(phase: Phase, slots: int) -> Seconds:
    """A phase's length when several slots share the time of one."""
    return Seconds(max(SHORTEST, round(phase.length(1) / slots)))


def length_now(state: State, leg: Leg) -> Seconds:
    """What the clock is set to: a phase counted for each person knows only now how many they are."""
    if not leg.phase.each:
        return leg.length
    people = [seat for seat in at_table(state) if seat != guide(state)]
    return leg.phase.length(len(people))


def lenders(state: State) -> list[tuple[int, Seconds]]:
    """(leg, seconds it can spare) of phases ahead that lend to this one: exploring and options of the same slot.

    Minutes have owners: actions, thanks and closing lend nothing, and another slot's are its presenter's.
    """
    leg = state.leg
    if leg is None or leg.phase.where is Where.CLOSING:
        return []
    mine = leg.slot
    return [
        (place, Seconds(ahead.length - 60))
        for place, ahead in legs_to_come(state)
        if ahead.phase.lends and ahead.slot == mine and ahead.length > 60
    ]


def keep_as_planned(course: list[Leg], unowned: list[Leg], slots: int) -> None:
    """What was skipped or lent while the slot belonged to nobody stays so, shared by the slots that came of it."""
    for planned in unowned:
        lent = planned.phase.length(1) - planned.length
        for place, leg in enumerate(course):
            if leg.phase.word == planned.phase.word:
                length = Seconds(max(SHORTEST, leg.length - round(lent / slots)) if lent else leg.length)
                course[place] = but(leg, skipped=leg.skipped or planned.skipped, length=length)
