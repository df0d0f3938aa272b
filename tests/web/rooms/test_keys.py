"""What is destroyed is gone from every byte that we keep."""

import random
import sqlite3
from pathlib import Path

import pytest

from askwell.engine.words import KeyName
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.keys.key_file import KeyFile, WrongSecret
from askwell.web.rooms.keys.ring import ROOM_KEY, KeyMissing, KeyRing

ROOM, OTHER = RoomId("room"), RoomId("other")
WRAPPING = b"w" * 32


def ring_at(path: Path) -> KeyRing:
    return KeyRing(KeyFile(path / "keys.db", WRAPPING))


def bytes_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.glob("keys.db*"))


def test_a_key_is_made_once_and_found_again(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    sealed = ring.of_room(ROOM).named(KeyName(1, "ana")).seal(b"word", b"place")
    ring.keep()
    ring.close()
    assert ring_at(tmp_path).of_room(ROOM).named(KeyName(1, "ana")).open(sealed, b"place") == b"word"


def test_a_key_that_is_only_noted_is_known_to_whoever_opens_the_room_now(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    assert ring.of_room(ROOM).named(ROOM_KEY).id == ring.of_room(ROOM).named(ROOM_KEY).id


def test_rooms_matters_and_authors_have_keys_of_their_own(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    names = [
        (ROOM, KeyName(1, "ana")),
        (ROOM, KeyName(1, "ben")),
        (ROOM, KeyName(2, "ana")),
        (OTHER, KeyName(1, "ana")),
    ]
    assert len({ring.of_room(room).named(name).id for room, name in names}) == 4


def test_withdrawing_a_matter_leaves_the_other_keys(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    keys = ring.of_room(ROOM)
    gone = [keys.named(KeyName(1, author)).id for author in ("", "ana", "ben")]
    stays = [keys.named(KeyName(0, "ana")).id, keys.named(KeyName(2, "ana")).id]
    assert sorted(ring.destroy(ROOM, matter=1)) == sorted(gone)
    left = ring.of_room(ROOM)
    assert [left.by_id(key) for key in gone] == [None, None, None]
    assert all(left.by_id(key) for key in stays)


def test_erasing_a_person_takes_their_keys_in_every_matter(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    keys = ring.of_room(ROOM)
    gone = {keys.named(KeyName(matter, "ana")).id for matter in (0, 1, 2)}
    stays = keys.named(KeyName(1, "ben")).id
    assert set(ring.destroy(ROOM, author="ana")) == gone
    assert ring.of_room(ROOM).by_id(stays)


def test_destroying_twice_does_no_harm(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    ring.of_room(ROOM).named(ROOM_KEY)
    assert len(ring.destroy(ROOM)) == 1
    assert ring.destroy(ROOM) == []


def test_a_key_that_never_was_is_told_from_one_that_was_destroyed(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    with pytest.raises(KeyMissing):
        ring.of_room(ROOM).by_id(KeyId(42))


@pytest.mark.parametrize("seed", range(4))
def test_a_destroyed_key_is_in_no_byte_of_the_files(tmp_path: Path, seed: int) -> None:
    """Rooms come and go in any order, until pages are split and packed many times over."""
    chance, ring = random.Random(seed), ring_at(tmp_path)
    living, dead = [RoomId(f"room-{nth}") for nth in range(40)], list[bytes]()
    for nth in range(60):
        for room in chance.sample(living, min(15, len(living))):
            ring.of_room(room).named(KeyName(nth, chance.choice(["", "ana", "ben"])))
        ring.keep()
        if nth % 3 == 2:
            doomed = living.pop(chance.randrange(len(living)))
            dead += wrapped_keys(tmp_path, doomed)
            ring.destroy(doomed)
            found = bytes_of(tmp_path)
            assert not [key for key in dead if key in found]
    kept = [key for room in living for key in wrapped_keys(tmp_path, room)]
    assert dead
    found = bytes_of(tmp_path)
    assert all(key in found for key in kept), "the search would have found them"


def wrapped_keys(path: Path, room: RoomId) -> list[bytes]:
    connection = sqlite3.connect(path / "keys.db")
    rows = connection.execute("SELECT wrapped FROM keys JOIN slots USING (slot) WHERE room = ?", (room,)).fetchall()
    connection.close()
    return [wrapped for (wrapped,) in rows]


def test_no_key_lies_unwrapped_in_the_file(tmp_path: Path) -> None:
    ring = ring_at(tmp_path)
    ring.of_room(ROOM).named(ROOM_KEY)
    noted = ring._noted[0][1].raw
    ring.keep()
    assert noted not in bytes_of(tmp_path)


def test_another_secret_is_refused_at_once(tmp_path: Path) -> None:
    ring_at(tmp_path).close()
    with pytest.raises(WrongSecret):
        KeyFile(tmp_path / "keys.db", b"x" * 32)


def test_only_the_owner_reads_the_file_of_the_keys(tmp_path: Path) -> None:
    ring_at(tmp_path).of_room(ROOM)
    assert (tmp_path / "keys.db").stat().st_mode & 0o077 == 0
