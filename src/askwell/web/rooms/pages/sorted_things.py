"""All things of a sight, sorted once: by slot and kind, by the question that they answer."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from askwell.engine.sight.shapes import ItemSight

Key = TypeVar("Key", bound=Hashable)

Things = list[ItemSight]
"""From the first to the last."""


@dataclass(frozen=True, slots=True)
class SortedThings:
    """`kinds`: by slot and kind; `answers`: by question; `gone`: seat → name of all who left words here."""

    all: Things
    kinds: Mapping[tuple[int, str], Things]
    answers: Mapping[str, Things]
    gone: Mapping[str, str]


NOTHING = SortedThings([], {}, {}, {})


def sort_things(items: Things, before: SortedThings = NOTHING) -> SortedThings:
    """Mostly some came behind those that lay there `before`; then only these are looked at, and only lists that they
    came to are new ones."""
    known = len(before.all)
    if before.all != items[:known]:
        return sort_things(items)
    if known == len(items):
        return before
    came = items[known:]
    kinds = _put(came, before.kinds, [(item.slot, item.kind) for item in came])
    answering = [item for item in came if item.kind == "answer" and item.about]
    answers = _put(answering, before.answers, [item.about or "" for item in answering])
    return SortedThings(items, kinds, answers, {**before.gone, **{item.seat: item.name for item in came}})


def _put(came: Things, before: Mapping[Key, Things], keys: list[Key]) -> Mapping[Key, Things]:
    """What was sorted before may be in use still, so its lists are left as they are."""
    found = {**before, **{key: [*before.get(key, ())] for key in keys}}
    for key, item in zip(keys, came, strict=True):
        found[key].append(item)
    return found
