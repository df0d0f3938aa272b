"""The formats that are shipped, as somebody sees them who has to choose: minutes, sizes, what for and what not for."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from askwell.engine import formats
from askwell.engine.format import Format, Phase, Presents, Where
from askwell.engine.page import parse
from askwell.web.rooms.pages.later import later as _
from askwell.web.rooms.pages.tongue import Tongue, tongue
from askwell.web.rooms.sentences import by_place

FIRST = "taster"
"""Chosen already, unless somebody chooses another."""

A_CIRCLE = 8
"""As many as sit in one circle; whatever is larger is split."""

SHELVES = {
    "set": _("For a set"),
    "few": _("For three, or a few"),
    "two": _("For two"),
    "one": _("Alone"),
    "crowd": _("For a crowd"),
}


@dataclass(frozen=True, slots=True)
class Shelved:
    """`people` and `lasts` are said in the reader's language; `format` is the page itself, in that language."""

    format: Format
    shelf: str
    people: str
    lasts: str

    @property
    def word(self) -> str:
        return self.format.word

    @property
    def name(self) -> str:
        return self.format.name

    @property
    def critical(self) -> bool:
        """Whether its review has the two critical prompts."""
        return any(phase.critical for phase in self.format.phases)


@cache
def shelved(language: str) -> tuple[Shelved, ...]:
    """Every shipped format, the first one first, then shelf by shelf and the shorter before the longer."""
    speaks = tongue(language)
    found = [(_shelved(word, speaks)) for word in formats.shipped()]
    order = list(SHELVES)
    return tuple(sorted(found, key=lambda one: (one.word != FIRST, order.index(one.shelf), _minutes(one.format)[0])))


def by_shelf(language: str) -> list[tuple[str, list[Shelved]]]:
    """The title of each shelf with what stands on it."""
    return [
        (tongue(language).say(title), [one for one in shelved(language) if one.shelf == shelf])
        for shelf, title in SHELVES.items()
    ]


def find(word: str, language: str) -> Shelved | None:
    return next((one for one in shelved(language) if one.word == word), None)


def these(words: Iterable[str], language: str) -> list[Shelved]:
    """In the order asked for."""
    return [one for word in words if (one := find(word, language)) is not None]


def _shelved(word: str, speaks: Tongue) -> Shelved:
    format_ = parse(formats.load(word, by_place(speaks.language)))
    return Shelved(format_, _shelf(format_), _people(format_, speaks), _lasts(format_, speaks))


def _shelf(format_: Format) -> str:
    if format_.crowd:
        return "crowd"
    if format_.most <= 2:
        return "one" if format_.most == 1 else "two"
    return "few" if format_.most <= 5 else "set"


def _people(format_: Format, speaks: Tongue) -> str:
    least, most = format_.least, format_.most
    if least == most:
        return speaks.count("one person", "{number} people", least)
    if format_.crowd:
        return speaks.say("{least} people or many more", least=str(least))
    return speaks.say("{least} to {most} people", least=str(least), most=str(most))


def _lasts(format_: Format, speaks: Tongue) -> str:
    hours = sum(phase.hours for phase in format_.phases)
    if hours:
        return speaks.count("about a day", "about {number} days", round(hours / 24))
    least, most = _minutes(format_)
    if least == most:
        return speaks.count("{number} minute", "{number} minutes", least)
    return speaks.say("{least} to {most} minutes", least=str(least), most=str(most))


def _minutes(format_: Format) -> tuple[int, int]:
    """For the smallest and for the largest circle, with one presenter, or with all where everyone presents."""
    least, most = (minutes_for(format_, people) for people in (format_.least, min(format_.most, A_CIRCLE)))
    return least, most


def minutes_for(format_: Format, people: int) -> int:
    slots = people if format_.presents is Presents.EVERYONE else 1
    each = 1 if format_.shares_time else slots
    seconds = sum(_planned(phase, people) * (each if phase.where is Where.SLOT else 1) for phase in format_.phases)
    breaths = sum(_planned(phase, people) for phase in format_.of(Where.BETWEEN))
    return round((seconds + breaths * (slots - 2)) / 60)


def _planned(phase: Phase, people: int) -> int:
    """Seconds; what takes place only at times is not promised."""
    return int(phase.length(people)) if phase.only_when == "always" else 0
