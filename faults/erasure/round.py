"""Rooms full of words, erased by every road while others write and the server dies; then every file is read raw."""

import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import repeat
from pathlib import Path
from random import Random

from askwell.cli.keeping.opening import open_keys
from askwell.engine.formats import shipped
from askwell.engine.words import KeyName
from askwell.web.rooms.backup.key_copy import wrapping_of
from askwell.web.rooms.keys.key_file import KeptKey, WrappedKey
from askwell.web.rooms.keys.wrapping import place_of
from faults.backup import PASSPHRASE, askwell
from faults.erasure.circle import CANARY, Circle
from faults.erasure.files import Legible, contents, dead_words, legible, standing_in, withdrawn_in
from faults.erasure.house import House, at_work
from faults.erasure.seen import Seen

SOON = 30.0
"""Seconds in which a key is gone, and the words that lay under it; it takes a fraction of one."""
MOVES = 200
"""Tried in each room."""
AT_ONCE = 8
"""Rooms: a seat may tap ten times a second, and not more."""


class Round:
    def __init__(self, place: Path, seen: Seen, dice: Random) -> None:
        self.place, self.seen, self.dice = place, seen, dice
        self.house = House(place)
        self.circles: list[Circle] = []
        self.destroyed: list[KeptKey] = []
        self.bids_again: list[str | None] = []
        self.writers = at_work(self.house)

    def plays(self, rooms: int, first: int, formats: Sequence[str]) -> None:
        """The formats take turns."""
        with ThreadPoolExecutor(AT_ONCE) as threads:
            for nth in range(first, first + rooms):
                dice = Random(self.dice.getrandbits(32))
                self.circles.append(Circle(self.house.server, formats[nth % len(formats)], dice))
            list(threads.map(Circle.talks, self.circles, repeat(MOVES)))
        self.seen.rooms += rooms

    def backs_up(self) -> Legible:
        """What a backup holds that was made before anything was erased; keys lie where we look for them."""
        askwell(self.place, "backup", str(self.place / "earlier"), "--data", str(self.house.folder))
        elsewhere = self.place / "elsewhere"
        askwell(self.place, "restore", str(self.place / "earlier"), "--data", str(elsewhere))
        before = legible(elsewhere)
        self.seen.words += sum(before.under.values())
        self.seen.kinds |= before.kinds
        files = contents(self.house.folder)
        self.seen.not_found += sum(not standing_in(files, [key.wrapped]) for key in self._earlier_keys())
        return before

    def withdraws(self, circles: Sequence[Circle]) -> None:
        """One matter in each, and where that can be something else is bid at once. Sometimes the server is killed a
        moment later, whatever it is at."""
        for circle in circles:
            circle.at(self.house.server.url)
            before = [key for key in self.house.kept() if key.room == circle.room]
            if (matter := circle.withdraws()) is None:
                continue
            self.seen.withdrawn += 1
            if self.dice.random() < 0.5:
                self._may_die()
                circle.at(self.house.server.url)
            self.bids_again.append(circle.bids_again())
            self._may_die()
            self._go(self._ending(before, matter))

    def goes_over_their_time(self, old: Sequence[Circle], kept: Sequence[Circle]) -> None:
        """Nobody opens the old ones for fifteen days; the others are looked at after ten."""
        rooms = {circle.room for circle in old}
        before = [key for key in self.house.kept() if key.room in rooms]
        self.house.days_pass(10)
        self._still_there(kept)
        for writer in self.writers:
            writer.writes_another()
        self.house.days_pass(5)
        self._may_die(longest=1.0)
        self._go(before)
        self.seen.over_their_time += len(rooms)
        self._still_there(kept)

    def looks(self) -> None:
        """Into every file, while the server serves and others write."""
        files = contents(self.house.folder) | {"server.log": self.house.server.said.encode()}
        self.seen.in_the_clear += standing_in(files, [CANARY.encode()])
        self.seen.left += standing_in(files, [key.wrapped for key in self.destroyed])
        unwrapped = wrapping_of((self.house.folder / "keys_secret").read_text().strip())
        ever = {key.id: key for key in [*self.house.kept(), *self.destroyed]}.values()
        self.seen.left += standing_in(files, [unwrapped.unwrap(k.wrapped, place_of(k.room, k.id)) for k in ever])

    def ends(self, before: Legible) -> None:
        """The server stops, and the earlier backup is brought back in its place."""
        notes = set[str]().union(*(writer.ends() for writer in self.writers))
        self.house.server.stop()
        self.seen.kills += self.house.kills
        self.seen.notes += len(notes)
        bids = {bid for bid in self.bids_again if bid}
        self.seen.bids += len(bids)
        there = legible(self.house.folder)
        self.seen.lost += len(notes - there.notes) + len(bids - there.bids)
        self._says_nothing(before)
        askwell(self.place, "restore", "--replace", str(self.place / "earlier"), "--data", str(self.house.folder))
        self._says_nothing(before)

    def _says_nothing(self, before: Legible) -> None:
        now, keys = legible(self.house.folder).under, {key.id for key in self.destroyed}
        self.seen.legible += sum(times for key, times in now.items() if key in keys)
        self.seen.lost += sum(now.get(key, 0) < times for key, times in before.under.items() if key not in keys)
        self.seen.left += standing_in(contents(self.house.folder), [key.wrapped for key in self.destroyed])

    def _ending(self, before: list[KeptKey], matter: int) -> list[KeptKey]:
        """The keys of this matter, and what else the room says that it ends with it."""
        unwrapped = wrapping_of((self.house.folder / "keys_secret").read_text().strip())
        keys = [
            WrappedKey(
                key.id, KeyName(key.matter, key.author), unwrapped.unwrap(key.wrapped, place_of(key.room, key.id))
            )
            for key in before
        ]
        ends = withdrawn_in(self.house.folder, before[0].room, keys).destroys()
        assert (matter, None) in ends
        return [key for key in before if (key.matter, None) in ends or (key.matter, key.author) in ends]

    def _earlier_keys(self) -> list[KeptKey]:
        return open_keys(self.place / "earlier.keys", lambda: PASSPHRASE)[1].keys

    def _may_die(self, longest: float = 0.05) -> None:
        if self.dice.random() < 0.5:
            time.sleep(self.dice.uniform(0, longest))
            self.house.die_and_come_back()

    def _go(self, keys: list[KeptKey]) -> None:
        """As soon as the server has them no more, they are looked for; what lay under them goes a little later."""
        going, until = {key.id for key in keys}, time.monotonic() + SOON
        while going & {key.id for key in self.house.kept()} and time.monotonic() < until:
            time.sleep(0.02)
        self.destroyed += keys
        self.seen.keys += len(keys)
        self.looks()
        while (dead := dead_words(self.house.folder, going)) and time.monotonic() < until:
            time.sleep(0.05)
        self.seen.dead += dead

    def _still_there(self, kept: Sequence[Circle]) -> None:
        for circle in kept:
            circle.at(self.house.server.url)
            self.seen.lost += not circle.looks()


def rounds(count: int, rooms: int, seed: int, formats: Sequence[str] = shipped()) -> Seen:
    """Each with a folder of its own; half of its rooms are withdrawn from, the other half goes over its time."""
    seen = Seen()
    for nth in range(count):
        with tempfile.TemporaryDirectory() as name:
            (Path(name) / "passphrase").write_text(PASSPHRASE)
            one = Round(Path(name), seen, Random(seed + nth))
            try:
                one.plays(rooms, nth * rooms, formats)
                one.looks()
                before = one.backs_up()
                kept, old = one.circles[::2], one.circles[1::2]
                one.withdraws(kept)
                one.goes_over_their_time(old, kept)
                one.looks()
                one.ends(before)
            finally:
                with suppress(ProcessLookupError):
                    one.house.server.__exit__()
    return seen
