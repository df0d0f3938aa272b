"""How a name stands in its seat: smaller in three steps, then on two lines; never cut."""

import unicodedata
from dataclasses import dataclass

_STEPS = ((4, 0.46), (6, 0.40), (8, 0.34), (11, 0.27))
_SMALLEST = 0.27
_BREAKS = " -‐"


@dataclass(frozen=True, slots=True)
class Name:
    """One or two lines, and their letter height in the unit of the seat's radius."""

    lines: tuple[str, ...]
    size: float


def letters(name: str) -> int:
    """How many letters are seen; marks above and below a letter don't count."""
    return sum(1 for sign in unicodedata.normalize("NFC", name) if not unicodedata.combining(sign))


def fit(name: str, radius: float) -> Name:
    """The name for a seat of this radius."""
    for longest, share in _STEPS:
        if letters(name) <= longest:
            return Name((name,), round(radius * share, 2))
    lines = _two_lines(name)
    widest = max(letters(line) for line in lines)
    share = next((share for longest, share in _STEPS if widest <= longest), _SMALLEST * 11 / max(widest, 11))
    return Name(lines, round(radius * min(share, 0.34), 2))


def _two_lines(name: str) -> tuple[str, ...]:
    """Parted at the space or hyphen nearest the middle; a single long word is hyphenated there."""
    middle = len(name) / 2
    breaks = [place + 1 for place, sign in enumerate(name) if sign in _BREAKS and 0 < place < len(name) - 1]
    if breaks:
        place = min(breaks, key=lambda place: abs(place - middle))
        return name[:place].rstrip(), name[place:]
    place = round(middle)
    return name[:place] + "-", name[place:]
