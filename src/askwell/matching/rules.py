"""What always holds. Each rule is one value, so that a conflict can name the few that clash."""

from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sizes:
    """Every set has `smallest` to `largest` members; `sets` fixes how many sets there are."""

    smallest: int = 5
    largest: int = 7
    sets: int | None = None
    confidential: bool = False

    def counts(self, people: int) -> range:
        """How many sets `people` can be split into, possibly none."""
        if self.sets is not None:
            fits = self.sets > 0 and self.smallest * self.sets <= people <= self.largest * self.sets
            return range(self.sets, self.sets + 1) if fits else range(0)
        return range(max(1, -(-people // self.largest)), people // self.smallest + 1)


@dataclass(frozen=True, slots=True)
class Apart:
    """Two people never share a set. Always confidential, because the reason is somebody's own."""

    a: str
    b: str
    confidential: bool = True


@dataclass(frozen=True, slots=True)
class Together:
    """These people share a set."""

    people: tuple[str, ...]
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Managed:
    """Nobody sits with their line manager."""

    person: str
    manager: str
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class AtMost:
    """At most `people` members of a set have the same value of `attribute`."""

    attribute: str
    people: int
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class SharedSlots:
    """Every set, its facilitator included, has `slots` slots of the week in which all are free."""

    slots: int = 1
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class SharedLanguage:
    """Every set, its facilitator included, has a language that all of them speak."""

    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Facilitated:
    """Every set gets one facilitator, nobody beyond their capacity, nobody over their own reports."""

    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A person belongs to the set of this number, from 1."""

    person: str
    set: int
    confidential: bool = False


Rule = Sizes | Apart | Together | Managed | AtMost | SharedSlots | SharedLanguage | Facilitated | Fixed


@dataclass(frozen=True, slots=True)
class Rules:
    """All rules that hold together; at most one of each kind that speaks of every set."""

    all: tuple[Rule, ...] = field(default=(Sizes(),))

    def of(self, kind: type[T]) -> list[T]:
        """The rules of this kind, in the order given."""
        return [rule for rule in self.all if isinstance(rule, kind)]

    def one(self, kind: type[T]) -> T | None:
        """The only rule of this kind, if there is one."""
        return next(iter(self.of(kind)), None)

    def without(self, *dropped: Rule) -> "Rules":
        """The others."""
        return Rules(tuple(rule for rule in self.all if rule not in dropped))

    def confidential(self) -> list[Rule]:
        """The rules that may be named nowhere."""
        return [rule for rule in self.all if rule.confidential]
