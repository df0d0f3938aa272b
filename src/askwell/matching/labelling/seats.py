"""Who sits in which set while sets have labels: nobody but whom the label fits, and nobody against a rule.

How somebody comes to a seat where there is no room at once is told in `chains`.
"""

from askwell.matching.labelling.units import Units

Bits = int


class Seats:
    """`home` is unit → set, -1 without a seat; `reach` is unit → the sets whose label fits it, as bits."""

    def __init__(self, units: Units, sets: int, smallest: int, largest: int) -> None:
        self.units, self.size = units, units.sizes
        self.smallest, self.largest = smallest, largest
        self.home = [-1] * len(units)
        self.out = set(range(len(units)))
        self.members: list[set[int]] = [set() for _ in range(sets)]
        self.taken = [0] * sets
        self.label = [-1] * sets
        self.guide = [-1] * sets
        self.reach: list[Bits] = [0] * len(units)
        self.fitting: list[list[int]] = [[] for _ in range(sets)]

    def may(self, unit: int, t: int) -> bool:
        """Whether no rule about pairs or kinds keeps the unit out of this set."""
        members = self.members[t]
        if self.units.fixed[unit] not in (-1, t):
            return False
        if self.guide[t] in self.units.over[unit] or not members.isdisjoint(self.units.apart[unit]):
            return False
        mine = self.units.kinds[unit]
        for kind, most in mine:
            count = sum(1 for k, _ in mine if k == kind)
            count += sum(1 for m in members for k, _ in self.units.kinds[m] if k == kind)
            if count > most:
                return False
        return True

    def seat(self, unit: int, t: int) -> None:
        """Moves the unit into set `t`, or out of every set with -1."""
        old, size = self.home[unit], self.size[unit]
        if old >= 0:
            self.members[old].discard(unit)
            self.taken[old] -= size
            self.out.add(unit)
        self.home[unit] = t
        if t >= 0:
            self.out.discard(unit)
            self.members[t].add(unit)
            self.taken[t] += size

    def open(self, t: int, label: int, fitting: list[int]) -> None:
        """Gives set `t` a label; `fitting` are the units it suits."""
        bit = 1 << t
        for unit in self.fitting[t]:
            self.reach[unit] &= ~bit
        for unit in fitting:
            self.reach[unit] |= bit
        self.label[t], self.fitting[t] = label, fitting

    def sets_of(self, unit: int) -> list[int]:
        """The sets whose label fits the unit and that no rule forbids."""
        bits, found = self.reach[unit], []
        while bits:
            low = bits & -bits
            t = low.bit_length() - 1
            bits ^= low
            if self.may(unit, t):
                found.append(t)
        return found
