"""Reads a format's page of data; what is missing takes the plainest value, what is wrong is named with its place."""

import marshal
from collections.abc import Iterable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar
from weakref import WeakValueDictionary

from askwell.engine.format import (
    GRAMMAR,
    Capture,
    Channel,
    Exit,
    Floor,
    Format,
    Groups,
    Hue,
    Kind,
    Mistake,
    Module,
    OnlyWhen,
    OnPaper,
    Phase,
    Presents,
    Script,
    Seen,
    Where,
)
from askwell.engine.words import Role, unseen

Word = TypeVar("Word", bound=StrEnum)

MOST_PHASES = 60
LONGEST_TEXT = 1_000
LARGEST_CIRCLE, LARGEST_CROWD = 12, 400
_PHASE_FIELDS = frozenset(name.name for name in fields(Phase))


PLAIN = 2
"""Of `marshal`: the same bytes for the same page, whatever else refers to its parts."""

_FORMATS: WeakValueDictionary[bytes, Format] = WeakValueDictionary()


def format_of(page: Mapping[str, Any]) -> Format:
    """As `parse`, but rooms of one format share it, for as long as there is one: a page is long, and rooms are many."""
    try:
        key = marshal.dumps(dict(page), PLAIN)
    except ValueError:  # something in it that no page holds; `parse` says what
        return parse(page)
    found = _FORMATS.get(key)
    if found is None:
        found = _FORMATS[key] = parse(page)
    return found


_KEPT: dict[int, Mapping[str, Any]] = {}
"""Pages that live as long as the process and are never changed, by their id: each is read once."""


def keep(page: Mapping[str, Any]) -> None:
    """Reading a page takes milliseconds, and the same few are read for every meeting."""
    _KEPT[id(page)] = page


def parse(page: Mapping[str, Any]) -> Format:
    """The format that a page describes. Raises Mistake with the place, the reason and the cure."""
    return _read_once(id(page)) if id(page) in _KEPT else _read(page)


@cache
def _read_once(kept: int) -> Format:
    return _read(_KEPT[kept])


def _read(page: Mapping[str, Any]) -> Format:
    if page.get("grammar") != GRAMMAR:
        says = "The page doesn't say how it is written."
        if "grammar" in page:
            says = f"This page says {page['grammar']!r}."
        raise Mistake("grammar", says, f"Write grammar = {GRAMMAR}.")
    phases = _entries(page.get("phases"))
    largest = LARGEST_CROWD if page.get("crowd") is True else LARGEST_CIRCLE
    least, most = _whole(page, "least", 1, largest), _whole(page, "most", 1, largest)
    if least > most:
        raise Mistake("least", f"{least} is more than most = {most}.", "Swap them.")
    parsed = tuple(_phase(entry, f"phases[{i}]") for i, entry in enumerate(phases))
    presents = _one_of(Presents, page.get("presents", "bids"), "presents")
    _check_course(parsed, presents)
    return Format(
        word=_text(page, "word", ""),
        name=_text(page, "name", ""),
        purpose=_text(page, "purpose", ""),
        least=least,
        most=most,
        phases=parsed,
        sentences=_texts(page.get("sentences", []), "sentences"),
        presents=presents,
        shares_time=page.get("shares_time", False) is True,
        coached=page.get("coached", False) is True,
        crowd=page.get("crowd", False) is True,
        when=_text(page, "when", "", needed=False),
        when_not=_text(page, "when_not", "", needed=False),
        page=dict(page),
    )


def _entries(phases: Any) -> list[Any]:
    if not isinstance(phases, list) or not phases:
        raise Mistake("phases", "The page has no phases.", "Write [[phases]] above each of them, as shipped pages do.")
    if len(phases) > MOST_PHASES:
        wrong = f"There are {len(phases)} phases, more than anybody could sit through."
        raise Mistake("phases", wrong, f"Keep to {MOST_PHASES} at most.")
    return phases


def _phase(entry: Any, place: str) -> Phase:
    if not isinstance(entry, Mapping):
        raise Mistake(place, "This is not a phase.", "Write a table with word, name, minutes and so on.")
    if unknown := sorted(map(str, set(entry) - _PHASE_FIELDS)):
        raise Mistake(f"{place}.{unknown[0]}", "No phase has this.", f"Known: {', '.join(sorted(_PHASE_FIELDS))}.")
    return Phase(
        word=_text(entry, "word", place),
        where=_one_of(Where, entry.get("where", "slot"), f"{place}.where"),
        name=_text(entry, "name", place),
        purpose=_text(entry, "purpose", place),
        line=_text(entry, "line", place, needed=False),
        hue=_one_of(Hue, entry.get("hue"), f"{place}.hue"),
        minutes=_minutes(entry.get("minutes"), f"{place}.minutes"),
        each=entry.get("each", False) is True,
        channel=_one_of(Channel, entry.get("channel", "aloud"), f"{place}.channel"),
        floor=_one_of(Floor, entry.get("floor"), f"{place}.floor"),
        groups=_one_of(Groups, entry.get("groups", "all"), f"{place}.groups"),
        only_when=_one_of(OnlyWhen, entry.get("only_when", "always"), f"{place}.only_when"),
        may=_may(entry.get("may", {}), f"{place}.may"),
        not_here=frozenset(_texts(entry.get("not_here", []), f"{place}.not_here")),
        capture=_capture(entry.get("capture"), f"{place}.capture"),
        exit=_one_of(Exit, entry.get("exit", "time_calls"), f"{place}.exit"),
        lends=entry.get("lends", False) is True,
        sorts=entry.get("sorts", False) is True,
        stems=_texts(entry.get("stems", []), f"{place}.stems"),
        later_stems=_texts(entry.get("later_stems", []), f"{place}.later_stems"),
        turned=entry.get("turned", False) is True,
        hours=_hours(entry.get("hours", 0), f"{place}.hours"),
        most=_count(entry.get("most", 0), f"{place}.most"),
        helper=_count(entry.get("helper", 0), f"{place}.helper"),
        carries=entry.get("carries", False) is True,
        modules=tuple(
            _module(module, f"{place}.modules[{i}]")
            for i, module in enumerate(_list(entry.get("modules", []), f"{place}.modules"))
        ),
        uses_module=entry.get("uses_module", False) is True,
        verdict=entry.get("verdict", False) is True,
        progress=entry.get("progress", False) is True,
        critical=_texts(entry.get("critical", []), f"{place}.critical"),
        script=_script(entry.get("script", {}), f"{place}.script"),
    )


def _check_course(phases: tuple[Phase, ...], presents: Presents) -> None:
    words = [phase.word for phase in phases]
    for i, word in enumerate(words):
        if word in words[:i]:
            raise Mistake(f"phases[{i}].word", f"There are two phases called {word!r}.", "Each has its own word.")
    order = [list(Where).index(phase.where) for phase in phases]
    if order != sorted(order):
        raise Mistake(
            "phases", "The parts of the meeting are mixed.", "Opening, then slot, then between, then closing."
        )
    if not any(phase.where is Where.SLOT for phase in phases):
        raise Mistake("phases", "There is no phase of a slot.", 'At least one phase has where = "slot".')
    chooses = any(phase.exit is Exit.CHOICE and phase.where is Where.OPENING for phase in phases)
    if (presents is Presents.BIDS) is not chooses:
        cure = 'Bids need an opening phase with exit = "choice"; everyone and nobody have none.'
        raise Mistake("presents", f"presents = {presents.value!r} does not fit the opening phases.", cure)
    for i, phase in enumerate(phases):
        _check_end(phase, f"phases[{i}]")


def _check_end(phase: Phase, place: str) -> None:
    """A choice waits for somebody who was chosen: nothing else can keep the set in a phase for ever."""
    if phase.exit is not Exit.CHOICE:
        return
    if phase.where is not Where.OPENING:
        raise Mistake(f"{place}.exit", "Who presents is chosen before the first slot.", "Make it an opening phase.")
    if not any(Kind.BID in kinds for kinds in phase.may.values()):
        cure = 'Write may = { member = ["bid"] }.'
        raise Mistake(f"{place}.may", "This phase can't end: it waits for a bid, and nobody may make one.", cure)


def _capture(entry: Any, place: str) -> Capture | None:
    if entry is None:
        return None
    if not isinstance(entry, Mapping):
        raise Mistake(place, "This is not a capture.", "Write kind, by, seen and on_paper.")
    return Capture(
        kind=_one_of(Kind, entry.get("kind"), f"{place}.kind"),
        by=tuple(_one_of(Role, role, f"{place}.by") for role in _list(entry.get("by", []), f"{place}.by")),
        seen=_one_of(Seen, entry.get("seen"), f"{place}.seen"),
        on_paper=_one_of(OnPaper, entry.get("on_paper"), f"{place}.on_paper"),
    )


def _module(entry: Any, place: str) -> Module:
    if not isinstance(entry, Mapping):
        raise Mistake(place, "This is not a module.", "Write word, name and line.")
    return Module(_text(entry, "word", place), _text(entry, "name", place), _text(entry, "line", place))


def _script(entry: Any, place: str) -> Script:
    if not isinstance(entry, Mapping):
        raise Mistake(place, "This is not a script.", "Write say, watch and wrong, each a list of sentences.")
    say, watch, wrong = (_texts(entry.get(name, []), f"{place}.{name}") for name in ("say", "watch", "wrong"))
    return Script(say, watch, wrong)


def _may(entry: Any, place: str) -> dict[Role, frozenset[Kind]]:
    if not isinstance(entry, Mapping):
        raise Mistake(place, "This is not a table of roles.", 'Write { member = ["question"] }.')
    return {
        _one_of(Role, role, place): frozenset(
            _one_of(Kind, kind, f"{place}.{role}") for kind in _list(kinds, f"{place}.{role}")
        )
        for role, kinds in entry.items()
    }


def _one_of(words: type[Word], value: Any, place: str) -> Word:
    try:
        return words(value)
    except ValueError:
        known = ", ".join(words)
        raise Mistake(place, f"{value!r} is not known here.", f"One of: {known}.") from None


def _minutes(value: Any, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 24 * 60:
        raise Mistake(place, f"{value!r} is not a length.", "Minutes, more than 0 and at most a day.")
    return float(value)


def _hours(value: Any, place: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 24 * 30:
        raise Mistake(place, f"{value!r} is not a number of hours.", "From 0 (no deadline) to a month.")
    return float(value)


def _count(value: Any, place: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 12:
        raise Mistake(place, f"{value!r} does not fit.", "A whole number from 0 to 12.")
    return value


def _whole(page: Mapping[str, Any], name: str, least: int, most: int) -> int:
    value = page.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise Mistake(name, f"{value!r} does not fit.", f"A whole number from {least} to {most}.")
    return value


def _text(entry: Mapping[str, Any], name: str, place: str, *, needed: bool = True) -> str:
    value, path = entry.get(name, ""), f"{place}.{name}".strip(".")
    if not isinstance(value, str) or (needed and not value):
        raise Mistake(path, "Words are missing here.", "Write a short sentence in quotation marks.")
    if len(value) > LONGEST_TEXT:
        raise Mistake(path, f"That is {len(value)} characters.", f"At most {LONGEST_TEXT}.")
    if hidden := unseen(value):
        wrong = f"A character stands here that nobody can see: U+{ord(hidden):04X}."
        raise Mistake(path, wrong, "Delete it: letters, marks and line breaks are all that is shown.")
    return value


def _texts(values: Any, place: str) -> tuple[str, ...]:
    return tuple(_text({"": value}, "", f"{place}[{i}]") for i, value in enumerate(_list(values, place)))


def _list(values: Any, place: str) -> list[Any]:
    if not isinstance(values, Iterable) or isinstance(values, str | Mapping):
        raise Mistake(place, "This is not a list.", "Write it in square brackets.")
    return list(values)
