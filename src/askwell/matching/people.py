"""Who is to be seated, and what is known of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["category", "level", "number", "tags"]
Value = str | float | frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Attribute:
    """One column that tells people apart.

    `levels` are the steps of an ordered kind, lowest first. A protected attribute (gender, age band, ethnicity …) is
    never mixed on purpose; the wish is only that nobody is alone of a kind where that can be avoided. A
    confidential one steers the sets and is named in no reason, table, strip, export or sentence.
    """

    name: str
    kind: Kind = "category"
    weight: float = 1.0
    levels: tuple[str, ...] = ()
    protected: bool = False
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A member to be. `slots` are numbers of the common week (see week.py); None means that nothing was said.

    `fixed` is the number of the set, from 1, where the person must be; `earlier` the name of the set they were in.
    """

    id: str
    name: str
    values: Mapping[str, Value] = field(default_factory=dict)
    manager: str | None = None
    slots: frozenset[int] | None = None
    languages: frozenset[str] | None = None
    fixed: int | None = None
    earlier: str | None = None


@dataclass(frozen=True, slots=True)
class Facilitator:
    """Someone who guides up to `capacity` sets and is a member of none of them."""

    id: str
    name: str
    capacity: int = 1
    slots: frozenset[int] | None = None
    languages: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Cohort:
    """Everybody, in the order in which they were listed: sets depend on it as on the seed."""

    people: tuple[Person, ...]
    attributes: tuple[Attribute, ...] = ()
    facilitators: tuple[Facilitator, ...] = ()

    def index(self) -> dict[str, int]:
        """Person's id → place in `people`."""
        return {person.id: place for place, person in enumerate(self.people)}
