"""Many rooms share a commit, and none of them notices."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from askwell.engine.words import Moment
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.ledger import log
from askwell.web.rooms.ledger.codec import Row
from askwell.web.rooms.ledger.entry import Entry, Mark, Written, write_entries

NOON = Moment(1_780_000_000_000)


@pytest.fixture
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(database, isolation_level=None)
    yield connection
    connection.close()


def entry(room: str, at: int, key: str, events: int = 1, **more: bool) -> Entry:
    rows = [Row(at + nth, NOON, KeyId(1), b"body", None, None) for nth in range(1, events + 1)]
    return Entry(RoomId(room), at, rows, Mark(key.encode().ljust(16), b"b" * 32), None, more.get("heard", False), NOON)


def test_a_hundred_rooms_are_written_in_one_go(connection: sqlite3.Connection) -> None:
    assert set(write_entries(connection, [entry(f"r{nth}", 0, "k", 1 + nth % 3) for nth in range(100)])) == {
        Written.YES
    }
    for nth in range(100):
        head = log.read_head(connection, RoomId(f"r{nth}"))
        assert head
        assert head.at == 1 + nth % 3 == len(log.read_rows(connection, RoomId(f"r{nth}")))


def test_numbers_have_no_gaps(connection: sqlite3.Connection) -> None:
    for at in (0, 2, 4):
        write_entries(connection, [entry("room", at, f"k{at}", 2)])
    assert [row.number for row in log.read_rows(connection, RoomId("room"))] == [1, 2, 3, 4, 5, 6]


def test_a_move_decided_on_an_old_head_goes_back_and_harms_no_other(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("one", 0, "a"), entry("two", 0, "a")])
    late, good = entry("one", 0, "late"), entry("two", 1, "b")
    assert write_entries(connection, [late, good]) == [Written.HEAD_MOVED, Written.YES]
    assert log.read_move(connection, RoomId("one"), late.mark.move) is None
    assert [len(log.read_rows(connection, RoomId(room))) for room in ("one", "two")] == [1, 2]


def test_a_move_that_was_accepted_is_not_written_again(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("room", 0, "a")])
    assert write_entries(connection, [entry("room", 1, "a")]) == [Written.KNOWN]
    assert len(log.read_rows(connection, RoomId("room"))) == 1


def test_a_move_without_events_is_remembered_too(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("room", 0, "a")])
    silent = entry("room", 1, "b", events=0)
    assert write_entries(connection, [silent]) == [Written.YES]
    kept = log.read_move(connection, RoomId("room"), silent.mark.move)
    assert kept
    assert (kept.first, kept.last) == (2, 1)


def test_two_moves_of_one_room_never_share_a_decision(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("room", 0, "a")])
    answers = write_entries(connection, [entry("room", 1, "b"), entry("room", 1, "c")])
    assert answers == [Written.YES, Written.HEAD_MOVED]


def test_what_belongs_to_a_move_is_written_only_with_it(connection: sqlite3.Connection) -> None:
    written: list[str] = []
    first, again = entry("room", 0, "a"), entry("room", 0, "b")
    first.also = (lambda _: written.append("first"),)
    again.also = (lambda _: written.append("again"),)
    write_entries(connection, [first])
    write_entries(connection, [again])
    assert written == ["first"]


def test_the_head_remembers_the_last_event_that_a_follower_wants(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("room", 0, "a", heard=True)])
    write_entries(connection, [entry("room", 1, "b")])
    found = connection.execute("SELECT at, heard_at FROM rooms_room WHERE id = 'room'").fetchone()
    assert tuple(found) == (2, 1)


def test_a_room_that_is_being_purged_takes_nothing_more(connection: sqlite3.Connection) -> None:
    write_entries(connection, [entry("room", 0, "a")])
    connection.execute("UPDATE rooms_room SET purging = 1")
    assert write_entries(connection, [entry("room", 1, "b")]) == [Written.HEAD_MOVED]
