"""A server that may be killed at any moment and is back at once, and people in it who go on writing meanwhile."""

import threading
import time
from pathlib import Path

from askwell.web.rooms.backup.handing_out import RunningServer
from askwell.web.rooms.backup.key_copy import KeyCopy
from askwell.web.rooms.keys.key_file import KeptKey
from faults.person import Person
from faults.server import Server
from faults.shifted import Shift

A_DAY = 86_400
WRITING = ("Ines", "Jan", "Kim")


class House:
    """`folder` holds the data; the server's log lies beside it."""

    def __init__(self, place: Path) -> None:
        self.folder = place / "data"
        self.shift = Shift(place / "shift")
        self.kills = 0
        self.server = self._served()

    def die_and_come_back(self) -> None:
        self.server.kill()
        self.kills += 1
        self.server = self._served()

    def days_pass(self, days: int) -> None:
        self.shift.by(wall=days * A_DAY, monotonic=days * A_DAY)

    def kept(self) -> list[KeptKey]:
        """All keys that there are, as they lie in the file. The server is asked: whoever reads the file himself keeps
        its log from being emptied."""
        return KeyCopy.read(RunningServer(self.folder), (self.folder / "keys_secret").read_text().strip()).keys

    def _served(self) -> Server:
        return Server(self.folder, command=("faults.hurried", str(self.shift.file)))


class Writer(threading.Thread):
    """Writes notes, one after the other. What had no answer is sent again, under the same key."""

    def __init__(self, house: House, person: Person, name: str) -> None:
        super().__init__(daemon=True)
        self._house, self._person, self._name = house, person, name
        self._enough = threading.Event()
        self.acknowledged: set[str] = set()

    def run(self) -> None:
        while not self._enough.is_set():
            text = f"{self._name} {len(self.acknowledged)}"
            try:
                self._person.at(self._house.server.url).must(f"key-{text.replace(' ', '-')}", "write_note", text=text)
            except OSError:
                time.sleep(0.05)
            else:
                self.acknowledged.add(text)

    def writes_another(self, within: float = 30) -> None:
        """Returns when one more was acknowledged that was not yet sent when this was called."""
        enough, until = len(self.acknowledged) + 2, time.monotonic() + within
        while len(self.acknowledged) < enough and time.monotonic() < until:
            time.sleep(0.01)

    def ends(self) -> set[str]:
        """What was shown as saved."""
        self._enough.set()
        self.join()
        return self.acknowledged


def at_work(house: House) -> list[Writer]:
    writers = [Writer(house, person, f"by-{nth}") for nth, person in enumerate(house.server.room(WRITING))]
    for writer in writers:
        writer.start()
    return writers
