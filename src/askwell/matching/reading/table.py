"""A spreadsheet's text as rows: whatever separator, byte order mark and umlauts it came with."""

import csv
import io
import json
from collections.abc import Mapping

from askwell.matching.reading.problems import Problem, Unreadable
from askwell.matching.sentence import Sentence

MOST_PEOPLE = 2_000
SEPARATORS = ";,\t|"
BINARY = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"\x1f\x8b")
"""How workbooks, old and new, and some other files begin that people take for their list."""
Row = dict[str, str]


def rows_of_csv(raw: bytes) -> list[Row]:
    """Heading → cell for each line, nothing for an empty one; the separator is whichever the heading holds most of.

    Raises Unreadable.
    """
    if raw.startswith(BINARY):
        raise _unreadable("This is a workbook or another file that isn't plain text.", {})
    text = _decoded(raw)
    heading = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(SEPARATORS, key=heading.count)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=False))
    except csv.Error as error:
        raise _unreadable("This isn't a table: {why}.", {"why": error}) from error
    while lines and not any(cell.strip() for cell in lines[-1]):
        lines.pop()
    begin = next((number for number, line in enumerate(lines) if any(cell.strip() for cell in line)), None)
    if begin is None:
        raise _unreadable("The file is empty.", {})
    names = [name.strip() for name in lines[begin]]
    rows = [dict(zip(names, (cell.strip() for cell in line), strict=False)) for line in lines[begin + 1 :]]
    # Lines before the heading move behind it, so that whoever counts from the heading counts as the spreadsheet does.
    return _few_enough([*({} for _ in range(begin)), *rows])


def rows_of_json(raw: bytes) -> list[Row]:
    """A list of objects, plain or under “people”; lists inside become “a; b”. Raises Unreadable."""
    try:
        data = json.loads(_decoded(raw))
    except ValueError as error:
        raise _unreadable("This isn't JSON: {why}.", {"why": error}) from error
    people = data.get("people") if isinstance(data, dict) else data
    if not isinstance(people, list) or not all(isinstance(p, dict) for p in people):
        raise _unreadable("The JSON file holds no list of people.", {})
    return _few_enough([{str(k): _cell(v) for k, v in p.items()} for p in people])


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "; ".join(_cell(v) for v in value)
    return str(value).strip()


def _decoded(raw: bytes) -> str:
    for encoding in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding).replace("\0", "").removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
    return raw.decode("utf-8", errors="replace").replace("\0", "")


def _few_enough(rows: list[Row]) -> list[Row]:
    if (people := sum(any(row.values()) for row in rows)) > MOST_PEOPLE:
        gaps = {"people": people, "most": MOST_PEOPLE}
        raise _unreadable(
            "{people} people are too many at once; up to {most} can be matched.",
            gaps,
            "Split the list, by site or start.",
        )
    return rows


def _unreadable(what: str, gaps: Mapping[str, object], cure: str = "Save the list as CSV in UTF-8.") -> Unreadable:
    return Unreadable([Problem(Sentence(what, gaps), Sentence(cure))])
