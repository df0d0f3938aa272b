"""What a clicker's two keys mean now: the first of these acts that is possible for whoever holds it."""

from typing import Any

from askwell.engine.moves import MOVES, Move
from askwell.engine.offers import shapes
from askwell.engine.sight.shapes import Act, Own

MEANS = {
    "on": ("begin", "end_break", "end_time_out", "go_on", "go_on_anyway", "open_again", "move_on"),
    "back": ("take_step_back", "go_back"),
}
OTHERWISE = {"on": "move_on", "back": "go_back"}
"""What is tried when nothing is possible, so that the rules themselves say why."""


def move_of(press: str, own: Own, run: str) -> Move | None:
    """None: there is no such key."""
    if press not in MEANS:
        return None
    possible = {act.type: act for act in own.acts if act.own}
    name = next((name for name in MEANS[press] if name in possible), OTHERWISE[press])
    act = possible.get(name)
    return MOVES[name](**(_fixed(act) if act else {"run": run}))


def _fixed(act: Act) -> dict[str, Any]:
    """A press chooses nothing: only what the meeting itself fills in."""
    enums = {shape.name: shape.enum for shape in shapes(MOVES[act.type])}
    given = {field.name: field.value for field in act.fields if field.kind == "fixed"}
    return {name: enum(value) if (enum := enums[name]) else value for name, value in given.items()}
