"""The sheet as Markdown: for notes of one's own, readable as it is."""

import re
from collections.abc import Iterable

from askwell.web.rooms.pages.sheet import Doing, Line, Matter, Sheet
from askwell.web.rooms.pages.tongue import Tongue

_MEANS_SOMETHING = re.compile(r"([\\`*_\[\]<>|~])")
_AT_THE_START = re.compile(r"^(\s*)([#+\-=]|\d+(?=[.)]))", re.MULTILINE)


def markdown(sheet: Sheet, tongue: Tongue) -> str:
    title = tongue.say("{name}’s sheet", name=escaped(sheet.name)) if sheet.name else tongue.say("My sheet")
    parts = [f"# {title}", escaped(sheet.about), escaped(sheet.told)]
    for matter in sheet.matters:
        parts += _matter(matter, tongue)
    parts += _part(tongue.say("What I will do"), [_doing(one, tongue) for one in sheet.actions])
    parts += _part(tongue.say("What I learned"), map(_line, sheet.learning))
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(words: str) -> str:
    """What somebody said stays what they said, whatever signs it holds."""
    return _AT_THE_START.sub(r"\1\\\2", _MEANS_SOMETHING.sub(r"\\\1", words.strip()))


def _matter(matter: Matter, tongue: Tongue) -> list[str]:
    return [
        *_part(tongue.say("The matter"), [_quoted(one) for one in matter.statements]),
        *_part(tongue.say("The problem, in the words of each"), map(_line, matter.problems)),
        *_part(tongue.say("Questions that moved me"), map(_line, matter.taken)),
        *_part(tongue.say("Reflections"), map(_line, matter.reflections)),
        *_part(tongue.say("Options"), [_option(one, tongue) for one in matter.options]),
        *_part(tongue.say("What moved the others"), map(_line, matter.moved)),
        *_part(tongue.say("Questions I was asked"), map(_line, matter.others)),
    ]


def _part(title: str, entries: Iterable[str]) -> list[str]:
    """Nothing, title included, if nothing was said."""
    found = list(entries)
    return [f"## {title}", *found] if found else []


def _quoted(one: Line) -> str:
    words = escaped(one.words).replace("\n", "\n> ")
    return f"> {words}" + (f"\n>\n> ({escaped(one.note)})" if one.note else "")


def _line(one: Line) -> str:
    first = _indented(escaped(one.words)) + (f" ({escaped(one.aside)})" if one.aside else "")
    return "\n".join([f"- {first}", *(f"  - {_indented(escaped(answer), 4)}" for answer in one.answers)])


def _option(one: Line, tongue: Tongue) -> str:
    aside = " ".join(part for part in (one.lead, one.aside) if part)
    lines = [f"- {_indented(escaped(one.words))}" + (f" ({escaped(aside)})" if aside else "")]
    if one.condition:
        lines.append(f"  - {tongue.say('What would have to be true?')} {_indented(escaped(one.condition), 4)}")
    return "\n".join(lines)


def _doing(one: Doing, tongue: Tongue) -> str:
    head = f"- [ ] {_indented(escaped(one.words))}" + (f" ({escaped(one.when)})" if one.when else "")
    return "\n".join([head, *(f"  - {d['label']}: {_indented(escaped(d['words']), 4)}" for d in one.details)])


def _indented(words: str, by: int = 2) -> str:
    return words.replace("\n", "\n" + " " * by)
