"""What a newcomer's page shows of the rehearsal that it stands in."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Card:
    """The matter that the newcomer came with. `facts` are (what is asked about, what to say); nobody keeps to it."""

    title: str
    telling: str
    facts: tuple[tuple[str, str], ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """`card` is there for whoever brings something: a member and a facilitator hear it from a colleague."""

    pace: str
    asides: list[str]
    card: Card | None

    @property
    def as_data(self) -> dict[str, Any]:
        return {"pace": self.pace, "asides": self.asides}
