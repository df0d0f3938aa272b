"""How a server's rooms are, in figures without content: for `askwell doctor`."""

import sqlite3
from contextlib import closing
from pathlib import Path

_QUESTIONS = {
    "rooms": "SELECT COUNT(*) FROM rooms_room WHERE NOT purging",
    "unreadable": "SELECT COUNT(*) FROM rooms_room WHERE unreadable_at IS NOT NULL AND NOT purging",
    "behind": (
        "SELECT COUNT(*) FROM rooms_room AS room WHERE NOT purging AND heard_at > 0 AND heard_at >"
        " COALESCE((SELECT MIN(number) FROM rooms_followerposition WHERE rooms_followerposition.room = room.id), 0)"
    ),
}
"""`unreadable`: written by a newer Askwell. `behind`: something that follows from its events is still to be done."""


def read(database: Path) -> dict[str, int]:
    """Raises `sqlite3.Error` if the file can't be read or isn't of this version. Writes nothing."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5)) as connection:
        return {name: connection.execute(question).fetchone()[0] for name, question in _QUESTIONS.items()}
