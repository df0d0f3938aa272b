"""What every move is. Its wire name is its own name in small letters: `ask_question`."""

import re
from typing import Annotated, Any

Words = Annotated[str, "words"]
Name = Annotated[str, "name"]
Day = Annotated[str, "day"]
"""A date as `2026-07-17`, or empty."""

MOVES: dict[str, type["Move"]] = {}


class Move:
    """What every move is; each subclass is a slotted dataclass that registers its wire name."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        MOVES[wire_name(cls)] = cls


def wire_name(cls: type[Any]) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
