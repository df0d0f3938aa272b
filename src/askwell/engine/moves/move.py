"""What every move is. Its wire name is its own name in small letters: `ask_question`."""

import re
from typing import Annotated, Any

Words = Annotated[str, "words"]
Name = Annotated[str, "name"]
Day = Annotated[str, "day"]
"""A date as `2026-07-17`, or empty."""

MOVES: dict[str, type["Move"]] = {}
_WIRE_NAMES: dict[str, str] = {}


class Move:
    """What every move is; each subclass is a slotted dataclass that registers its wire name."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        MOVES[wire_name(cls)] = cls


def wire_name(cls: type[Any]) -> str:
    """The class's name as it is sent: small letters, parted by low lines."""
    name = cls.__name__
    if name not in _WIRE_NAMES:
        _WIRE_NAMES[name] = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return _WIRE_NAMES[name]
