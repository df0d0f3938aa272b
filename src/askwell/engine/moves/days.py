"""A written meeting knows when its people sleep and rest."""

from dataclasses import dataclass, field

from askwell.engine.moves.move import Move, Name


@dataclass(slots=True)
class SayMyDays(Move):
    """`zone` by its name, `off` the days off, Monday being 0."""

    zone: Name
    off: list[int] = field(default_factory=lambda: [5, 6])
