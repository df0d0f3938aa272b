"""Rows to columns at the least cost, exactly: the Hungarian method with potentials (Kuhn 1955, Munkres 1957)."""

import numpy as np
from numpy.typing import NDArray

FAR = 1 << 60


def assign(cost: NDArray[np.int64]) -> NDArray[np.int64]:
    """Row → column, each column at most once; needs at least as many columns as rows."""
    rows, columns = cost.shape
    u, v = np.zeros(rows + 1, np.int64), np.zeros(columns + 1, np.int64)
    taken = np.zeros(columns + 1, np.int64)  # column → row, both from 1; column 0 is where a path begins
    for row in range(1, rows + 1):
        taken[0], column = row, 0
        least = np.full(columns + 1, FAR, np.int64)
        came = np.zeros(columns + 1, np.int64)
        used = np.zeros(columns + 1, bool)
        while True:
            used[column] = True
            i = taken[column]
            reduced = cost[i - 1] - u[i] - v[1:]
            closer = (reduced < least[1:]) & ~used[1:]
            least[1:][closer], came[1:][closer] = reduced[closer], column
            column = int(np.where(used, FAR, least).argmin())
            step = least[column]
            u[taken[used]] += step
            v[used] -= step
            least[~used] -= step
            if taken[column] == 0:
                break
        while column:
            taken[column], column = taken[came[column]], int(came[column])
    answer = np.zeros(rows, np.int64)
    for column in range(1, columns + 1):
        if taken[column]:
            answer[taken[column] - 1] = column - 1
    return answer
