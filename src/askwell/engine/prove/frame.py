"""What most moves leave as it is: who sits there, who has which job, and what is planned.

Whatever follows from these alone is not found out again for a state in which they are as they were a move before.
"""

from collections.abc import Callable
from inspect import unwrap
from operator import attrgetter
from typing import Any

from askwell.engine.claims import at_table, guide, host, legs_to_come, presenter, roles, scribe, tapper
from askwell.engine.prove.likeness import afterwards, offices, slots_ahead, standings
from askwell.engine.state import State

FRAME = ("format", "people", "jobs", "host", "course", "here", "slots", "first_meeting", "last_time", "ended")
"""The parts of a state that stand when somebody speaks, writes, raises a hand or pauses."""

FOLLOWS: tuple[Callable[[State], Any], ...] = (
    at_table, presenter, guide, host, tapper, scribe, roles, legs_to_come, slots_ahead, afterwards, standings, offices,
)  # fmt: skip
"""What follows from the frame alone: a test looks at what each of them looks at."""

_frame_of = attrgetter(*FRAME)
_remembered_as = [unwrap(claim) for claim in FOLLOWS]


def carry_over(before: State, after: State) -> None:
    """`after` knows what `before` has found out of its frame, if both have the same one."""
    known, new = before.memo, after.memo
    if known is None or new is None or _frame_of(before) != _frame_of(after):
        return
    if list(before.people) == list(after.people):  # people sit in an order, which equal dicts don't compare
        new.update((claim, known[claim]) for claim in _remembered_as if claim in known)
