"""Which devices look at a room. In memory only: never an event, and no rule depends on it."""

import time
from collections.abc import Hashable, Iterable

from askwell.engine.words import SeatId

A_MINUTE = 60.0
"""Seconds: a phone in a pocket wakes up sooner than that."""


NOBODY: frozenset[SeatId] = frozenset()


class Presence:
    """Devices come and go; people don't. A seat with no device is a present person whose phone sleeps."""

    __slots__ = ("_began", "_devices", "_quiet_since")

    def __init__(self) -> None:
        self._devices: dict[SeatId, tuple[Hashable, ...]] = {}
        self._quiet_since: dict[SeatId, float] = {}
        self._began = time.monotonic()

    def arrive(self, seat: SeatId, device: Hashable) -> None:
        devices = self._devices.get(seat, ())
        if device not in devices:
            self._devices[seat] = (*devices, device)
        self._quiet_since.pop(seat, None)

    def leave(self, seat: SeatId, device: Hashable) -> None:
        devices = self._devices.get(seat, ())
        if device not in devices:
            return
        still = tuple(other for other in devices if other != device)
        if still:
            self._devices[seat] = still
        else:
            del self._devices[seat]
            self._quiet_since[seat] = time.monotonic()

    def is_awake(self, seat: SeatId) -> bool:
        return seat in self._devices

    def devices(self, seat: SeatId) -> int:
        return len(self._devices.get(seat, ()))

    def asleep(self) -> frozenset[SeatId]:
        """Seats that had a device here and have none now."""
        return frozenset(self._quiet_since)

    def quiet_since(self, seat: SeatId) -> float | None:
        """Monotonic seconds since when it has no device; None while it has one. Never before this process began."""
        return None if seat in self._devices else self._quiet_since.get(seat, self._began)

    def quiet(self, seats: Iterable[SeatId]) -> frozenset[SeatId]:
        """Those of them without any device for a minute."""
        before = time.monotonic() - A_MINUTE
        found = [seat for seat in seats if (since := self.quiet_since(seat)) is not None and since <= before]
        return frozenset(found) if found else NOBODY
