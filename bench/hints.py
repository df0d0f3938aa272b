"""Figures of the hints: `python bench/hints.py`.

Precision and recall of disguised advice on the hand-labelled questions, loud alarms on well-formed ones,
and CPU time. The labelled rows are split by a hash of their id: the rules were written on the part "worked on";
the part "set aside" was looked at once, and what that look gave is in docs/decisions/0102-rules-not-lines.md.
"""

import hashlib
import json
import sys
import time
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from askwell.hints import read

ROOT = Path(__file__).resolve().parents[1]
LABELLED = ROOT / "../shared/data/questions-dev.jsonl"
WELL_FORMED = ROOT / "tests/hints/well_formed.en.toml"
TWO_HUNDRED = (
    "So I have been thinking about what you said, and it made me wonder, because in my last job we had the "
    "same thing: could you maybe ask your manager to take over some of it, or why not hire someone?"
)

Row = dict[str, str]


def labelled() -> list[Row]:
    """Rows with id, task, text, label. Raises FileNotFoundError, naming the place, when they are missing."""
    if not LABELLED.exists():
        raise FileNotFoundError(f"The labelled questions are missing: {LABELLED.resolve()}")
    return [json.loads(line) for line in LABELLED.read_text(encoding="utf-8").splitlines()]


def was_worked_on(row: Row) -> bool:
    return hashlib.sha256(row["id"].encode()).digest()[0] % 2 == 0


def well_formed() -> list[str]:
    shelves = tomllib.loads(WELL_FORMED.read_text(encoding="utf-8"))
    return [text for shelf in shelves.values() for texts in shelf.values() for text in texts]


def advises(text: str) -> bool:
    return any(finding.code == "advice" for finding in read(text, kind="question", language="en").findings)


def speaks_up(text: str) -> bool:
    return any(finding.speaks_up for finding in read(text, kind="question", language="en").findings)


def precision_and_recall(rows: Iterable[Row]) -> tuple[float, float, int]:
    """Of disguised advice, and how many rows they rest on."""
    judged = [(advises(row["text"]), row["label"] == "disguised_advice") for row in rows]
    both = sum(said and meant for said, meant in judged)
    said, meant = sum(said for said, _ in judged), sum(meant for _, meant in judged)
    return both / max(1, said), both / max(1, meant), len(judged)


def cpu_seconds(text: str, times: int) -> list[float]:
    """CPU seconds of each reading, in rising order."""
    taken = []
    for _ in range(times):
        start = time.thread_time_ns()
        read(text, kind="question", language="en")
        taken.append((time.thread_time_ns() - start) / 1e9)
    return sorted(taken)


def figures() -> Iterator[str]:
    rows = labelled()
    hand = [row for row in rows if row["task"] == "disguised_advice"]
    parts = {
        "all": hand,
        "worked on": [row for row in hand if was_worked_on(row)],
        "set aside": [row for row in hand if not was_worked_on(row)],
    }
    for name, part in parts.items():
        precision, recall, count = precision_and_recall(part)
        yield f"disguised advice, {name}: precision {precision:.2f}, recall {recall:.2f} ({count} rows)"
    open_rows = [row["text"] for row in hand if row["label"] != "disguised_advice"]
    bank = [row["text"] for row in rows if row["task"] == "no_alarm_bank"]
    own = well_formed()
    for name, texts in {"labelled bank": bank, "our own": own, "genuine and closed rows": open_rows}.items():
        yield f"speaks up on well-formed questions, {name}: {sum(map(speaks_up, texts))} of {len(texts)}"
    cpu_seconds(TWO_HUNDRED, 200)
    taken = cpu_seconds(TWO_HUNDRED, 3000)
    yield f"CPU at {len(TWO_HUNDRED)} characters: p50 {taken[1500] * 1e3:.2f} ms, p99 {taken[2970] * 1e3:.2f} ms"
    short, long = (cpu_seconds(f"{TWO_HUNDRED} " * times, 15)[7] / times for times in (5, 100))
    yield f"CPU a character, 20,000 characters ÷ 1,000: {long / short:.2f}"


if __name__ == "__main__":
    try:
        for line in figures():
            print(line)
    except FileNotFoundError as missing:
        sys.exit(str(missing))
