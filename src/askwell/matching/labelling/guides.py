"""Which facilitator guides which set while sets have labels: each within capacity, over no report, and never for good.

A label may be taken as long as somebody can guide it, if need be after others have changed sets among themselves.
Facilitators are bits of a number here, since the question is asked for every label that is taken.
"""

import numpy as np

from askwell.matching.labelling.candidates import Candidates
from askwell.matching.labelling.seats import Seats
from askwell.matching.model.model import Bools


class Guides:
    """`left` is facilitator → sets they could still guide; who has which set stands in `seats.guide`."""

    def __init__(self, listed: Candidates, seats: Seats, capacity: list[int]) -> None:
        self.listed, self.seats, self.left = listed, seats, capacity
        self.able: dict[int, int] = {}
        self.free: tuple[int, dict[int, int], dict[int, int]] = (0, {}, {})

    def release(self, t: int) -> None:
        """Set `t` gives its facilitator back."""
        if self.seats.guide[t] >= 0:
            self.left[self.seats.guide[t]] += 1
            self.seats.guide[t] = -1

    def possible(self) -> Bools:
        """Label → whether a facilitator could be found for an empty set that took it."""
        self.free = self._freeable()
        freeable = self.free[0]
        if not freeable:
            return np.zeros(len(self.listed), dtype=bool)
        who = [g for g in range(len(self.left)) if freeable >> g & 1]
        return np.asarray(self.listed.guides[who].any(axis=0))

    def find(self, t: int) -> bool:
        """Gives set `t` a facilitator for its label, one of those whom `possible` has just found."""
        freeable, gives_up, instead = self.free
        able = self._able(t) & freeable
        if not able:
            return False
        taking, guide = t, _lowest(able)
        while guide in gives_up:  # the set that they leave for this one gets another, who may leave one in turn
            left = gives_up[guide]
            self.seats.guide[taking] = guide
            taking, guide = left, instead[left]
        self.seats.guide[taking] = guide
        self.left[guide] -= 1
        return True

    def _able(self, t: int) -> int:
        """Who can take the label of set `t` and manages nobody in it."""
        label = self.seats.label[t]
        if label not in self.able:
            self.able[label] = sum(1 << int(g) for g in np.flatnonzero(self.listed.guides[:, label]))
        able = self.able[label]
        for unit in self.seats.members[t]:
            for guide in self.seats.units.over[unit]:
                able &= ~(1 << guide)
        return able

    def _freeable(self) -> tuple[int, dict[int, int], dict[int, int]]:
        """Who could take one more set; which set each would give up for it; and who would take that one instead."""
        freeable = sum(1 << g for g, left in enumerate(self.left) if left > 0)
        gives_up: dict[int, int] = {}
        instead: dict[int, int] = {}
        held = [(t, guide, self._able(t)) for t, guide in enumerate(self.seats.guide) if guide >= 0]
        grown = True
        while grown:
            grown, waiting = False, []
            for t, guide, able in held:
                if freeable >> guide & 1:
                    continue
                if taker := able & freeable:
                    freeable |= 1 << guide
                    gives_up[guide], instead[t] = t, _lowest(taker)
                    grown = True
                else:
                    waiting.append((t, guide, able))
            held = waiting
        return freeable, gives_up, instead


def _lowest(bits: int) -> int:
    return (bits & -bits).bit_length() - 1
