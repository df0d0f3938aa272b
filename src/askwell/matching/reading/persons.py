"""Rows of a list as people, each cell read by what its column means; everything odd is said with line and cure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from askwell.matching.people import Attribute, Facilitator, Person, Value
from askwell.matching.reading.plan import Plan
from askwell.matching.reading.problems import Problem
from askwell.matching.reading.table import Row
from askwell.matching.sentence import Sentence
from askwell.matching.week import NotSlots, is_zone, local_times, slots

FORMULA = ("=", "+", "@", "\t", "\r")
"""How a cell begins that a spreadsheet would run. A minus is left out: numbers begin with it."""
LONGEST = 500


@dataclass(slots=True)
class Persons:
    """Reads row by row; `problems` grows. Members and facilitators come from one list."""

    plan: Plan
    people: list[Person] = field(default_factory=list)
    facilitators: list[Facilitator] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    line: int = 1

    def read(self, rows: list[Row]) -> None:
        """All rows; missing columns are said once, and then stop everything."""
        headings = set().union(*rows) if rows else set()
        wanted = {**self.plan.columns, **{a.name: column for column, a in self.plan.attributes}}
        if missing := [f"“{heading}”" for heading in dict.fromkeys(wanted.values()) if heading not in headings]:
            text = (
                "It has {headings}. Say in the rules what your columns are called, and leave out what you don't have."
            )
            cure = Sentence(text, {"headings": [f"“{heading}”" for heading in sorted(headings)]})
            self._say("It has no column {missing}.", {"missing": missing}, cure, None, line=None)
        if not any(any(row.values()) for row in rows):
            self._say("There is nobody in the list.", {}, Sentence("Add a line for each person."), None, line=None)
        if any(p.stops for p in self.problems):
            return
        seen: dict[str, int] = {}
        for self.line, row in enumerate(rows, 2):
            if any(row.values()):
                self._person(row, seen)

    def _person(self, row: Row, seen: dict[str, int]) -> None:
        name = self._text(row, "name") or self._text(row, "id")
        who = self._text(row, "id") or name
        if not who:
            self._say("Nobody is named here.", {}, Sentence("Give a name or an id."), self.plan.columns.get("id"))
            return
        if who in seen:
            cure = Sentence("Line {first} has the same; keep one, or tell them apart by an id.", {"first": seen[who]})
            self._say("“{who}” is in the list twice.", {"who": who}, cure, self.plan.columns.get("id"))
            return
        seen[who] = self.line
        free, languages = self._slots(row), self._words(row, "languages")
        places = self._whole(row, "facilitates", 0, 1000) or 0
        if places:
            self.facilitators.append(Facilitator(who, name, places, free, languages))
            return
        values = {a.name: self._value(row, column, a) for column, a in self.plan.attributes}
        fixed = self._whole(row, "fixed", 1, 10_000)
        manager, earlier = self._text(row, "manager") or None, self._text(row, "earlier") or None
        self.people.append(Person(who, name, values, manager, free, languages, fixed, earlier))

    def _text(self, row: Row, what: str) -> str:
        column = self.plan.columns.get(what)
        return self._cell(row, column) if column else ""

    def _cell(self, row: Row, column: str) -> str:
        text = (row.get(column) or "").strip()
        if text.startswith(FORMULA):
            cure = Sentence("It is taken as plain text, and written out so that no spreadsheet runs it.")
            self._say("This cell looks like a formula.", {}, cure, column, stops=False)
        return text[:LONGEST]

    def _words(self, row: Row, what: str) -> frozenset[str] | None:
        text = self._text(row, what)
        words = frozenset(w.strip().lower() for w in text.replace(";", ",").replace("|", ",").split(",") if w.strip())
        return words or None

    def _slots(self, row: Row) -> frozenset[int] | None:
        text, column = self._text(row, "times"), self.plan.columns.get("times")
        if not text:
            return None
        zone = self._zone(row)
        try:
            return slots(local_times(text), zone, self.plan.clock.slot_minutes, self.plan.clock.week_of)
        except NotSlots as piece:
            cure = Sentence("Write it like this: Mon 9-12; Tue-Thu 14:00-16:30")
            self._say("“{piece}” isn't a time of the week.", {"piece": str(piece)}, cure, column)
            return None

    def _zone(self, row: Row) -> ZoneInfo:
        name = self._text(row, "zone") or self.plan.clock.zone
        if is_zone(name):
            return ZoneInfo(name)
        cure = Sentence("Write it like this: Europe/Berlin")
        self._say("“{zone}” isn't a time zone.", {"zone": name}, cure, self.plan.columns.get("zone"))
        return ZoneInfo("UTC")

    def _whole(self, row: Row, what: str, least: int, most: int) -> int | None:
        text = self._text(row, what)
        if not text:
            return None
        if text.isascii() and text.isdigit() and least <= int(text[:9]) <= most:
            return int(text)
        cure = Sentence("Write a number from {least} to {most}, or nothing.", {"least": least, "most": most})
        self._say("“{text}” isn't a whole number.", {"text": text}, cure, self.plan.columns.get(what))
        return None

    def _value(self, row: Row, column: str, attribute: Attribute) -> Value:
        text = self._cell(row, column)
        if not text:
            return None
        read: dict[str, Callable[[str, str, Attribute], Value]] = {"number": self._number, "level": self._level}
        if attribute.kind == "tags":
            return frozenset(t.strip() for t in text.replace(";", ",").replace("|", ",").split(",") if t.strip())
        return read[attribute.kind](text, column, attribute) if attribute.kind in read else text

    def _number(self, text: str, column: str, attribute: Attribute) -> Value:
        try:
            number = float(text.replace("\u00a0", "").replace(" ", "").replace(",", "."))
        except ValueError:
            number = float("nan")
        if abs(number) < 1e15:
            return number
        gaps = {"text": "…" if attribute.confidential else text}
        self._say("“{text}” isn't a number.", gaps, Sentence("Write digits only, or nothing."), column)
        return None

    def _level(self, text: str, column: str, attribute: Attribute) -> Value:
        for level in attribute.levels:
            if level.casefold() == text.casefold():
                return level
        gaps = {"text": "…" if attribute.confidential else text}
        known = Sentence("Known, lowest first: {levels}.", {"levels": list(attribute.levels)})
        self._say("“{text}” is none of the levels.", gaps, known, column)
        return None

    def _say(
        self,
        what: str,
        gaps: Mapping[str, object],
        cure: Sentence,
        column: str | None,
        *,
        stops: bool = True,
        line: int | None = -1,
    ) -> None:
        where = self.line if line == -1 else line
        self.problems.append(Problem(Sentence(what, gaps), cure, where, column, stops))
