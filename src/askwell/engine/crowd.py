"""Splitting a crowd into circles: five to eight people, never fewer than four, nobody with whom they can't be."""

import random
from collections.abc import Mapping
from itertools import combinations
from typing import Any

from askwell.engine.words import SeatId

SMALLEST, USUAL, LARGEST = 4, 6, 8
TRIES = 400

Pair = frozenset[SeatId]


def sizes(people: int) -> list[int]:
    """How large the circles are: as even as can be, about six each, five to eight where the number allows.

    Fewer than four people are no crowd: there are no circles. Four to eight are one.
    """
    if people < SMALLEST:
        return []
    circles = max(1, round(people / USUAL))
    while people / circles > LARGEST:
        circles += 1
    while circles > 1 and people // circles < SMALLEST:
        circles -= 1
    small, rest = divmod(people, circles)
    return [small + (nth < rest) for nth in range(circles)]


def split(people: list[SeatId], apart: set[Pair], seed: int) -> list[list[SeatId]] | None:
    """The circles, or None when no split was found that keeps everyone apart who asked for it.

    Those who asked for most are placed first, each where nobody is in the way and most room is left.
    """
    lot = random.Random(seed)  # noqa: S311 (a lot among strangers, seeded)
    wanted = sizes(len(people))
    asked = {seat: sum(seat in pair for pair in apart) for seat in people}
    for _ in range(TRIES):
        order = sorted(people, key=lambda seat: (-asked[seat], lot.random()))
        circles = _place(order, wanted, apart)
        if circles is not None:
            return circles
    return None


def _place(order: list[SeatId], wanted: list[int], apart: set[Pair]) -> list[list[SeatId]] | None:
    circles: list[list[SeatId]] = [[] for _ in wanted]
    for seat in order:
        free = [
            nth
            for nth, circle in enumerate(circles)
            if len(circle) < wanted[nth] and not any(frozenset({seat, other}) in apart for other in circle)
        ]
        if not free:
            return None
        emptiest = max(free, key=lambda nth: wanted[nth] - len(circles[nth]))
        circles[emptiest].append(seat)
    return circles


def circle_page(page: Mapping[str, Any]) -> dict[str, Any]:
    """The page by which one circle goes on: the same, for one circle."""
    return {**page, "crowd": False, "most": LARGEST}


def keeps_apart(circles: list[list[SeatId]], apart: set[Pair]) -> bool:
    return not any(frozenset(pair) in apart for circle in circles for pair in combinations(circle, 2))
