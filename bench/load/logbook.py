"""The logs of a house that nobody serves any more, read from its files."""

from collections.abc import Iterable
from pathlib import Path

from askwell.engine.events import NoteWritten, QuestionAsked
from askwell.web.config.environment import read_environment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger import connections, log
from askwell.web.rooms.ledger.codec import Codec
from bench.house.rooms import Room
from bench.load.crowd import Sent


def missing(folder: Path, rooms: list[Room], sent: Iterable[Sent]) -> list[str]:
    """Moves that were answered as saved and are not in the log, with their very words."""
    secret = RootSecret(read_environment({"ASKWELL_DATA_DIR": str(folder)}).keys_secret)
    ring = KeyRing(KeyFile(folder / "keys.db", secret.derive("wrapping keys")))
    connection = connections.for_reading(folder / "askwell.db")
    logs = {}
    for place, room in enumerate(rooms):
        codec = Codec(ring.of_room(RoomId(room.room)))
        logs[place] = {row.number: codec.open(row) for row in log.read_rows(connection, RoomId(room.room))}
    connection.close()
    ring.close()
    found = []
    for each in sent:
        event = logs[each.room].get(each.at)
        text = (event.text or "") if isinstance(event, QuestionAsked | NoteWritten) else ""
        if event is None or (each.step.word and each.step.word not in text):
            found.append(f"room {each.room}: {each.step.move['type']} at {each.at} is not in the log")
    return found
