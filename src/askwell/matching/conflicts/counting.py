"""Conflicts that counting proves, in milliseconds: each check is exact, so whatever it finds is impossible indeed."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from askwell.matching.conflicts.conflict import Conflict, told
from askwell.matching.conflicts.forced import Found, Group, groups, inside
from askwell.matching.people import Cohort, Person
from askwell.matching.rules import (
    Apart,
    AtMost,
    Facilitated,
    Fixed,
    Managed,
    Rule,
    Rules,
    SharedLanguage,
    SharedSlots,
    Sizes,
)
from askwell.matching.sentence import Sentence


def counted(cohort: Cohort, rules: Rules) -> Conflict | None:
    """The first conflict that counting finds, or None. Its rules are not yet the fewest."""
    for found, sentence in _all(cohort, rules):
        unique = tuple(dict.fromkeys(found))
        return Conflict(unique, told(unique, sentence))
    return None


def _all(cohort: Cohort, rules: Rules) -> Iterator[Found]:
    bound = groups(cohort, rules)
    for people, binding in bound:
        yield from inside(cohort, rules, people, binding)
        yield from _caps_inside(rules, people, binding)
    yield from _guides(cohort, rules)
    sizes = rules.one(Sizes)
    if sizes is None or not cohort.people:
        return
    yield from _sizes(cohort, sizes, bound)
    most = len(cohort.people) // sizes.smallest if sizes.sets is None else sizes.sets
    yield from _fixed(rules, sizes, most)
    yield from _caps(cohort, rules, sizes, most)
    yield from _cliques(rules, sizes, most)
    yield from _company(cohort, rules, sizes)
    yield from _islands(cohort, rules, sizes)
    yield from _guided(cohort, rules, sizes)


def _sizes(cohort: Cohort, sizes: Sizes, bound: list[Group]) -> Iterator[Found]:
    if not sizes.counts(len(cohort.people)):
        gaps = {"people": len(cohort.people), "smallest": sizes.smallest, "largest": sizes.largest}
        if len(cohort.people) == 1:
            yield [sizes], Sentence("One person alone can't make a set of {smallest} to {largest}.", gaps)
        elif sizes.sets is None:
            yield [sizes], Sentence("{people} people can't be split into sets of {smallest} to {largest}.", gaps)
        else:
            gaps["sets"] = sizes.sets
            yield [sizes], Sentence("{people} people don't fit {sets} sets of {smallest} to {largest}.", gaps)
    for people, binding in bound:
        if len(people) > sizes.largest:
            group = {"count": len(people), "people": [p.name for p in people], "largest": sizes.largest}
            yield [*binding, sizes], Sentence("{count} people belong together, a set has {largest}: {people}.", group)


def _caps_inside(rules: Rules, people: list[Person], binding: list[Rule]) -> Iterator[Found]:
    for rule in rules.of(AtMost):
        for value, alike in _alike(rule, people).items():
            if len(alike) > rule.people:
                gaps = {"people": [p.name for p in alike], "value": value, "most": rule.people}
                text = "{people} must share a set, which may have {most} of {value}."
                yield [*binding, rule], Sentence(text, gaps)


def _alike(rule: AtMost, people: list[Person] | tuple[Person, ...]) -> dict[str, list[Person]]:
    found: dict[str, list[Person]] = {}
    for person in people:
        value = person.values.get(rule.attribute)
        word = min(value, default="") if isinstance(value, frozenset) else "" if value is None else str(value)
        if word:
            found.setdefault(word, []).append(person)
    return found


def _caps(cohort: Cohort, rules: Rules, sizes: Sizes, most: int) -> Iterator[Found]:
    for rule in rules.of(AtMost):
        for value, alike in _alike(rule, cohort.people).items():
            if len(alike) > rule.people * most:
                gaps = {"count": len(alike), "value": value, "sets": most, "room": rule.people * most}
                text = "{count} people have {value}, and {sets} sets have room for {room} of them."
                yield [rule, sizes], Sentence(text, gaps)


def _fixed(rules: Rules, sizes: Sizes, most: int) -> Iterator[Found]:
    by_set: dict[int, list[Fixed]] = {}
    for rule in rules.of(Fixed):
        by_set.setdefault(rule.set, []).append(rule)
        if rule.set > most:
            gaps = {"person": rule.person, "set": rule.set, "sets": most}
            yield [rule, sizes], Sentence("{person} is fixed to set {set}, and there are {sets} at most.", gaps)
    for number, fixed in by_set.items():
        if len(fixed) > sizes.largest:
            gaps = {"count": len(fixed), "set": number, "largest": sizes.largest}
            yield [*fixed, sizes], Sentence("{count} people are fixed to set {set}, which holds {largest}.", gaps)


def _cliques(rules: Rules, sizes: Sizes, most: int) -> Iterator[Found]:
    """More people who may not meet one another than there are sets."""
    edges: dict[frozenset[str], Rule] = {}
    for rule in rules.all:
        if isinstance(rule, Apart | Managed):
            pair = frozenset((rule.a, rule.b) if isinstance(rule, Apart) else (rule.person, rule.manager))
            edges.setdefault(pair, rule)
    near: dict[str, set[str]] = {}
    for a, b in (sorted(pair) for pair in edges if len(pair) == 2):
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    for start in sorted(near, key=lambda p: (-len(near[p]), p))[:200]:
        clique, rest = [start], set(near[start])
        while rest and len(clique) <= most:
            nearest = max(sorted(rest), key=lambda p: len(near[p] & rest))
            clique.append(nearest)
            rest &= near[nearest]
        if len(clique) > most:
            used = [edges[frozenset((a, b))] for i, a in enumerate(clique) for b in clique[i + 1 :]]
            gaps = {"count": len(clique), "people": clique, "sets": most}
            text = "{count} people may not meet one another, and there are {sets} sets: {people}."
            yield [*used, sizes], Sentence(text, gaps)


def _company(cohort: Cohort, rules: Rules, sizes: Sizes) -> Iterator[Found]:
    """Somebody whose slots or languages too few others have."""
    slots, language = rules.one(SharedSlots), rules.one(SharedLanguage)
    for rule, wanted, said in (
        (slots, slots.slots if slots else 0, [p.slots for p in cohort.people]),
        (language, 1, [p.languages for p in cohort.people]),
    ):
        if rule is None:
            continue
        count: dict[int | str, int] = {}
        anywhere = sum(s is None for s in said)
        for things in said:
            for thing in things or ():
                count[thing] = count.get(thing, 0) + 1
        for things in said:
            if things is None:
                continue
            enough = [t for t in things if count[t] + anywhere >= sizes.smallest]
            if len(enough) < wanted:
                yield [rule, sizes], _too_few(cohort, sizes, things, count, rule)
                break


def _too_few(
    cohort: Cohort, sizes: Sizes, things: Iterable[int | str], count: dict[int | str, int], rule: Rule
) -> Sentence:
    best = max(sorted(things, key=str), key=lambda t: count[t], default=None)
    slotted = isinstance(rule, SharedSlots)
    who = [p for p in cohort.people if best in ((p.slots if slotted else p.languages) or ())]
    gaps = {"count": len(who), "people": [p.name for p in who], "needed": sizes.smallest}
    if len(who) == 1:
        if slotted:
            return Sentence("Nobody shares enough slots with {people}, and a set needs {needed} people.", gaps)
        return Sentence("Only {people} speaks {language}, and a set needs {needed} people.", {**gaps, "language": best})
    if slotted:
        return Sentence("Only {count} people share the slots of {people}, and a set needs {needed}.", gaps)
    return Sentence(
        "Only {count} people speak {language}, and a set needs {needed}: {people}.", {**gaps, "language": best}
    )


def _islands(cohort: Cohort, rules: Rules, sizes: Sizes) -> Iterator[Found]:
    """People fall into parts that can't sit with one another, and a part doesn't split into sets."""
    used: list[Rule] = [r for r in rules.all if isinstance(r, SharedSlots | SharedLanguage)]
    for chosen in [[r] for r in used] + ([used] if len(used) > 1 else []):
        parts = _parts(_companions(cohort, chosen))
        ranges = [(-(-len(part) // sizes.largest), len(part) // sizes.smallest) for part in parts]
        for part, (least, most) in zip(parts, ranges, strict=True):
            if least > most:
                gaps = {"count": len(part), "people": [cohort.people[p].name for p in part]}
                text = (
                    "{count} people can sit with nobody else and can't be split into sets among themselves: {people}."
                )
                yield [*chosen, sizes], Sentence(text, gaps)
        if sizes.sets is not None and not sum(r[0] for r in ranges) <= sizes.sets <= sum(r[1] for r in ranges):
            gaps = {"parts": len(parts), "sets": sizes.sets}
            yield [*chosen, sizes], Sentence("People fall into {parts} parts that don't make {sets} sets.", gaps)


def _companions(cohort: Cohort, chosen: list[Rule]) -> NDArray[np.bool_]:
    n = len(cohort.people)
    together = np.ones((n, n), dtype=bool)
    for rule in chosen:
        slotted = isinstance(rule, SharedSlots)
        said = [p.slots if slotted else p.languages for p in cohort.people]
        names = sorted({t for s in said for t in s or ()}, key=str)
        has = np.array([[s is None or t in s for t in names] for s in said], dtype=np.float32).reshape(n, len(names))
        any_ = np.array([s is None for s in said])
        wanted = rule.slots if isinstance(rule, SharedSlots) else 1
        together &= (has @ has.T >= wanted) | any_[:, None] | any_
    return together


def _parts(near: NDArray[np.bool_]) -> list[list[int]]:
    left, parts = set(range(len(near))), []
    while left:
        part, edge = set(), {min(left)}
        while edge:
            part |= edge
            edge = set(np.flatnonzero(near[sorted(edge)].any(axis=0)).tolist()) - part
        parts.append(sorted(part))
        left -= part
    return parts


def _guides(cohort: Cohort, rules: Rules) -> Iterator[Found]:
    """Somebody whom no facilitator could have in their set."""
    rule = rules.one(Facilitated)
    if rule is None:
        return
    guides = [f for f in cohort.facilitators if f.capacity > 0]
    slots, language = rules.one(SharedSlots), rules.one(SharedLanguage)
    for person in cohort.people:
        able = [g for g in guides if g.id != person.manager]
        used: list[Rule] = [rule]
        for other in (slots, language):
            if not able or other is None:
                continue
            mine = person.slots if isinstance(other, SharedSlots) else person.languages
            theirs = [(g, g.slots if isinstance(other, SharedSlots) else g.languages) for g in able]
            wanted = other.slots if isinstance(other, SharedSlots) else 1
            able = [g for g, has in theirs if mine is None or has is None or len(set(mine) & set(has)) >= wanted]
            used.append(other)
        if not able:
            yield used, Sentence("No facilitator could have {person} in their set.", {"person": person.name})


def _guided(cohort: Cohort, rules: Rules, sizes: Sizes) -> Iterator[Found]:
    rule = rules.one(Facilitated)
    counts = sizes.counts(len(cohort.people))
    room = sum(f.capacity for f in cohort.facilitators)
    if rule and counts and room < counts[0]:
        gaps = {"room": room, "sets": counts[0]}
        yield [rule, sizes], Sentence("The facilitators can guide {room} sets, and {sets} are needed.", gaps)
