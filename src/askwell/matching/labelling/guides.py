"""Which facilitator guides which set while sets have labels: each within capacity, over no report, and never for good.

A label may be taken as long as somebody can guide it, if need be after others have changed sets among themselves.
"""

import numpy as np

from askwell.matching.labelling.candidates import Candidates
from askwell.matching.labelling.seats import Seats
from askwell.matching.model.model import Bools


class Guides:
    """`left` is facilitator → sets they could still guide; who has which set stands in `seats.guide`."""

    def __init__(self, listed: Candidates, seats: Seats, capacity: list[int]) -> None:
        self.listed, self.seats, self.left = listed, seats, capacity

    def release(self, t: int) -> None:
        """Set `t` gives its facilitator back."""
        if self.seats.guide[t] >= 0:
            self.left[self.seats.guide[t]] += 1
            self.seats.guide[t] = -1

    def possible(self) -> Bools:
        """Label → whether a facilitator could be found for an empty set that took it."""
        return np.asarray(self.listed.guides[list(self._freeable())].any(axis=0))

    def find(self, t: int) -> bool:
        """Gives set `t` a facilitator for its label."""
        came = self._freeable()
        able = [g for g in came if self.listed.guides[g, self.seats.label[t]]]
        if not able:
            return False
        taking, guide = t, able[0]
        while came[guide] >= 0:  # whoever guides that set is freed by one who guides none, or is freed in turn
            other = came[guide]
            self.seats.guide[taking] = guide
            taking, guide = other, self._instead[other]
        self.seats.guide[taking] = guide
        self.left[guide] -= 1
        return True

    def _freeable(self) -> dict[int, int]:
        """Facilitators who could take one more set → the set they would give up for it, -1 for none."""
        seats = self.seats
        came = {g: -1 for g, left in enumerate(self.left) if left > 0}
        self._instead: dict[int, int] = {}
        queue = list(came)
        for guide in queue:
            for t, other in enumerate(seats.guide):
                if other < 0 or other in came or not self.listed.guides[guide, seats.label[t]]:
                    continue
                if any(guide in seats.units.over[m] for m in seats.members[t]):
                    continue
                came[other], self._instead[t] = t, guide
                queue.append(other)
        return came
