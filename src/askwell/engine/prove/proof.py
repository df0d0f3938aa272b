"""The proof of a format: for which sizes, how many states, and what is wrong."""

from dataclasses import dataclass, field
from typing import Any

from askwell.engine.page import parse
from askwell.engine.prove.settings import Setting, arrived, settings
from askwell.engine.prove.walk import stuck, walk

MOST_STATES = 4_000


@dataclass(slots=True, frozen=True, order=True)
class Finding:
    """What is wrong in a phase, named by its word ("lobby" before we begin)."""

    phase: str
    wrong: str
    setting: str


@dataclass(slots=True)
class Proof:
    """`states` were entered and `moves` tried; `whole` is false when a walk was cut off at its limit."""

    format: str
    states: int = 0
    moves: int = 0
    whole: bool = True
    findings: list[Finding] = field(default_factory=list)


def prove(page: dict[str, Any], sizes: list[int] | None = None, most: int = MOST_STATES) -> Proof:
    """Exhaustive for the smallest size, the smallest plus one, and five people, as far as the format allows them."""
    format_ = parse(page)
    proof = Proof(format_.word or format_.name)
    for people in sizes if sizes is not None else sizes_to_prove(format_.least, format_.most):
        for setting in settings(page, people):
            prove_size(proof, page, setting, most)
    proof.findings = sorted(set(proof.findings))
    return proof


def sizes_to_prove(least: int, most: int) -> list[int]:
    return sorted({size for size in (least, least + 1, 5) if least <= size <= most})


def prove_size(proof: Proof, page: dict[str, Any], setting: Setting, most: int) -> None:
    """Adds to the proof what one setting shows."""
    walked = walk(arrived(page, setting), most)
    proof.states += len(walked.ways)
    proof.moves += walked.moves
    proof.whole = proof.whole and walked.whole
    found = {*walked.findings, *((word, "cannot be left by anybody who is there") for word in stuck(walked))}
    if walked.whole:
        found |= {(word, "is never reached") for word in _unreached(page, walked.words.values())}
    proof.findings += [Finding(word, wrong, str(setting)) for word, wrong in found]


def _unreached(page: dict[str, Any], words: Any) -> set[str]:
    """Phases that no way leads to; the breath between slots needs two of them."""
    reached = set(words)
    return {phase.word for phase in parse(page).phases if phase.where != "between"} - reached
