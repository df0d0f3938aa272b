"""A room ends when we said it would, and nothing of it is left."""

import sqlite3
import time
from pathlib import Path

import pytest
import time_machine

from askwell.engine.moves import WriteNote
from askwell.web.rooms.erasing.purge import TABLES
from askwell.web.rooms.erasing.retention import DAY
from askwell.web.rooms.outcome import NotSaved
from tests.web.rooms.house import Circle, gather, house, in_loop


def rows_left(database: Path, room: str) -> int:
    connection = sqlite3.connect(database)
    try:
        tables = [(table, "room") for table in TABLES] + [("rooms_room", "id")]
        return sum(
            connection.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", (room,)).fetchone()[0]
            for table, column in tables
        )
    finally:
        connection.close()


def wrapped_keys(database: Path, room: str) -> list[bytes]:
    connection = sqlite3.connect(database.with_name("keys.db"))
    rows = connection.execute("SELECT wrapped FROM keys JOIN slots USING (slot) WHERE room = ?", (room,)).fetchall()
    connection.close()
    return [wrapped for (wrapped,) in rows]


async def with_words(circle: Circle) -> Circle:
    for nth in range(5):
        await circle.ok(circle.ana, WriteNote(f"note {nth}"))
    await circle.rooms.sheet_link(circle.id, circle.ana)
    return circle


@in_loop
async def test_after_a_purge_no_row_and_no_key_is_left_of_the_room_and_others_stay(database: Path) -> None:
    async with house(database) as rooms:
        doomed, stays = await with_words(await gather(rooms)), await gather(rooms)
        keys = wrapped_keys(database, doomed.id)
        assert keys
        assert rows_left(database, doomed.id) > 10
        before = rows_left(database, stays.id)
        await rooms.purge.purge(doomed.id)
        assert rows_left(database, doomed.id) == 0
        assert rows_left(database, stays.id) == before
        files = b"".join(file.read_bytes() for file in database.parent.glob("keys.db*"))
        assert not [key for key in keys if key in files]
        assert await rooms.open(doomed.id) is None
        assert await rooms.find_by_code(doomed.created.code) is None
        assert await rooms.token(doomed.id, doomed.tokens[doomed.ana]) is None


@in_loop
async def test_those_inside_are_told_and_nothing_more_is_accepted(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        told: list[bool] = []
        circle.live.listen(lambda room: told.append(room.gone))
        await rooms.purge.purge(circle.id)
        assert told == [True]
        with pytest.raises(NotSaved):
            await circle.try_(circle.ana, WriteNote("too late"))


@in_loop
async def test_fourteen_days_after_it_was_last_opened_a_room_goes_and_not_before(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        with time_machine.travel(time.time() + 13 * DAY / 1000, tick=True):
            assert await rooms.purge.purge_old() == 0
            assert await rooms.open(circle.id)
        with time_machine.travel(time.time() + 20 * DAY / 1000, tick=True):
            assert await rooms.purge.purge_old() == 0
        with time_machine.travel(time.time() + 28 * DAY / 1000, tick=True):
            assert await rooms.purge.purge_old() == 1
        assert rows_left(database, circle.id) == 0


@in_loop
async def test_thirty_days_are_the_end_however_often_it_was_opened(database: Path) -> None:
    async with house(database) as rooms:
        circle = await gather(rooms)
        for day in range(1, 30):
            with time_machine.travel(time.time() + day * DAY / 1000, tick=True):
                assert await rooms.open(circle.id)
                assert await rooms.purge.purge_old() == 0
        with time_machine.travel(time.time() + 30 * DAY / 1000 + 60, tick=True):
            assert await rooms.purge.purge_old() == 1


@in_loop
async def test_a_purge_that_was_cut_short_is_taken_up_again(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with house(database) as rooms:
        circle = await with_words(await gather(rooms))
        destroy = rooms._store.ring.destroy
        monkeypatch.setattr(rooms._store.ring, "destroy", _power_cut)
        with pytest.raises(ConnectionAbortedError):
            await rooms.purge.purge(circle.id)
        assert await rooms.open(circle.id) is None, "marked, it is closed"
        monkeypatch.setattr(rooms._store.ring, "destroy", destroy)
        assert await rooms.purge.purge_old() == 1
        assert rows_left(database, circle.id) == 0


def _power_cut(*_: object, **__: object) -> None:
    raise ConnectionAbortedError


@in_loop
async def test_what_followers_kept_of_the_room_goes_too(database: Path) -> None:
    forgotten: list[str] = []
    async with house(database, forgetters=[forgotten.append]) as rooms:
        circle = await gather(rooms)
        await rooms.purge.purge(circle.id)
        assert forgotten == [circle.id]
