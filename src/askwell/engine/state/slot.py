"""A slot and its matter."""

from dataclasses import dataclass

from askwell.engine.words import SeatId, Verdict, Wanted


@dataclass(slots=True, frozen=True)
class Slot:
    """`number` is also the number of its matter. `begun` once it was entered; `dropped` when the set chose anew. `bid`
    is the `since` of the bid that it came of.

    Never changed in place, so that copies of a meeting share it: see `State.change_slot`.
    """

    number: int
    presenter: SeatId
    begun: bool = False
    dropped: bool = False
    options_asked: bool = False
    stopped: bool = False
    shared: bool = True
    withdrawn: bool = False
    bid: int = 0
    module: str = ""
    wanted: tuple[Wanted, ...] = ()
    can_give: frozenset[SeatId] = frozenset()
    verdict: Verdict | None = None
