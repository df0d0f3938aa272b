"""Who sits in which set while sets have labels: nobody but whom the label fits, and nobody against a rule.

Somebody without a seat is given one by a chain: they take a place in a full set, one of its members takes one
elsewhere, and so on to a set with room. The shortest chain is found by breadth.
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

    def place(self, unit: int) -> bool:
        """Seats the unit, by a chain of changes where there is no room at once."""
        possible, size = self.sets_of(unit), self.size[unit]
        for t in possible:
            if self.taken[t] + size <= self.largest:
                self.seat(unit, t)
                return True
        if size == 1:
            t = self._relieved(possible)
            if t >= 0 and self.may(unit, t):
                self.seat(unit, t)
                return True
            return False
        for t in possible:
            while self.taken[t] + size > self.largest:
                if self._relieved([t]) < 0:
                    break
            else:
                self.seat(unit, t)
                return True
        return False

    def _relieved(self, sources: list[int]) -> int:
        """Takes one person out of one of these full sets along the shortest chain; answers which, or -1."""
        came: dict[int, tuple[int, int]] = dict.fromkeys(sources, (-1, -1))
        queue = list(sources)
        seen = sum(1 << t for t in sources)
        for t in queue:
            for unit in sorted(self.members[t]):
                if self.size[unit] > 1 or self.units.fixed[unit] >= 0:
                    continue
                bits = self.reach[unit] & ~seen
                while bits:
                    low = bits & -bits
                    bits ^= low
                    into = low.bit_length() - 1
                    if not self.may(unit, into):
                        continue
                    seen |= low
                    came[into] = (t, unit)
                    if self.taken[into] < self.largest:
                        return self._shifted(into, came)
                    queue.append(into)
        return -1

    def _shifted(self, into: int, came: dict[int, tuple[int, int]]) -> int:
        """Makes the chain's changes from its end; whoever a rule now keeps out stays, and so do all before them."""
        while came[into][0] >= 0:
            source, unit = came[into]
            if not self.may(unit, into):
                return -1
            self.seat(unit, into)
            into = source
        return into

    def balance(self) -> None:
        """Sizes as equal as chains of changes can make them."""
        people = sum(self.taken)
        bounds = self.smallest, self.largest
        self.smallest, self.largest = people // len(self.taken), -(-people // len(self.taken))
        for t in range(len(self.taken)):
            while self.taken[t] > self.largest and self._relieved([t]) >= 0:
                pass
            while self.taken[t] < self.smallest and self.fill(t):
                pass
        self.smallest, self.largest = bounds

    def fill(self, t: int) -> bool:
        """Brings one person into a set that is too small, by a chain from a set that can spare one."""
        came: dict[int, tuple[int, int]] = {t: (-1, -1)}
        queue = [t]
        for into in queue:
            for unit in self.fitting[into]:
                source = self.home[unit]
                if source in came or self.size[unit] > 1 or self.units.fixed[unit] >= 0:
                    continue
                if not self.may(unit, into):
                    continue
                if source < 0:
                    came[-1] = (into, unit)
                    return self._drawn(-1, came)
                came[source] = (into, unit)
                if self.taken[source] > self.smallest:
                    return self._drawn(source, came)
                queue.append(source)
        return False

    def _drawn(self, source: int, came: dict[int, tuple[int, int]]) -> bool:
        first = True
        while came[source][0] >= 0:
            into, unit = came[source]
            if not self.may(unit, into) and not first:
                return False
            self.seat(unit, into)
            first, source = False, into
        return True
