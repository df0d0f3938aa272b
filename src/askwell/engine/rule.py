"""How a rule is written down: who may make a move now, what it changes, and when besides it is possible.

Every move has one rule and every event one fold; the modules of `rules/` register both, concept by concept.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

from askwell.engine.claims import Interlude
from askwell.engine.events import Event
from askwell.engine.format import Kind
from askwell.engine.moves import Attempt, Move
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import SeatId, Standing

Events = list[Event]
Choice = tuple[Any, str]
"""What is sent, and what a person reads; the label is a name, a word of the engine's, or somebody's words."""

Who = Callable[[State, SeatId], Refusal | None]
What = Callable[[State, Attempt], Events | Refusal]
Choices = Callable[[State, SeatId], list[Choice]]


class Others(StrEnum):
    """Who else may make a move for somebody. NOBODY: what is private is not done by somebody else."""

    NOBODY = "nobody"
    SCREENLESS = "screenless"
    TURN = "turn"
    WORDS = "words"


@dataclass(slots=True, frozen=True)
class Rule:
    """`during` names the interludes in which the move is possible too, `unagreed` also before saying yes.

    `gives` is the kind of what is given: where a phase does not have it for a role, `who` says no.
    """

    move: type[Move]
    who: Who
    what: What
    choices: dict[str, Choices] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    during: frozenset[Interlude] = frozenset()
    running: bool = True
    standings: frozenset[Standing] = frozenset({Standing.HERE})
    unagreed: bool = False
    others: Others = Others.NOBODY
    empty: frozenset[str] = frozenset()
    room_only: bool = False
    gives: Kind | None = None


RULES: dict[type[Move], Rule] = {}
FOLDS: dict[type[Event], Callable[[State, Any], None]] = {}

Fold = TypeVar("Fold", bound=Callable[[State, Any], None])


def anyone(state: State, seat: SeatId) -> Refusal | None:
    """Whoever has come through the gate: no rule of the phase or of a role is in the way."""
    return None


def rule(
    move: type[Move],
    who: Who = anyone,
    *,
    choices: dict[str, Choices] | None = None,
    ranges: dict[str, tuple[int, int]] | None = None,
    during: frozenset[Interlude] | set[Interlude] = frozenset(),
    running: bool = True,
    standings: set[Standing] | None = None,
    unagreed: bool = False,
    others: Others = Others.NOBODY,
    empty: set[str] | None = None,
    room_only: bool = False,
    gives: Kind | None = None,
) -> Callable[[What], What]:
    """Registers what a move changes; `empty` are the fields of words that may stay empty."""

    def register(what: What) -> What:
        RULES[move] = Rule(
            move,
            who,
            what,
            choices or {},
            ranges or {},
            frozenset(during),
            running,
            frozenset(standings or {Standing.HERE}),
            unagreed,
            others,
            frozenset(empty or ()),
            room_only,
            gives,
        )
        return what

    return register


def folds(*events: type[Event]) -> Callable[[Fold], Fold]:
    """Registers how an event changes the state; it has been accepted, and is never refused again."""

    def register(fold: Fold) -> Fold:
        for event in events:
            FOLDS[event] = fold
        return fold

    return register
