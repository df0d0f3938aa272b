"""What became of a move, apart from a refusal, which is the engine's."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Applied:
    """Durable. Sent again with the same key and body, a move gets the same answer and does nothing."""

    at: int
    """Number of its last event; without events, where the room stood."""
    events: int


@dataclass(frozen=True, slots=True)
class Conflict:
    """The key has been used for something else."""

    slug: str = "other-body"


class NotSaved(Exception):
    """The disk didn't take it, and nothing was announced. The room has been read again."""


class Unreadable(Exception):
    """The room holds an event that this version doesn't know, or a damaged row: it stays closed."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
