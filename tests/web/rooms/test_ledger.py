import asyncio
import sqlite3
from pathlib import Path

import pytest

from askwell.web.rooms.ledger.connections import for_writing
from askwell.web.rooms.ledger.ledger import Ledger, LedgerClosed
from askwell.web.rooms.ledger.work import Work
from tests.web.rooms.house import in_loop


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text TEXT UNIQUE)")
    connection.close()
    return path


def note(text: str) -> Work[str]:
    def write(connection: sqlite3.Connection) -> str:
        connection.execute("INSERT INTO notes VALUES (?)", (text,))
        return text

    return write


def notes(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        return [text for (text,) in connection.execute("SELECT text FROM notes ORDER BY rowid")]
    finally:
        connection.close()


@in_loop
async def test_what_is_answered_is_in_the_file(path: Path) -> None:
    ledger = Ledger(path, lambda: None)
    assert await ledger.do(note("one")) == "one"
    assert notes(path) == ["one"]
    await ledger.close()


@in_loop
async def test_whatever_waits_goes_into_one_commit(path: Path) -> None:
    commits = 0

    def count() -> None:
        nonlocal commits
        commits += 1

    ledger = Ledger(path, count)
    await asyncio.gather(*(ledger.do(note(str(nth))) for nth in range(100)))
    assert notes(path) == [str(nth) for nth in range(100)]
    assert commits < 50
    await ledger.close()


@in_loop
async def test_one_failure_harms_nobody_else_in_the_commit(path: Path) -> None:
    ledger = Ledger(path, lambda: None)
    texts = ["a", "b", "b", "c"]
    answers = await asyncio.gather(*(ledger.do(note(text)) for text in texts), return_exceptions=True)
    assert [isinstance(answer, sqlite3.IntegrityError) for answer in answers] == [False, False, True, False]
    assert notes(path) == ["a", "b", "c"]
    await ledger.close()


@in_loop
async def test_when_the_keys_can_not_be_kept_nothing_is_written(path: Path) -> None:
    def fail() -> None:
        raise TimeoutError

    ledger = Ledger(path, fail)
    with pytest.raises(TimeoutError):
        await ledger.do(note("one"))
    assert notes(path) == []
    await ledger.close()


@in_loop
async def test_closing_writes_what_was_handed_in_and_takes_no_more(path: Path) -> None:
    ledger = Ledger(path, lambda: None)
    waiting = [asyncio.create_task(ledger.do(note(str(nth)))) for nth in range(5)]
    await asyncio.sleep(0)
    await ledger.close()
    await asyncio.gather(*waiting)
    assert len(notes(path)) == 5
    with pytest.raises(LedgerClosed):
        await ledger.do(note("late"))


@in_loop
async def test_whoever_stops_waiting_does_not_stop_the_writer(path: Path) -> None:
    ledger = Ledger(path, lambda: None)
    waiting = asyncio.create_task(ledger.do(note("left")))
    await asyncio.sleep(0)
    waiting.cancel()
    await ledger.do(note("stayed"))
    assert notes(path) == ["left", "stayed"]
    await ledger.close()


def test_what_a_page_does_not_use_is_zeroed(tmp_path: Path) -> None:
    """Else a page would carry to the disk what its memory held before."""
    connection = for_writing(tmp_path / "askwell.db")
    (mode,) = connection.execute("PRAGMA secure_delete").fetchone()
    connection.close()
    assert mode != 0
