"""What docs/proof.md counts: how many states each proof enters, and how many moves it tries."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs/proof.md"
ROW = re.compile(r"^\| (\w+) \| (\d+) \| ([\d,]+) \| ([\d,]+) \|$", re.MULTILINE)


def counted() -> dict[tuple[str, int], tuple[int, int]]:
    """(format, people) → (states, moves)."""
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    return {(word, int(people)): (_number(states), _number(moves)) for word, people, states, moves in rows}


def _number(written: str) -> int:
    return int(written.replace(",", ""))
