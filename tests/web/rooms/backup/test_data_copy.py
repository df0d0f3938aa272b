"""The copy of the data is whole, of one moment, and counted."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from askwell.web.rooms.backup.data_copy import Unusable, copy_data, take_note
from askwell.web.rooms.ledger import connections
from tests.web.rooms.backup.copies import MADE_AT

ROOM = "INSERT INTO rooms_room (id, at, heard_at, created_at, opened_at, purging) VALUES ('room', 0, 0, 0, 0, 0)"


@contextmanager
def writing(database: Path) -> Iterator[None]:
    """Somebody adds an event and moves the head, each time in one commit, as fast as the disk allows."""
    enough, begun = threading.Event(), threading.Event()

    def write() -> None:
        with closing(connections.for_writing(database)) as connection:
            number = 0
            while not enough.is_set():
                number += 1
                connection.execute("BEGIN IMMEDIATE")
                connection.execute("INSERT INTO rooms_event VALUES ('room', ?, 0, 1, x'00', NULL, NULL)", (number,))
                connection.execute("UPDATE rooms_room SET at = ?", (number,))
                connection.execute("COMMIT")
                begun.set()

    thread = threading.Thread(target=write)
    thread.start()
    assert begun.wait(10)
    try:
        yield
    finally:
        enough.set()
        thread.join()


def test_a_copy_made_while_somebody_writes_is_of_one_moment(database: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(ROOM)
    seen = set()
    with writing(database):
        for nth in range(5):
            copy = tmp_path / f"copy-{nth}"
            note = copy_data(database, copy, MADE_AT)
            with closing(sqlite3.connect(copy)) as connection:
                (at,) = connection.execute("SELECT at FROM rooms_room").fetchone()
                (events,) = connection.execute("SELECT count(*) FROM rooms_event").fetchone()
            assert at == events == note.rows["rooms_event"]
            assert take_note(copy) == note
            seen.add(at)
    assert len(seen) > 1, "somebody wrote meanwhile"


def test_the_copy_is_one_file_that_its_owner_alone_reads(database: Path, tmp_path: Path) -> None:
    copy_data(database, tmp_path / "copy", MADE_AT)
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy"]
    assert (tmp_path / "copy").stat().st_mode & 0o077 == 0


def test_nothing_is_written_over(database: Path, tmp_path: Path) -> None:
    (tmp_path / "copy").write_text("the only one of last year")
    with pytest.raises(FileExistsError):
        copy_data(database, tmp_path / "copy", MADE_AT)
    assert (tmp_path / "copy").read_text() == "the only one of last year"


def test_taking_the_note_leaves_the_database_as_it_was(database: Path, tmp_path: Path) -> None:
    copy_data(database, tmp_path / "copy", MADE_AT)
    take_note(tmp_path / "copy")
    question = "SELECT name, sql FROM sqlite_master ORDER BY name"
    with closing(sqlite3.connect(database)) as was, closing(sqlite3.connect(tmp_path / "copy")) as now:
        assert was.execute(question).fetchall() == now.execute(question).fetchall()


@pytest.mark.parametrize("harm", ["DELETE FROM rooms_room", "UPDATE rooms_room SET at = 7"])
def test_what_is_missing_or_moved_is_noticed(database: Path, tmp_path: Path, harm: str) -> None:
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(ROOM)
    copy_data(database, tmp_path / "copy", MADE_AT)
    with closing(sqlite3.connect(tmp_path / "copy")) as connection, connection:
        connection.execute(harm)
    with pytest.raises(Unusable, match="damaged"):
        take_note(tmp_path / "copy")


@pytest.mark.parametrize("content", [b"", b"this is no database, it is a poem" * 40])
def test_another_file_is_no_backup(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "poem").write_bytes(content)
    with pytest.raises(Unusable, match="no backup"):
        take_note(tmp_path / "poem")
