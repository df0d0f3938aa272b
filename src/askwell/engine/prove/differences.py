"""What has changed in a format since its page of the handbook was recorded, phase by phase.

A change may well make another sound format: then no proof can name it, and only this comparison does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from askwell.engine.format import Format
from askwell.engine.handbook import page_of


@dataclass(slots=True, frozen=True, order=True)
class Difference:
    """`phase` by its name, "" for what concerns the whole format; both lines as they stand in the handbook."""

    phase: str
    recorded: str
    now: str

    def __str__(self) -> str:
        phase = self.phase or "the format"
        return f"{phase}: “{self.recorded or 'nothing'}” was recorded, “{self.now or 'nothing'}” is so now"


def differences(recorded: str, format_: Format) -> list[Difference]:
    """`recorded` is the text of `docs/formats/NAME.md`."""
    then, now = dict(_lines(recorded)), dict(_lines(page_of(format_)))
    places = [*then, *(place for place in now if place not in then)]
    return [
        Difference(place[0], then.get(place, ""), now.get(place, ""))
        for place in places
        if then.get(place) != now.get(place)
    ]


def _lines(text: str) -> Iterator[tuple[tuple[str, str], str]]:
    """((phase, which line), line): a row of a table by its first cell, other lines by themselves."""
    phase = ""
    for line in text.splitlines():
        if line.startswith("### "):
            phase = line[4:]
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        in_course = line.startswith("| ") and not phase
        yield (cells[0].split(", if ")[0].split(", in a ")[0] if in_course else phase, cells[0]), line
