"""Fills an act that is offered with values that its fields allow, as somebody at a screen might."""

from random import Random
from typing import Any

from askwell.engine.moves import MOVES, Choose, Move
from askwell.engine.offers import Field, shapes
from askwell.engine.rule import Choice
from askwell.engine.sight.shapes import Act
from askwell.engine.state import State
from askwell.engine.words import Way

SENTENCES = ("What would she say?", "I heard fear 🦊.", "למה עכשיו?", "<b>Why?</b>", "x" * 2_000, "Why\nnow?")


def filled(state: State, act: Act, dice: Random) -> Move:
    """A move that must be accepted: every needed field has one of its values, others have one or their default."""
    type_ = MOVES[act.type]
    words = {shape.name: shape.enum for shape in shapes(type_)}
    values = {}
    for field in act.fields:
        value = _value(state, field, dice) if field.needed or dice.random() < 0.5 else None
        enum = words[field.name]
        if value is not None:
            values[field.name] = enum(value) if enum else value
    move = type_(**values)
    if isinstance(move, Choose) and move.way is Way.TALKING:
        # By talking bidders step back until it fits: as many slots as bids is what fits.
        move.slots = max(move.slots, len(state.bids))
    return move


def _value(state: State, field: Field, dice: Random) -> Any:
    match field.kind:
        case "fixed":
            return field.value
        case "words":
            return dice.choice(SENTENCES)
        case "name":
            return f"Guest {state.at}"
        case "day":
            return dice.choice(("", "2026-07-17"))
        case "yes_no":
            return dice.random() < 0.7
        case "number":
            return dice.randint(field.least or 0, field.most or 9)
        case _:
            return _chosen(field, dice)


def _chosen(field: Field, dice: Random) -> Any:
    choices: list[Choice] = field.choices or []
    return dice.choice(choices)[0] if choices else None
