"""Which moves a room has accepted, in eight bytes each."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable


class Marks:
    """Short forms of marks. A clash costs a look into the table of moves, and decides nothing."""

    __slots__ = ("_known",)

    def __init__(self, marks: Iterable[bytes] = ()) -> None:
        self._known = array("Q", sorted(map(_short, marks)))

    def __contains__(self, mark: bytes) -> bool:
        place = self._place(mark)
        return place < len(self._known) and self._known[place] == _short(mark)

    def add(self, mark: bytes) -> None:
        self._known.insert(self._place(mark), _short(mark))

    def _place(self, mark: bytes) -> int:
        return bisect_left(self._known, _short(mark))


def _short(mark: bytes) -> int:
    return int.from_bytes(mark[:8], "big")
