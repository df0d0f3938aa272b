"""Pairs, threes, fours and halves: who is together while a phase is held in groups."""

from askwell.engine.format import Groups
from askwell.engine.words import SeatId

SIZES = {Groups.PAIRS: 2, Groups.THREES: 3, Groups.FOURS: 4}


def groups_of(circle: list[SeatId], groups: Groups) -> list[list[SeatId]]:
    """Neighbours in the circle, so that two pairs make a four; nobody is alone: the last join the group before.

    No groups at all when everyone is together.
    """
    if groups is Groups.ALL or not circle:
        return []
    size = SIZES.get(groups) or (len(circle) + 1) // 2
    found = [circle[start : start + size] for start in range(0, len(circle), size)]
    if len(found) > 1 and len(found[-1]) < min(size, 2):
        last = found.pop()
        found[-1] += last
    return found


def group_of(groups: list[list[SeatId]], seat: SeatId) -> frozenset[SeatId]:
    """Those who are together with this seat; empty when everyone is, or when it sits in no group."""
    return next((frozenset(group) for group in groups if seat in group), frozenset())
