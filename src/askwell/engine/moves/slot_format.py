"""Each slot may take its own format."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move


@dataclass(slots=True)
class GiveSlotFormat(Move):
    slot: int
    format: str
