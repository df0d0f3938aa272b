"""Reads `table.txt`."""

from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    route: str
    method: str
    statuses: dict[str, int]
    """Person → the status they get."""


def rows() -> list[Row]:
    lines = [line.split() for line in (Path(__file__).parent / "table.txt").read_text().splitlines()]
    head = next(place for place, words in enumerate(lines) if words[:2] == ["route", "method"])
    people = lines[head][2:]
    return [
        Row(route, method, dict(zip(people, map(int, statuses), strict=True)))
        for route, method, *statuses in filter(None, lines[head + 1 :])
    ]
