"""What a colleague would do now, and what there is to tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Intent:
    """A move of one seat. `advises`: it is known to come too soon, and to be refused."""

    seat: str
    type: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    advises: bool = False

    @property
    def move(self) -> dict[str, Any]:
        """As the HTTP interface takes it."""
        return {"type": self.type, **self.fields}


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that only its author was told, which a newcomer learns from: a refusal, in its own words."""

    name: str
    would_say: str
    sentence: str
    instead: str
    asks: str
