"""A view as it was drawn in one language: its regions, each a frame with its parts, and the things in its lists."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from askwell.web.rooms.pages.apart import Part, Recipe, filled
from askwell.web.rooms.pages.looked_at import Found, Parts
from askwell.web.rooms.pages.outline import Seating
from askwell.web.rooms.pages.things import Row, otherwise


class Frame(NamedTuple):
    """A region without its parts, how these are drawn, and the seating that it rests on, if it does."""

    html: str
    recipes: Mapping[str, Recipe]
    seating: Seating | None


class Region(NamedTuple):
    frame: Found[Frame]
    parts: Mapping[str, Part]

    @property
    def whole(self) -> str:
        return filled(self.frame.value.html, self.parts)


@dataclass(slots=True)
class Pieces:
    """All pieces of one view in one language: regions by name, lists by theirs."""

    parts: Parts | None = None
    sources: dict[str, Found[Any]] = field(default_factory=dict)
    regions: dict[str, Region] = field(default_factory=dict)
    rows: dict[str, Row] = field(default_factory=dict)


class Drawn(dict[str, str]):
    """Name → HTML of what is set on the page and of regions, these as frames; with the pieces for the next drawing."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = Pieces()

    def whole(self) -> dict[str, str]:
        """All of it as it stands on a page."""
        found = {**self, **{name: region.whole for name, region in self.pieces.regions.items()}}
        for name, row in self.pieces.rows.items():
            found |= {f"{name}/{one}": thing.html for one, thing in row.things.items()}
        return found

    def since(self, before: "Drawn") -> dict[str, str | None]:
        """What has to be said to a page that shows `before`: of a region that has kept its frame, only parts, each
        as `:name`; null for what is gone."""
        told: dict[str, str | None] = {name: html for name, html in self.items() if before.get(name) != html}
        for name, region in self.pieces.regions.items():
            if name in told:
                told[name] = region.whole
            elif region.parts is not before.pieces.regions[name].parts:
                told |= _otherwise(region.parts, before.pieces.regions[name].parts)
        now, was = self.pieces.rows, before.pieces.rows
        for name in {**now, **was}:
            told.update(otherwise(name, now.get(name), was.get(name)))
        return told


def _otherwise(now: Mapping[str, Part], before: Mapping[str, Part]) -> dict[str, str | None]:
    return {f":{name}": part.drawn for name, part in now.items() if part.drawn != before[name].drawn}
