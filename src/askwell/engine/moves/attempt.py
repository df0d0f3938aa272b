"""A move as it reaches the door."""

from dataclasses import dataclass, field

from askwell.engine.moves.move import Move
from askwell.engine.words import Moment, SeatId


@dataclass(slots=True)
class Attempt:
    """`by` sent it, `for_` is whose act it is. `seed` is 128 fresh random bits, from which ids and lots are drawn.
    `quiet` are the seats without any device for a minute: presence makes moves possible and changes no rule.
    """

    move: Move
    by: SeatId
    for_: SeatId
    moment: Moment
    seed: int
    quiet: frozenset[SeatId] = field(default_factory=frozenset)
