"""One sweep asks every person in turn: with whom, or to which set, would a change be best?

All partners of a person are weighed at once. A change is taken when its gain and what chance forgives are together
above nothing, and of those the largest; so hot sweeps wander and cold ones climb. `sweep.c` is the twin of this
file and must give the same sets from the same numbers.
"""

import numpy as np
from numpy.typing import NDArray

from askwell.matching.search.board import Board, Ints
from askwell.matching.search.chance import TABLE, draw

NEVER = -(1 << 29)


def sweeps(board: Board, forgiven: Ints, count: int, place: int) -> None:
    """`count` sweeps; `forgiven` are the thresholds at this temperature, `place` the first random number."""
    for s in range(count):
        offsets = (draw(place + s * len(board.visit), len(board.visit)) & np.uint64(TABLE - 1)).astype(np.int64)
        for person, offset in zip(board.visit.tolist(), offsets.tolist(), strict=True):
            _ask(board, person, forgiven[offset:])
        if board.score[0] > board.score[1]:
            board.score[1] = board.score[0]
            board.best = board.home.copy()


def _ask(board: Board, i: int, forgiven: Ints) -> None:
    n, here = board.task.people, board.home[i]
    there = board.pull[:, i] - board.own[i]
    there[here] = NEVER
    gain = board.pull[here] - board.own
    gain += there[board.home]
    gain -= 2 * board.pair[i]
    gain += forgiven[:n]
    if len(board.column):
        _same_category(board, i, gain)
    choice = int(gain.argmax())
    most = int(gain[choice])
    if board.resizable and board.size[here] > board.task.smallest[here]:
        room = np.where(board.size < board.task.largest, there + forgiven[n : n + len(there)], NEVER)
        roomiest = int(room.argmax())
        if room[roomiest] > most:
            choice, most = n + roomiest, int(room[roomiest])
    if most <= 0:
        return
    won = most - int(forgiven[choice])
    board.score += np.array([won, 0, 1, won < 0])
    change(board, i, choice)


def _same_category(board: Board, i: int, gain: NDArray[np.int32]) -> None:
    """Two of one category changing places leave the counts as they are; the two pulls alone would not know."""
    for category in board.column[:, i].tolist():
        if category < 0:
            continue
        marginal, n = board.marginal[category], board.count[:, category]
        step = np.where(n > 0, marginal[n] - marginal[n - 1], 0)
        alike = board.members[board.first[category] : board.first[category + 1]]
        gain[alike] -= step[board.home[i]] + step[board.home[alike]]


def change(board: Board, i: int, choice: int) -> None:
    """Person `i` changes places with person `choice`, or joins set `choice - people`."""
    n, here = board.task.people, int(board.home[i])
    partner = choice if choice < n else -1
    there = int(board.home[partner]) if partner >= 0 else choice - n
    difference = (board.pair[partner] if partner >= 0 else 0) - board.pair[i]
    board.pull[here] += difference
    board.pull[there] -= difference
    if partner < 0:
        board.size[here] -= 1
        board.size[there] += 1
    movers = [i] if partner < 0 else [i, partner]
    touched = _touched(board, movers) if len(board.column) else []
    for category, alike in touched:
        for s in (here, there):
            board.pull[s, alike] -= board.marginal[category, board.count[s, category] - (board.home[alike] == s)]
    _move(board, movers, here, there)
    for category, alike in touched:
        for s in (here, there):
            board.pull[s, alike] += board.marginal[category, board.count[s, category] - (board.home[alike] == s)]
    board.own = board.pull[board.home, np.arange(n)] + board.pinned


def _touched(board: Board, movers: list[int]) -> list[tuple[int, Ints]]:
    categories = {int(c) for c in board.column[:, movers].ravel() if c >= 0}
    return [(c, board.members[board.first[c] : board.first[c + 1]]) for c in sorted(categories)]


def _move(board: Board, movers: list[int], here: int, there: int) -> None:
    for mover, source, target in zip(movers, (here, there), (there, here), strict=False):
        for category in board.column[:, mover].tolist():
            if category >= 0:
                board.count[source, category] -= 1
                board.count[target, category] += 1
        board.home[mover] = target
