"""The proof of a format: for which sizes, how many states, and what is wrong."""

from collections.abc import Callable, Container, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from typing import Any

from askwell.engine.format import Format
from askwell.engine.page import parse
from askwell.engine.prove.ending import leads_to_the_end
from askwell.engine.prove.expected import never_told, promised_by
from askwell.engine.prove.paths import by_accident, stuck
from askwell.engine.prove.settings import Setting, arrived, settings
from askwell.engine.prove.walk import walk
from askwell.engine.prove.walked import Walked

MOST_STATES = 6_000


@dataclass(slots=True, frozen=True, order=True)
class Finding:
    """What is wrong in a phase, named by its word ("lobby" before we begin, "" after the end)."""

    phase: str
    wrong: str
    setting: str

    def __str__(self) -> str:
        return f"{self.phase or 'after the end'}: {self.wrong} ({self.setting})"


@dataclass(slots=True)
class Proof:
    """`states` were entered and `moves` tried; `whole` is false when a walk was cut off at its limit."""

    format: str
    states: int = 0
    moves: int = 0
    whole: bool = True
    findings: list[Finding] = field(default_factory=list)


@dataclass(slots=True)
class Shown:
    """What one setting shows. `found` holds (phase, what is wrong), `told` (phase, slug), `reached` words of phases."""

    setting: Setting
    states: int
    moves: int
    whole: bool
    found: set[tuple[str, str]]
    told: set[tuple[str, str]]
    reached: set[str]

    @property
    def findings(self) -> list[Finding]:
        return [Finding(word, wrong, str(self.setting)) for word, wrong in sorted(self.found)]


Line = list[Setting]
"""Settings of one kind, the fewest people first: what does not depend on how many they are is tried once."""

Spread = Callable[[Callable[[Line], Iterator[Shown]], list[Line]], Iterable[Shown]]


def in_turn(show: Callable[[Line], Iterator[Shown]], lines: list[Line]) -> Iterator[Shown]:
    return chain.from_iterable(map(show, lines))


def prove(
    page: dict[str, Any],
    sizes: Iterable[int] | None = None,
    most: int = MOST_STATES,
    spread: Spread = in_turn,
    tell: Callable[[Shown], None] | None = None,
) -> Proof:
    """Exhaustive for the smallest size, the smallest plus one, and five people, as far as the format allows them.

    `spread` may let several processors look at a line of settings each. `tell` hears of each setting as soon as it is
    through: whoever writes a page reads of the fewest people while larger circles are still being walked.
    """
    format_ = parse(page)
    proof = Proof(format_.word or format_.name)
    told: set[tuple[str, str]] = set()
    reached: set[str] = set()
    people = sizes if sizes is not None else sizes_to_prove(format_)
    for shown in spread(partial(show_all, page, most), lines(format_, people)):
        if tell:
            tell(shown)
        proof.states += shown.states
        proof.moves += shown.moves
        proof.whole = proof.whole and shown.whole
        proof.findings += shown.findings
        told |= shown.told
        reached |= shown.reached
    if proof.whole:
        proof.findings += [Finding(word, wrong, "whoever is there") for word, wrong in never_told(format_, told)]
        for word in _unreached(format_, reached):
            proof.findings.append(Finding(word, "is reached only by accident, or never", "whoever is there"))
    proof.findings = sorted(set(proof.findings))
    return proof


def lines(format_: Format, people: Iterable[int]) -> list[Line]:
    """Without somebody who guides, and with: what is tried in the one says nothing of the other."""
    each = [setting for size in sorted(people) for setting in settings(format_, size)]
    kinds = ([setting for setting in each if setting.guided is guided] for guided in (False, True))
    return [line for line in kinds if line]


def sizes_to_prove(format_: Format) -> list[int]:
    return sorted({size for size in (format_.least, format_.least + 1, 5) if format_.least <= size <= format_.most})


def show_all(page: dict[str, Any], most: int, line: Line) -> Iterator[Shown]:
    alone: set[Hashable] = set()
    return (show(page, most, setting, alone) for setting in line)


def show(page: dict[str, Any], most: int, setting: Setting, alone: set[Hashable]) -> Shown:
    """One setting: its walk, then whether every state leads to the end, those aside included."""
    walked = walk(arrived(page, setting), most, promised_by(parse(page)), alone)
    found = set(walked.findings)
    trapped = stuck(walked)
    if walked.whole:
        found |= {(walked.words[key], "cannot be left by anybody who is there") for key in trapped}
    found |= _dead_ends(walked, set(walked.ways) - trapped)
    reached = set(walked.words.values()) - by_accident(walked)
    return Shown(setting, len(walked.ways), walked.moves, walked.whole, found, walked.told, reached)


def _dead_ends(walked: Walked, known: set[Hashable]) -> set[tuple[str, str]]:
    found = set()
    for key, (word, name, state) in walked.aside.items():
        if key not in walked.ways and not _leads_somewhere(state, known):
            found.add((word, f"after {name} nobody can bring the meeting to its end"))
    return found


def _leads_somewhere(state: Any, known: set[Hashable]) -> bool:
    way = leads_to_the_end(state, known)
    known.update(way or ())
    return way is not None


def _unreached(format_: Format, reached: Container[str]) -> list[str]:
    """Phases that no way leads to; the breath between slots needs two of them."""
    return [phase.word for phase in format_.phases if phase.word not in reached]
