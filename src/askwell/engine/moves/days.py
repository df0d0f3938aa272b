"""A written meeting knows when its people sleep and rest."""

from dataclasses import dataclass, field

from askwell.engine.moves.move import Move


@dataclass(slots=True)
class SayMyDays(Move):
    """`zone` by its name, `off` the days off, Monday being 0."""

    zone: str
    off: list[int] = field(default_factory=lambda: [5, 6])
