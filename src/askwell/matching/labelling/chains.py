"""Chains of changes: somebody takes a place in a full set, one of its members takes one elsewhere, and so on.

A chain ends in a set with room, or begins in one that can spare somebody. The shortest is found by breadth.
"""

from askwell.matching.labelling.seats import Seats


def place(seats: Seats, unit: int) -> bool:
    """Seats the unit, by a chain of changes where there is no room at once."""
    possible, size = seats.sets_of(unit), seats.size[unit]
    for t in possible:
        if seats.taken[t] + size <= seats.largest:
            seats.seat(unit, t)
            return True
    if size == 1:
        t = _relieved(seats, possible)
        if t >= 0 and seats.may(unit, t):
            seats.seat(unit, t)
            return True
        return False
    for t in possible:
        while seats.taken[t] + size > seats.largest:
            if _relieved(seats, [t]) < 0:
                break
        else:
            seats.seat(unit, t)
            return True
    return False


def _relieved(seats: Seats, sources: list[int]) -> int:
    """Takes one person out of one of these full sets along the shortest chain; answers which, or -1."""
    came: dict[int, tuple[int, int]] = dict.fromkeys(sources, (-1, -1))
    queue = list(sources)
    seen = sum(1 << t for t in sources)
    for t in queue:
        for unit in sorted(seats.members[t]):
            if seats.size[unit] > 1 or seats.units.fixed[unit] >= 0:
                continue
            bits = seats.reach[unit] & ~seen
            while bits:
                low = bits & -bits
                bits ^= low
                into = low.bit_length() - 1
                if not seats.may(unit, into):
                    continue
                seen |= low
                came[into] = (t, unit)
                if seats.taken[into] < seats.largest:
                    return _shifted(seats, into, came)
                queue.append(into)
    return -1


def _shifted(seats: Seats, into: int, came: dict[int, tuple[int, int]]) -> int:
    """Makes the chain's changes from its end; whoever a rule now keeps out stays, and so do all before them."""
    while came[into][0] >= 0:
        source, unit = came[into]
        if not seats.may(unit, into):
            return -1
        seats.seat(unit, into)
        into = source
    return into


def balance(seats: Seats) -> None:
    """Sizes as equal as chains of changes can make them."""
    people = sum(seats.taken)
    bounds = seats.smallest, seats.largest
    seats.smallest, seats.largest = people // len(seats.taken), -(-people // len(seats.taken))
    for t in range(len(seats.taken)):
        while seats.taken[t] > seats.largest and _relieved(seats, [t]) >= 0:
            pass
        while seats.taken[t] < seats.smallest and fill(seats, t):
            pass
    seats.smallest, seats.largest = bounds


def fill(seats: Seats, t: int) -> bool:
    """Brings one person into a set that is too small, by a chain from a set that can spare one."""
    came: dict[int, tuple[int, int]] = {t: (-1, -1)}
    queue = [t]
    for into in queue:
        for unit in seats.fitting[into]:
            source = seats.home[unit]
            if source in came or seats.size[unit] > 1 or seats.units.fixed[unit] >= 0:
                continue
            if not seats.may(unit, into):
                continue
            if source < 0:
                came[-1] = (into, unit)
                return _drawn(seats, -1, came)
            came[source] = (into, unit)
            if seats.taken[source] > seats.smallest:
                return _drawn(seats, source, came)
            queue.append(source)
    return False


def _drawn(seats: Seats, source: int, came: dict[int, tuple[int, int]]) -> bool:
    first = True
    while came[source][0] >= 0:
        into, unit = came[source]
        if not seats.may(unit, into) and not first:
            return False
        seats.seat(unit, into)
        first, source = False, into
    return True
