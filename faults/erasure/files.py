"""What lies in the files, byte for byte, and what can be read in them by whoever has the keys."""

import sqlite3
import stat
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from askwell.engine.events import Event, MatterWithdrawn
from askwell.web.config.environment import read_environment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile, WrappedKey
from askwell.web.rooms.keys.ring import KeyRing, RoomKeys
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger import connections, log
from askwell.web.rooms.ledger.codec import SHAPES, Codec, RoomIsGone
from faults.erasure.circle import CANARY


def contents(*folders: Path) -> dict[str, bytes]:
    """Of every file in these folders and below them, as they are at this moment. Sockets have none."""
    found = {}
    for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
        try:
            if stat.S_ISREG(path.stat().st_mode):
                found[path.name] = path.read_bytes()
        except FileNotFoundError:
            continue  # a log that was emptied and removed while we looked
    return found


def standing_in(files: dict[str, bytes], sought: Iterable[bytes]) -> list[str]:
    """The file of each that is found; one that is found in two counts twice."""
    return [name for one in sought for name, content in files.items() if one in content]


@dataclass
class Legible:
    """Words of ours that can be read with the keys in a folder: how many under each key, and in which fields."""

    under: dict[int, int] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)
    """All notes, also those of other rooms."""
    bids: set[str] = field(default_factory=set)

    def take(self, key: int, event: Event) -> None:
        for name in SHAPES[type(event)].words:
            text = getattr(event, name) or ""
            if type(event).__name__ == "NoteWritten":
                self.notes.add(text)
            if type(event).__name__ == "BidPlaced":
                self.bids.add(text)
            if text.startswith(CANARY):
                self.under[key] = self.under.get(key, 0) + 1
                self.kinds.add(f"{type(event).__name__}.{name}")


ALL_KINDS = {f"{event.__name__}.{name}" for event, shape in SHAPES.items() for name in shape.words}


def legible(folder: Path) -> Legible:
    """Of a folder from which no server serves."""
    found = Legible()
    with _keys(folder) as ring, closing(connections.for_reading(folder / "askwell.db")) as connection:
        for room in _rooms(connection):
            codec = Codec(ring.of_room(room))
            for row in log.read_rows(connection, room):
                try:
                    found.take(row.words_key or row.body_key, codec.open(row))
                except RoomIsGone:
                    break
    return found


def withdrawn_in(folder: Path, room: RoomId, keys: Iterable[WrappedKey]) -> MatterWithdrawn:
    """What the room's log said last of a withdrawal, read beside the server with keys that it handed out."""
    with TemporaryDirectory() as nowhere, closing(connections.for_reading(folder / "askwell.db")) as connection:
        ring = KeyRing(KeyFile(Path(nowhere) / "keys.db", bytes(32)))
        codec = Codec(RoomKeys(room, ring, list(keys)))
        events = [codec.open(row, words=False) for row in log.read_rows(connection, room)]
        ring.close()
    return next(event for event in reversed(events) if isinstance(event, MatterWithdrawn))


def dead_words(folder: Path, keys: Iterable[int]) -> int:
    """Rows that still carry what nothing opens any more, as a reader beside the server sees them."""
    with closing(sqlite3.connect(f"file:{folder / 'askwell.db'}?mode=ro", uri=True)) as connection:
        return sum(
            int(connection.execute(question, (key,)).fetchone()[0])
            for key in keys
            for question in (
                "SELECT count(*) FROM rooms_event WHERE words_key = ? AND words IS NOT NULL",
                "SELECT count(*) FROM actions_action WHERE words_key = ?",
            )
        )


@contextmanager
def _keys(folder: Path) -> Iterator[KeyRing]:
    secret = RootSecret(read_environment({"ASKWELL_DATA_DIR": str(folder)}).keys_secret)
    ring = KeyRing(KeyFile(folder / "keys.db", secret.derive("wrapping keys")))
    yield ring
    ring.close()


def _rooms(connection: sqlite3.Connection) -> list[RoomId]:
    return [RoomId(room) for (room,) in connection.execute("SELECT id FROM rooms_room").fetchall()]
