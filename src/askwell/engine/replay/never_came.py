"""Phases of the course that were planned and never came, put where they would have been."""

from collections.abc import Collection

from askwell.engine.claims import takes_place
from askwell.engine.format import Floor, OnlyWhen
from askwell.engine.replay.shapes import Stretch
from askwell.engine.state import Leg, State
from askwell.engine.words import RunId, Seconds


def never_came(state: State, held: list[Stretch], entered: Collection[int]) -> list[Stretch]:
    """`held` with the others between them: skipped, or left out because a slot or the meeting ended before."""
    told = list(held)
    for place, leg in enumerate(state.course):
        if place not in entered and _was_planned(state, leg):
            after = max((nth for nth, one in enumerate(told) if one.place < place), default=-1)
            told.insert(after + 1, _left_out(place, leg))
    return told


def _was_planned(state: State, leg: Leg) -> bool:
    """A slot that the set gave up before it began was not; nor what only takes place at times, and didn't."""
    slot = state.slots[leg.slot - 1] if leg.slot else None
    if slot is not None and slot.dropped:
        return False
    return leg.phase.only_when is OnlyWhen.ALWAYS or takes_place(state, leg)


def _left_out(place: int, leg: Leg) -> Stretch:
    """Lengths are in milliseconds, as those of the others still are."""
    phase = leg.phase
    stretch = Stretch(RunId(""), phase.word, phase.name, phase.hue.value, leg.slot, place, held=False)
    stretch.planned, stretch.silent = Seconds(leg.length * 1000), phase.floor is Floor.SILENT
    return stretch
