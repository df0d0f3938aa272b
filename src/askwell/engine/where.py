"""On which line of a page's text a place stands: `phases[3].capture.kind` was read from somewhere."""

import re

TABLE = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]")
STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def line_of(text: str, place: str) -> int:
    """The line, counted from 1, on which a place begins, or the nearest thing around it that can be found."""
    steps = [name or int(nth) for name, nth in STEP.findall(place)]
    found, here, counts = 1, (), {}  # type: int, tuple[str | int, ...], dict[str, int]
    best = 0
    for number, line in enumerate(text.splitlines(), 1):
        if table := TABLE.match(line):
            here = _table(table[1] == "[[", table[2], counts)
            path = here
        elif key := re.match(r"\s*([\w-]+|\"[^\"]*\")\s*=", line):
            path = (*here, key[1].strip('"'))
        else:
            continue
        depth = _shared(path, steps)
        if depth in (len(path), len(steps)) and depth > best:
            found, best = number, depth
    return found


def _table(listed: bool, name: str, counts: dict[str, int]) -> tuple[str | int, ...]:
    """The path of a table's head; `[phases.may]` belongs to the phase that was begun last."""
    parts = [part.strip().strip('"') for part in name.split(".")]
    if listed:
        counts[name] = counts.get(name, -1) + 1
    path: list[str | int] = []
    for i, part in enumerate(parts, 1):
        path.append(part)
        nth = counts.get(".".join(parts[:i]))
        if nth is not None:
            path.append(nth)
    return tuple(path)


def _shared(path: tuple[str | int, ...], steps: list[str | int]) -> int:
    """How many steps, from the beginning, both have in common."""
    depth = 0
    for ours, theirs in zip(path, steps, strict=False):
        if ours != theirs:
            break
        depth += 1
    return depth
