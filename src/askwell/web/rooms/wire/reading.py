"""From bytes to a body, from a body to a move. A mistake is a 422 that names the field."""

import re
from dataclasses import MISSING, fields
from typing import Any, TypeVar

import msgspec

from askwell.engine.moves import MOVES, Move
from askwell.engine.offers import shapes
from askwell.web.rooms.wire.bodies import MoveBody
from askwell.web.rooms.wire.problems import NO_SUCH_MOVE, UNREADABLE, Problem

T = TypeVar("T")

ROOMS_OWN = frozenset({"open_room", "take_seat", "time_is_up", "come_back", "tell_circle_rooms"})
"""The room itself makes these moves; no request does."""

POSSIBLE = {name: move for name, move in MOVES.items() if name not in ROOMS_OWN}
MAY_BE_LEFT_OUT = {
    cls: {f.name: f.default is not MISSING or f.default_factory is not MISSING for f in fields(cls)}  # type: ignore[arg-type]
    for cls in POSSIBLE.values()
}
"""The fields of each move, and whether one may leave it out."""

OURS = frozenset({"key", "at", "type", "for"})
"""Fields of a form that are about the move; all others are the move's own."""

_PLACE = re.compile(r"^(?P<problem>.*?)(?: - at `\$\.?(?P<field>.*)`)?$", re.DOTALL)
_NAMED = re.compile(r"`(?P<field>[^`]*)`$")


def read_json(body: bytes, into: type[T]) -> T:
    try:
        return msgspec.json.decode(body, type=into)
    except (msgspec.MsgspecError, ValueError, RecursionError) as mistake:
        raise malformed(mistake) from mistake


def read_form(form: dict[str, list[str]], into: type[T]) -> T:
    """A form holds only text: `3` is read as a number, `true` as yes, where such a thing is due."""
    try:
        return msgspec.convert({name: values[-1] for name, values in form.items()}, into, strict=False)
    except (msgspec.MsgspecError, ValueError) as mistake:
        raise malformed(mistake) from mistake


def move_form(form: dict[str, list[str]]) -> MoveBody:
    """A form sends the move's fields beside `key`, `at`, `type` and `for`; an empty `for` is none."""
    values = {name: given[-1] for name, given in form.items()}
    lists = lists_of(values.get("type", ""))
    move = {
        name: [one for one in form[name] if one] if name in lists else value
        for name, value in values.items()
        if name not in OURS
    }
    envelope = {"key": values.get("key"), "at": values.get("at"), "for": values.get("for") or None}
    try:
        return msgspec.convert({**envelope, "move": {**move, "type": values.get("type")}}, MoveBody, strict=False)
    except (msgspec.MsgspecError, ValueError) as mistake:
        raise malformed(mistake) from mistake


def lists_of(kind: str) -> set[str]:
    """The fields of a move that take several values of one name."""
    cls = POSSIBLE.get(kind)
    return {shape.name for shape in shapes(cls) if shape.kind == "weekdays"} if cls else set()


def read_move(move: dict[str, Any], *, form: bool) -> Move:
    """The move that a body names. In a form an empty field stands for the move's own default."""
    kind = move.get("type")
    cls = POSSIBLE.get(kind) if isinstance(kind, str) else None
    if cls is None:
        raise Problem(NO_SUCH_MOVE, type=str(kind)[:40])
    given = {name: value for name, value in move.items() if name != "type"}
    known = MAY_BE_LEFT_OUT[cls]
    if unknown := given.keys() - known.keys():
        raise Problem(UNREADABLE, field=f"move.{min(unknown)}"[:60], problem="this move has no such field")
    if form:
        given = {name: value for name, value in given.items() if value != "" or not known[name]}
    try:
        return msgspec.convert(given, cls, strict=not form)
    except (msgspec.MsgspecError, ValueError) as mistake:
        raise malformed(mistake, "move") from mistake


def malformed(mistake: Exception, inside: str = "") -> Problem:
    """msgspec says `Expected `str`, got `int` - at `$.text``; people get the field and the problem apart."""
    if isinstance(mistake, UnicodeError):
        return Problem(UNREADABLE, field=inside or "body", problem="it is not UTF-8")
    match = _PLACE.match(str(mistake))
    assert match is not None
    problem, place = match["problem"], match["field"] or ""
    if not place and (named := _NAMED.search(problem)) and "field" in problem:
        place = named["field"]
    whole = ".".join(part for part in (inside, place) if part)
    return Problem(UNREADABLE, field=(whole or "body")[:60], problem=problem[:200])
