"""A withdrawn matter is in no live file, and no backup from before brings it back."""

import asyncio
from pathlib import Path

import pytest
from django.conf import settings

from askwell.engine.moves import TellMatter, WithdrawMatter
from askwell.web.rooms.backup.burial import bury, united
from askwell.web.rooms.backup.key_copy import KeyCopy, all_tombstones, wrapping_key
from askwell.web.rooms.backup.laying_out import DATABASE, KEYS, lay_out
from askwell.web.rooms.fold import read_fold
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile, Tombstone
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import connections
from tests.web.rooms.backup.copies import back_up
from tests.web.rooms.house import Circle, djangos_house, gather, in_loop

pytestmark = pytest.mark.usefixtures("migrated")
WORD = "canaryword"
SECRET: str = settings.KEYS_SECRET
"""Of the installation whose database Django knows."""


def live_bytes() -> bytes:
    """Of every file in the data folder."""
    folder = Path(settings.DATABASES["default"]["NAME"]).parent
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def matters_keys(copy: KeyCopy, room: RoomId) -> list[bytes]:
    return [key.wrapped for key in copy.keys if key.room == room and key.matter == 1]


async def destroyed(circle: Circle) -> list[Tombstone]:
    await circle.ok(circle.ana, WithdrawMatter(1))
    async with asyncio.timeout(5):
        while matters_keys(KeyCopy.read(circle.rooms.ring, SECRET), circle.id):
            await asyncio.sleep(0.01)
    return all_tombstones(circle.rooms.ring)


def restored_room(folder: Path, data: Path, copy: KeyCopy, room: RoomId, tombstones: list[Tombstone]) -> str:
    """The state of the room, as a server on the restored files would have it."""
    lay_out(folder, data, copy, tombstones)
    bury(folder / DATABASE, tombstones)
    ring = KeyRing(KeyFile(folder / KEYS, wrapping_key(SECRET)))
    connection = connections.for_reading(folder / DATABASE)
    fold = read_fold(connection, room, ring)
    connection.close()
    ring.close()
    assert fold
    return repr(fold.state)


@in_loop
async def test_neither_the_live_files_nor_an_earlier_backup_hold_it(tmp_path: Path) -> None:
    async with djangos_house(started=True) as rooms:
        circle = await gather(rooms, held="writing")
        await circle.go_to("present")
        await circle.ok(circle.ana, TellMatter(circle.live.state.run, f"{WORD}: my best nurse is leaving."))
        database = Path(settings.DATABASES["default"]["NAME"])
        copy = back_up(database, rooms.ring, tmp_path / "earlier", SECRET)
        wrapped = matters_keys(copy, circle.id)
        assert wrapped
        assert all(key in live_bytes() for key in wrapped), "the search would find them"
        (tmp_path / "without").mkdir()
        seen = restored_room(tmp_path / "without", tmp_path / "earlier", copy, circle.id, copy.tombstones)
        assert WORD in seen, "the backup held it"

        since = await destroyed(circle)
        assert not [key for key in wrapped if key in live_bytes()]
        (tmp_path / "with").mkdir()
        tombstones = united(copy.tombstones, since)
        seen = restored_room(tmp_path / "with", tmp_path / "earlier", copy, circle.id, tombstones)
        assert WORD not in seen
        assert "Dov" in seen, "only the matter is gone"
        assert not [key for key in wrapped if key in (tmp_path / "with" / KEYS).read_bytes()]


@in_loop
async def test_newer_keys_open_older_data_without_what_was_erased_between(tmp_path: Path) -> None:
    async with djangos_house(started=True) as rooms:
        circle = await gather(rooms, held="writing")
        await circle.go_to("present")
        await circle.ok(circle.ana, TellMatter(circle.live.state.run, f"{WORD}: my best nurse is leaving."))
        back_up(Path(settings.DATABASES["default"]["NAME"]), rooms.ring, tmp_path / "earlier", SECRET)
        await destroyed(circle)
        newer = KeyCopy.read(rooms.ring, SECRET)
        (tmp_path / "elsewhere").mkdir()
        seen = restored_room(tmp_path / "elsewhere", tmp_path / "earlier", newer, circle.id, newer.tombstones)
        assert WORD not in seen
        assert "Dov" in seen
