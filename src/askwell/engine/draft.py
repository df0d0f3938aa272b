"""A page as somebody wrote it: read, made whole and looked through, with the line of everything that is wrong."""

import re
import tomllib
from dataclasses import dataclass

from askwell.engine import formats
from askwell.engine.format import Format, Mistake
from askwell.engine.page import parse
from askwell.engine.soundness import faults
from askwell.engine.where import line_of

LARGEST = 256 * 1024
"""Bytes. The longest shipped page has a tenth of it."""


@dataclass(slots=True, frozen=True)
class Finding:
    """`line` counts from 1; `place` is empty where the text itself can't be read."""

    line: int
    place: str
    wrong: str
    cure: str

    def __str__(self) -> str:
        place = f", {self.place}" if self.place else ""
        return f"Line {self.line}{place}: {self.wrong} {self.cure}"


def look_through(data: bytes, word: str) -> tuple[Format | None, list[Finding]]:
    """The format, as far as it can be read, and what is wrong with it; a sound page has no findings."""
    if len(data) > LARGEST:
        wrong = f"This page is longer than {LARGEST // 1024} KB."
        return None, [Finding(1, "", wrong, "A format is a short text: is it this file?")]
    try:
        text = data.decode("utf-8-sig")  # some editors begin a file with a mark of their own
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return None, [Finding(line, "", "This is not text in UTF-8.", "Save it as plain text.")]
    return _read(text, word)


def _read(text: str, word: str) -> tuple[Format | None, list[Finding]]:
    try:
        format_ = parse(formats.whole(tomllib.loads(text), word))
    except tomllib.TOMLDecodeError as error:
        return None, [_unreadable(text, str(error))]
    except Mistake as mistake:
        return None, [_finding(text, mistake)]
    except RecursionError:
        wrong = "Brackets stand inside brackets, too many for this to be read."
        return None, [Finding(_longest_line(text), "", wrong, "Look for brackets that are too many.")]
    except ValueError:  # TOML knows no longest number, Python does
        wrong = "A number here has thousands of digits."
        return None, [Finding(_longest_line(text), "", wrong, "Write a shorter one.")]
    return format_, [_finding(text, mistake) for mistake in faults(format_)]


def _unreadable(text: str, error: str) -> Finding:
    """Where the text stops being a page: tomllib says it at the end of its sentence."""
    line = re.search(r"at line (\d+)", error)
    wrong = error.split(" (at ", 1)[0]
    number = int(line[1]) if line else len(text.splitlines())
    cure = "Look for a missing quotation mark, bracket or equals sign."
    if wrong.startswith("Illegal character"):
        cure = "Delete this character; line breaks stand between three quotation marks."
    return Finding(number, "", f"{wrong}.", cure)


def _longest_line(text: str) -> int:
    """Where it most likely is, when nobody says where."""
    lines = text.splitlines()
    return 1 + max(range(len(lines)), key=lambda place: len(lines[place]))


def _finding(text: str, mistake: Mistake) -> Finding:
    return Finding(line_of(text, mistake.place), mistake.place, mistake.wrong, mistake.cure)
