"""A backup is good when every room in it folds to its head; anything less is said."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from askwell.engine.moves import WriteNote
from askwell.engine.words import KeyName
from askwell.web.rooms.backup.burial import bury, united
from askwell.web.rooms.backup.data_copy import Seen, Unusable, copy_data
from askwell.web.rooms.backup.key_copy import KeyCopy, all_tombstones, wrapping_key
from askwell.web.rooms.backup.laying_out import DATABASE, KEYS, lay_out, put_in_place
from askwell.web.rooms.backup.reading_again import ReadAgain, read_again
from askwell.web.rooms.keys.key_file import KeptKey, Tombstone, WrongSecret
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.ledger.store import Store
from askwell.web.rooms.rooms import Rooms
from tests.web.rooms.backup.copies import MADE_AT, back_up
from tests.web.rooms.house import SECRET, gather, house, in_loop


async def two_rooms(rooms: Rooms) -> tuple[str, str]:
    first, second = await gather(rooms), await gather(rooms)
    await first.ok(first.ana, WriteNote("a note"))
    return first.id, second.id


def restored(folder: Path, data: Path, copy: KeyCopy, tombstones: list[Tombstone] | None = None) -> ReadAgain:
    buried = copy.tombstones if tombstones is None else tombstones
    assert lay_out(folder, data, copy, buried).made_at == MADE_AT
    bury(folder / DATABASE, buried)
    return read_again(folder / DATABASE, folder / KEYS, wrapping_key(SECRET))


@in_loop
async def test_every_room_comes_back_to_its_last_event(database: Path, tmp_path: Path, fresh: Path) -> None:
    async with house(database) as rooms:
        await two_rooms(rooms)
        found = restored(fresh, tmp_path / "copy", back_up(database, rooms.ring, tmp_path / "copy"))
    with closing(sqlite3.connect(database)) as connection:
        (events,) = connection.execute("SELECT count(*) FROM rooms_event").fetchone()
    assert (found.rooms, found.events, found.erased, found.wrong) == (2, events, 0, {})


@in_loop
async def test_a_room_purged_since_stays_closed_and_is_marked_to_go(
    database: Path, tmp_path: Path, fresh: Path
) -> None:
    async with house(database) as rooms:
        gone, stays = await two_rooms(rooms)
        copy = back_up(database, rooms.ring, tmp_path / "copy")
        rooms.ring.destroy(gone)  # type: ignore[arg-type]
        found = restored(fresh, tmp_path / "copy", copy, united(copy.tombstones, all_tombstones(rooms.ring)))
    assert (found.rooms, found.erased, found.wrong) == (1, 1, {})
    with closing(sqlite3.connect(fresh / DATABASE)) as connection:
        marked = connection.execute("SELECT id FROM rooms_room WHERE purging").fetchall()
    assert marked == [(gone,)]
    assert stays


@in_loop
async def test_a_missing_key_is_named_with_its_room(database: Path, tmp_path: Path, fresh: Path) -> None:
    async with house(database) as rooms:
        poor, _ = await two_rooms(rooms)
        copy = back_up(database, rooms.ring, tmp_path / "copy")
        fewer = KeyCopy(SECRET, [key for key in copy.keys if key.room != poor], copy.tombstones)
        found = restored(fresh, tmp_path / "copy", fewer)
    assert found.wrong == {poor: "a key is missing"}
    assert found.rooms == 1


@in_loop
async def test_a_changed_event_is_named_with_its_room(database: Path, tmp_path: Path, fresh: Path) -> None:
    async with house(database) as rooms:
        harmed, _ = await two_rooms(rooms)
        copy = back_up(database, rooms.ring, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy")) as connection, connection:
        connection.execute("UPDATE rooms_event SET body = zeroblob(40) WHERE room = ? AND number = 2", (harmed,))
    assert restored(fresh, tmp_path / "copy", copy).wrong == {harmed: "event 2 can't be read"}


@in_loop
async def test_a_copy_under_another_secret_is_not_made(database: Path) -> None:
    async with house(database) as rooms:
        await two_rooms(rooms)
        with pytest.raises(WrongSecret):
            KeyCopy.read(rooms.ring, "another secret")


@in_loop
async def test_keys_are_copied_page_by_page_to_the_last(database: Path) -> None:
    store = Store(database, database.with_name("keys.db"), RootSecret(SECRET))
    keys = store.ring.of_room("room")  # type: ignore[arg-type]
    for author in range(1203):
        keys.named(KeyName(0, str(author)))
    store.ring.keep()
    copy = KeyCopy.decode(KeyCopy.read(store.ring, SECRET).encode())
    await store.close()
    assert len({key.id for key in copy.keys}) == 1203
    assert all(isinstance(key, KeptKey) for key in copy.keys)


@in_loop
async def test_what_is_put_in_place_leaves_nothing_of_the_database_before(
    database: Path, tmp_path: Path, fresh: Path
) -> None:
    async with house(database) as rooms:
        kept, _ = await two_rooms(rooms)
        copy = back_up(database, rooms.ring, tmp_path / "copy")
    lay_out(fresh, tmp_path / "copy", copy, copy.tombstones)
    folder = tmp_path / "data"
    folder.mkdir()
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{KEYS}-wal"):
        (folder / name).write_bytes(b"of before")
    put_in_place(fresh, folder)
    assert {path.name for path in folder.iterdir()} == {DATABASE, KEYS, "keys_secret"}
    found = read_again(folder / DATABASE, folder / KEYS, wrapping_key(SECRET))
    assert found.rooms == 2
    assert kept not in found.wrong


@in_loop
async def test_no_changed_byte_of_the_data_passes_beside_the_keys_made_with_them(
    database: Path, tmp_path: Path, fresh: Path
) -> None:
    data = tmp_path / "copy"
    async with house(database) as rooms:
        await two_rooms(rooms)
        note = copy_data(database, data, MADE_AT)
        copy = KeyCopy.read(rooms.ring, SECRET, Seen.of(data, note))
    whole = data.read_bytes()
    for place in chance_places(len(whole)):
        data.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        shutil.rmtree(fresh)
        fresh.mkdir()
        with pytest.raises(Unusable):
            lay_out(fresh, data, copy, [])
    data.write_bytes(whole)
    shutil.rmtree(fresh)
    fresh.mkdir()
    assert lay_out(fresh, data, copy, []) == note


def chance_places(length: int) -> list[int]:
    return random.Random(7).sample(range(200, length), 12)
