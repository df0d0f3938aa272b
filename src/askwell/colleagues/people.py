"""The colleagues themselves: a name, a temperament, and the ways of looking that each is fond of."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from askwell.engine.bank import lenses
from askwell.engine.words import alike

NAMES = ("Noor", "Tomasz", "Ines", "Kofi", "Mira", "Jonas", "Aylin", "Pavel", "Leila", "Owen")

SELDOM = 0.15
"""How often somebody passes in a round."""


@dataclass(slots=True)
class Colleague:
    """`nth` is their place among the colleagues: what is drawn by lot for them depends on it, never on a random id.

    `breath` is for how many beats the room is quiet after they have spoken; `owes` a question that they were led to.
    """

    nth: int
    name: str
    lenses: tuple[str, ...]
    breath: int
    is_brief: bool
    doubts: bool = False
    seat: str = ""
    owes: str = ""
    done: set[str] = field(default_factory=set)
    """What is done once: in a meeting, or in a slot whose number is part of it."""

    def once(self, what: str) -> bool:
        """Yes the first time that it is asked."""
        first = what not in self.done
        self.done.add(what)
        return first


def cast(seed: int, size: int, taken: Sequence[str] = ()) -> list[Colleague]:
    """Nobody is called like somebody who is here already."""
    lot = random.Random(f"cast {seed}")  # noqa: S311 - people are drawn, not secrets
    used = {alike(name) for name in taken}
    names = [name for name in NAMES if alike(name) not in used]
    lot.shuffle(names)
    words = [lens.word for lens in lenses()]
    lot.shuffle(words)
    return [
        Colleague(
            nth,
            names[nth],
            (words[2 * nth % len(words)], words[(2 * nth + 1) % len(words)]),
            breath=lot.randint(1, 3),
            is_brief=lot.random() < 0.5,
            doubts=nth == 1,
        )
        for nth in range(size)
    ]
