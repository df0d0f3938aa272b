"""Private hints on what is being written, for the whole set."""

from dataclasses import dataclass

from askwell.engine.moves.move import Move


@dataclass(slots=True)
class SwitchHints(Move):
    """On or off for everyone; each person may leave them off for themselves, which stays on their device."""

    yes: bool
