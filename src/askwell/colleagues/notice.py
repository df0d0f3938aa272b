"""What a set notices between two beats: a new phase, new words, a way that was chosen, a pocketed question, a pause
that is over."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from askwell.colleagues.seen import Seen
from askwell.colleagues.stay import Stay

if TYPE_CHECKING:
    from askwell.colleagues.scripted_set import ScriptedSet

LOOK_UP, READ, LET_IT_WORK = 2, 2, 4
"""Beats of quiet: in a new phase, after the newcomer's words, after a question that has moved them."""


@dataclass(slots=True)
class Known:
    """What was there at the last beat. `open` are questions of this run that await the presenter, oldest first; `way`
    is how this slot is held, by the presenter's choice."""

    runs: int = 0
    words: set[str] = field(default_factory=set)
    stage: str = ""
    presenter: str | None = None
    items: set[str] = field(default_factory=set)
    marks: set[tuple[str, str]] = field(default_factory=set)
    open: list[str] = field(default_factory=list)
    way: str = ""


def look(set_: "ScriptedSet", seen: Seen) -> None:
    known = set_.known
    _stage(set_, seen)
    if seen.stage != "live":
        set_.stay.beats += 1
        set_.stay.quiet += 1
        return
    if seen.run != set_.stay.run:
        set_.stay = Stay(seen.run, seen.word, again=seen.word in known.words and _same_slot(set_, seen))
        known.runs += 1
        known.words.add(seen.word)
        set_.hush, set_.is_ready = LOOK_UP, False
        if set_.stay.again:
            set_.after = "again"
    known.presenter = seen.presenter
    set_.stay.pass_a_beat(seen)
    _words(set_, seen)
    _way(set_, seen)
    _marks(set_, seen)


def _same_slot(set_: "ScriptedSet", seen: Seen) -> bool:
    """Going back, and not the same phase of the next presenter's slot."""
    return seen.presenter == set_.known.presenter


def _stage(set_: "ScriptedSet", seen: Seen) -> None:
    """Whatever stood still is over: nobody goes on at once, and after a time-out nobody goes on as before."""
    known = set_.known
    if seen.stage != known.stage:
        if known.stage in ("paused", "listened_to", "time_out", "break") and seen.stage == "live":
            set_.hush = LET_IT_WORK
            set_.after = "time_out" if known.stage == "time_out" else set_.after
        set_.stay.beats = set_.stay.quiet = 0
        known.stage = seen.stage


def _words(set_: "ScriptedSet", seen: Seen) -> None:
    known, answered = set_.known, set()
    for item in seen.items:
        if item["kind"] == "answer":
            answered.add(item["about"])
        if item["id"] in known.items:
            continue
        known.items.add(item["id"])
        set_.stay.quiet = 0
        if item["seat"] == set_.newcomer:
            set_.stay.newcomer_gave += 1
            set_.hush = max(set_.hush, READ)
    known.open = [
        item["id"]
        for item in seen.in_this_run("question")
        if item["seat"] != seen.presenter and not item["mark"] and not item["moved"] and item["id"] not in answered
    ]


def _way(set_: "ScriptedSet", seen: Seen) -> None:
    """A way is chosen by a tap, without a word: it is what a newcomer who presents gives to such a phase."""
    way = seen.way
    if way and way != set_.known.way:
        set_.stay.quiet = 0
        if seen.presenter == set_.newcomer:
            set_.stay.newcomer_gave += 1
            set_.hush = max(set_.hush, READ)
    set_.known.way = way


def _marks(set_: "ScriptedSet", seen: Seen) -> None:
    """Pocketed is heard as *not this one*; what has moved somebody is left to work."""
    for item in seen.in_this_run("question"):
        for mark in (item["mark"], "moved_me" if item["moved"] else None):
            if not mark or (item["id"], mark) in set_.known.marks:
                continue
            set_.known.marks.add((item["id"], mark))
            set_.stay.quiet = 0
            set_.hush = max(set_.hush, LET_IT_WORK if mark == "moved_me" else READ)
            if mark == "pocketed" and seen.presenter == set_.newcomer:
                set_.after = "pocket"
