"""A running server hands out its keys over its socket, wrapped, and nobody else opens their file."""

import asyncio
from pathlib import Path

import pytest

from askwell.engine.words import KeyName
from askwell.web.rooms.backup.handing_out import RunningServer, ServerWentAway, questions
from askwell.web.rooms.backup.key_copy import KeyCopy, wrapping_key
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.live.control import Control
from tests.web.rooms.house import SECRET, in_loop

ROOM, OTHER = RoomId("room"), RoomId("other")


def filled(folder: Path) -> KeyRing:
    ring = KeyRing(KeyFile(folder / "keys.db", wrapping_key(SECRET)))
    for author in range(700):
        ring.of_room(ROOM).named(KeyName(1, str(author)))
    ring.of_room(OTHER).named(KeyName(0, ""))
    ring.keep()
    ring.destroy(OTHER)
    return ring


@in_loop
async def test_what_comes_over_the_socket_is_what_lies_in_the_file(tmp_path: Path) -> None:
    ring = filled(tmp_path)
    control = Control(tmp_path, questions(ring))
    await control.start()
    heard = await asyncio.to_thread(KeyCopy.read, RunningServer(tmp_path), SECRET)
    await control.stop()
    assert heard == KeyCopy.read(ring, SECRET)
    assert (len(heard.keys), len(heard.tombstones)) == (700, 1)
    ring.close()


def test_a_server_that_has_gone_is_said(tmp_path: Path) -> None:
    with pytest.raises(ServerWentAway):
        RunningServer(tmp_path).page_of_keys(0)
