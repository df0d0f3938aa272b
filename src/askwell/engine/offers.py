"""The fields of a move: what a person has to say in it, and whether what they said can be taken."""

import dataclasses
import datetime
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from askwell.engine import refusals as no
from askwell.engine.moves import Day, Move, Name, SayMyDays, Words
from askwell.engine.refusal import Refusal
from askwell.engine.rule import Choice, Rule
from askwell.engine.state import State
from askwell.engine.words import NAME_LIMIT, SENTENCE_LIMIT, RunId, SeatId, clean, clean_name, is_overladen


@dataclass(slots=True)
class Field:
    """`kind` is words, name, day, weekdays (numbers, Monday being 0), choice, number, yes_no or fixed.

    A fixed field is sent back as it stands; the value of weekdays, and of the zone they are meant in, is what was said
    of them last.
    """

    name: str
    kind: str
    needed: bool
    limit: int | None = None
    least: int | None = None
    most: int | None = None
    value: Any = None
    choices: list[Choice] | None = None


@dataclass(slots=True, frozen=True)
class Shape:
    """What the declaration of a move says of one field, read once."""

    name: str
    kind: str
    enum: type[StrEnum] | None
    default: Any


_SHAPES: dict[type[Move], tuple[Shape, ...]] = {}


def shapes(move: type[Move]) -> tuple[Shape, ...]:
    """What a move's declaration says of its fields, in their order."""
    if move not in _SHAPES:
        hints = get_type_hints(move, include_extras=True)
        _SHAPES[move] = tuple(_shape(f, hints[f.name]) for f in dataclasses.fields(move))  # type: ignore[arg-type]
    return _SHAPES[move]


def _shape(declared: "dataclasses.Field[Any]", hint: Any) -> Shape:
    named = {Words: "words", Name: "name", Day: "day"}
    inner = [arg for arg in get_args(hint) if arg is not type(None)] if get_origin(hint) is not None else []
    bare = hint if hint in named else (inner[0] if inner else hint)
    enum = bare if isinstance(bare, type) and issubclass(bare, StrEnum) else None
    kind = named.get(hint) or ("yes_no" if bare is bool else "number" if bare is int else "choice")
    if bare is RunId:
        kind = "fixed"
    if get_origin(hint) is list:
        kind = "weekdays"
    made = declared.default_factory
    default = declared.default if made is dataclasses.MISSING else made()
    return Shape(declared.name, kind, enum, default)


def fields_of(state: State, seat: SeatId, rule: Rule) -> list[Field] | None:
    """The fields with their choices as they are now; None when something needed has no choice left.

    What may be left out and has nothing to choose from is not asked for.
    """
    fields = []
    for shape in shapes(rule.move):
        field = _field(state, seat, rule, shape)
        if field.kind == "choice" and not field.choices:
            if field.needed:
                return None
            continue
        fields.append(field)
    return fields


def _field(state: State, seat: SeatId, rule: Rule, shape: Shape) -> Field:
    field = Field(shape.name, shape.kind, needed=shape.default is dataclasses.MISSING)
    if shape.kind == "fixed":
        field.value = state.run
    elif shape.kind == "weekdays":
        field.value = sorted(state.people[seat].days.off)
    elif shape.name in rule.choices:
        field.kind, field.choices = "choice", rule.choices[shape.name](state, seat)
    elif shape.enum is not None:
        field.choices = [(word.value, word.value) for word in shape.enum]
    elif shape.kind in ("words", "name"):
        field.limit = NAME_LIMIT if shape.kind == "name" else SENTENCE_LIMIT
        field.needed = field.needed and shape.name not in rule.empty
        field.value = (state.people[seat].days.zone or None) if rule.move is SayMyDays else None
    elif shape.name in rule.ranges:
        field.least, field.most = rule.ranges[shape.name]
    return field


def take_words(state: State, seat: SeatId, rule: Rule, move: Move) -> Move | Refusal:
    """The move with its words as they will be kept, or why they can't be."""
    changed: dict[str, Any] = {}
    for shape in shapes(rule.move):
        value = getattr(move, shape.name)
        refusal = None
        if shape.kind in ("words", "name"):
            kept = clean_name(value) if shape.kind == "name" else clean(value)
            if kept != value:
                value = changed[shape.name] = kept
            refusal = _check_words(shape, value, may_be_empty=shape.name in rule.empty or shape.default == "")
        elif shape.kind == "day" and value:
            refusal = None if _is_day(value) else no.NOT_A_DATE()
        elif shape.name in rule.choices and value != shape.default:
            choices = [choice for choice, _ in rule.choices[shape.name](state, seat)]
            refusal = None if value in choices else no.STALE()
        elif shape.name in rule.ranges:
            least, most = rule.ranges[shape.name]
            if not least <= value <= most:
                refusal = no.OUT_OF_RANGE(least=str(least), most=str(most))
        if refusal:
            return refusal
    return dataclasses.replace(move, **changed) if changed else move  # type: ignore[type-var]


def _check_words(shape: Shape, value: str, *, may_be_empty: bool) -> Refusal | None:
    if shape.kind == "name":
        return check_name(value)
    if not value and not may_be_empty:
        return no.EMPTY()
    if len(value) > SENTENCE_LIMIT:
        return no.TOO_LONG(length=str(len(value)), limit=str(SENTENCE_LIMIT))
    return None


def check_name(name: str) -> Refusal | None:
    """Why nobody can be called so; `name` is clean already."""
    if not name:
        return no.NAME_MISSING()
    if len(name) > NAME_LIMIT:
        return no.NAME_TOO_LONG(length=str(len(name)), limit=str(NAME_LIMIT))
    return no.NAME_OVERLADEN() if is_overladen(name) else None


def _is_day(value: str) -> bool:
    """Only as `2026-07-17`: the other ways in which ISO 8601 writes a day are for machines."""
    try:
        return datetime.date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
