"""What is new in somebody's own part."""

from collections.abc import Mapping
from itertools import compress
from operator import is_not
from typing import Any

BY_THING = ("ways", "said")
"""With something for each of a hundred questions, of which most stays."""


def news(now: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Of what hangs on things only those for which it is otherwise, null where nothing is left."""
    found = {name: value for name, value in now.items() if before.get(name) != value}
    return found | {name: _of_things(found[name], before[name]) for name in BY_THING if name in found}


def _of_things(now: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    others = compress(now.items(), map(is_not, now.values(), map(before.get, now)))
    changed = {thing: value for thing, value in others if before.get(thing) != value}
    return changed | dict.fromkeys(before.keys() - now.keys())
