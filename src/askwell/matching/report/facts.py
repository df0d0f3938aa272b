"""What may be shown of formed sets. Confidential and protected attributes are dropped here, once, for every output."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from askwell.matching.checking.value import difference, diversity, spreads
from askwell.matching.people import Attribute, Cohort, Facilitator, Person
from askwell.matching.week import UTC_CLOCK, Clock

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Trait:
    """One attribute in one set: mean difference 0 to 1 (None if fewer than two said something), counts of values."""

    attribute: Attribute
    difference: float | None
    counts: tuple[tuple[str, int], ...]
    unsaid: int


@dataclass(frozen=True, slots=True)
class SetFacts:
    """A set as it may be shown; `diversity` is 0 to 1; slots and languages are those that all share, if anyone said."""

    number: int
    people: tuple[Person, ...]
    facilitator: Facilitator | None
    diversity: float
    traits: tuple[Trait, ...]
    slots: tuple[int, ...] | None
    languages: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Facts:
    """All sets; `worst` is the number of the least diverse one."""

    sets: tuple[SetFacts, ...]
    attributes: tuple[Attribute, ...]
    clock: Clock

    @property
    def worst(self) -> int:
        return min(self.sets, key=lambda s: (s.diversity, s.number)).number

    @property
    def diversity(self) -> float:
        """Mean of the sets."""
        return sum(s.diversity for s in self.sets) / len(self.sets)


def shown(cohort: Cohort) -> Cohort:
    """The cohort without whatever is confidential or protected."""
    attributes = tuple(a for a in cohort.attributes if not (a.confidential or a.protected))
    names = {a.name for a in attributes}
    people = tuple(replace(p, values={k: v for k, v in p.values.items() if k in names}) for p in cohort.people)
    return replace(cohort, people=people, attributes=attributes)


def facts(
    cohort: Cohort, sets: Sequence[Sequence[int]], guides: Sequence[int] | None = None, clock: Clock = UTC_CLOCK
) -> Facts:
    """`sets` are people's places; `guides` the facilitator's place for each set, -1 for none."""
    known = shown(cohort)
    ranges, found = spreads(known), []
    for number, (places, mean) in enumerate(zip(sets, diversity(known, sets), strict=True), 1):
        members = tuple(known.people[p] for p in places)
        guide = guides[number - 1] if guides is not None and len(guides) else -1
        facilitator = cohort.facilitators[guide] if guide >= 0 else None
        everyone: list[Person | Facilitator] = [*members, *([facilitator] if facilitator else [])]
        traits = tuple(_trait(a, members, ranges.get(a.name, 0.0)) for a in known.attributes)
        shared_slots = _common([who.slots for who in everyone])
        shared = _common([who.languages for who in everyone])
        slots = None if shared_slots is None else tuple(sorted(shared_slots))
        languages = None if shared is None else tuple(sorted(shared))
        found.append(SetFacts(number, members, facilitator, mean, traits, slots, languages))
    return Facts(tuple(found), known.attributes, clock)


def _trait(attribute: Attribute, members: tuple[Person, ...], spread: float) -> Trait:
    values = [p.values.get(attribute.name) for p in members]
    pairs = [difference(attribute, a, b, spread) for i, a in enumerate(values) for b in values[i + 1 :]]
    known = [d for d in pairs if d is not None]
    words: list[str] = []
    for value in values:
        if isinstance(value, frozenset):
            words += sorted(value)
        elif value not in (None, ""):
            words.append(f"{value:g}" if isinstance(value, float) else str(value))
    counts = tuple(sorted(Counter(words).items(), key=lambda item: (-item[1], item[0])))
    unsaid = sum(v in (None, "", frozenset()) for v in values)
    return Trait(attribute, sum(known) / len(known) if known else None, counts, unsaid)


def _common(said: Sequence[frozenset[T] | None]) -> frozenset[T] | None:
    known = [s for s in said if s is not None]
    return frozenset.intersection(*known) if known else None
