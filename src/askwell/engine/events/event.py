"""What every event is. Its wire name is its own name in small letters: `question_asked`."""

from typing import ClassVar

from askwell.engine.moves import wire_name
from askwell.engine.words import KeyName, SeatId

EVENTS: dict[str, type["Event"]] = {}


def bid_key(seat: SeatId, since: int) -> KeyName:
    """A bid has a key of its own, so that it goes when the matter that came of it is withdrawn.

    `since` is the number of this seat's last matter that had begun, or was withdrawn, when the bid was placed; 0 is
    none. Numbers are used once, so that no bid ever lies under a key that is ending, or has ended.
    """
    return KeyName(0, f"bid:{seat}:{since}" if since else f"bid:{seat}")


class Event:
    """What every event is; each subclass is a slotted dataclass that registers its wire name."""

    __slots__ = ()
    VERSION: ClassVar[int] = 1
    WORDS: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        if not cls.__name__.startswith("_"):
            EVENTS[wire_name(cls)] = cls

    def words_key(self) -> KeyName:
        """The key for the fields in WORDS; without WORDS it is the room's."""
        return KeyName(0, "")
