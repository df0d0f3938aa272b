"""Places that a person decided by hand: they become rules, and everything else is solved again around them."""

from collections.abc import Mapping

from askwell.matching.rules import Fixed, Rules


def locked(rules: Rules, places: Mapping[str, int]) -> Rules:
    """The rules and a `Fixed` for each locked person (id → set number from 1); an older one of theirs gives way."""
    kept = tuple(r for r in rules.all if not (isinstance(r, Fixed) and r.person in places))
    return Rules((*kept, *(Fixed(person, number) for person, number in places.items())))
