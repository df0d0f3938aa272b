"""The form of each act, read from the declaration of its move: what stands there before anybody fills it."""

from collections.abc import Sequence
from dataclasses import MISSING, dataclass
from functools import cache

from askwell.engine.moves import MOVES
from askwell.engine.offers import Shape, shapes
from askwell.engine.rule import RULES, Others
from askwell.engine.words import NAME_LIMIT, SENTENCE_LIMIT
from askwell.web.rooms.wire.reading import ROOMS_OWN

FOLDED = frozenset({"know_by", "obstacle", "helper", "to"})
"""Fields that may wait, and stand behind one tap."""

LONG = frozenset({"text", "story"})
"""Words that are more than a line."""


@dataclass(frozen=True, slots=True)
class Blank:
    """One field of a form. `choices` are None where they change with the meeting, or where there are none."""

    name: str
    kind: str
    limit: int = 0
    least: int | None = None
    most: int | None = None
    value: str = ""
    choices: Sequence[str] | None = None
    needed: bool = False
    number: bool = False

    @property
    def folded(self) -> bool:
        return self.name in FOLDED and not self.needed

    @property
    def long(self) -> bool:
        return self.name in LONG


@cache
def acts() -> tuple[str, ...]:
    """Every move that a person may ever make, in the order of their declaration."""
    return tuple(name for name in MOVES if name not in ROOMS_OWN)


@cache
def made_for_others() -> tuple[str, ...]:
    """Those that somebody may make for a seat without a screen."""
    return tuple(name for name in acts() if RULES[MOVES[name]].others is not Others.NOBODY)


def _default(shape: Shape) -> str:
    """What stands in a field before anybody fills it; of weekdays their numbers with spaces between them."""
    if shape.kind == "weekdays":
        return " ".join(map(str, shape.default))
    return "" if shape.default in (MISSING, None) else str(shape.default)


@cache
def blanks(act: str) -> tuple[Blank, ...]:
    """The fields of an act's form, in their order."""
    move = MOVES[act]
    rule = RULES[move]
    found = []
    for shape in shapes(move):
        least, most = rule.ranges.get(shape.name, (None, None))
        dynamic = shape.name in rule.choices
        choices = None if dynamic or shape.enum is None else tuple(word.value for word in shape.enum)
        listed = dynamic or shape.enum is not None
        kind = "choice" if listed else "words" if shape.kind == "choice" else shape.kind
        limit = {"words": SENTENCE_LIMIT, "name": NAME_LIMIT}.get(kind, 0)
        value = _default(shape)
        needed = shape.default is MISSING
        found.append(Blank(shape.name, kind, limit, least, most, value, choices, needed, shape.kind == "number"))
    return tuple(found)


@cache
def always_alike(act: str) -> frozenset[str]:
    """Fields whose choices are the same in every meeting, and stand in the form already."""
    return frozenset(blank.name for blank in blanks(act) if blank.choices is not None)


@cache
def may_be_empty(act: str) -> frozenset[str]:
    return frozenset(blank.name for blank in blanks(act) if not blank.needed)
