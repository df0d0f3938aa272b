"""What a walk has seen, and what it says of a move that is offered and refused."""

from collections.abc import Hashable
from dataclasses import dataclass, field

from askwell.engine.prove.tries import Try
from askwell.engine.refusal import Refusal
from askwell.engine.state import State


@dataclass(slots=True)
class Walked:
    """What a walk has seen.

    `ways` leads from each state to those that people, or a reveal, bring about; what only time does is walked, and is
    no way. `words` names the phase each is in, "" when it has ended. `aside` holds what is reached by a step that is
    not followed (back, skip, leave, stop …), with the words of who got there. `told` holds (phase, slug); what is
    still `wanted` of them is asked for at each new standpoint. `entered` holds, for each way of entering a phase that
    was walked whole, what its first steps lead to. `tried` holds what need not be tried or compared again,
    `alone` the same of the steps aside that lead to the same with fewer or more people: several walks may share it.
    """

    ways: dict[Hashable, set[Hashable]] = field(default_factory=dict)
    words: dict[Hashable, str] = field(default_factory=dict)
    aside: dict[Hashable, tuple[str, str, State]] = field(default_factory=dict)
    findings: set[tuple[str, str]] = field(default_factory=set)
    wanted: set[tuple[str, str]] = field(default_factory=set)
    told: set[tuple[str, str]] = field(default_factory=set)
    tried: set[Hashable] = field(default_factory=set)
    entered: dict[Hashable, set[tuple[int, bool]]] = field(default_factory=dict)
    alone: set[Hashable] = field(default_factory=set)
    moves: int = 0
    whole: bool = True


def word_of(state: State) -> str:
    return "" if state.ended else state.phase.word if state.phase else "lobby"


def tell(walked: Walked, *reasons: tuple[str, str]) -> None:
    walked.told.update(reasons)
    walked.wanted.difference_update(reasons)


FAIR = frozenset({"several-bids", "cannot-hold", "name-taken", "no-split-found"})
"""What may be refused though the move is offered: it depends on what is chosen in it."""


def offered_and_refused(walked: Walked, word: str, tried: Try, refusal: Refusal) -> None:
    tell(walked, (word, refusal.slug))
    if refusal.slug not in FAIR:
        walked.findings.add((word, f"{tried.name} is offered and then refused: {refusal.slug}"))
