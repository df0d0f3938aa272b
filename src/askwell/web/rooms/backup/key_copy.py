"""Everything in `keys.db`, with the secret that opens it: what a key backup holds."""

from collections.abc import Callable, Iterator
from typing import Protocol, TypeVar

import msgspec

from askwell.web.rooms.backup.data_copy import Seen
from askwell.web.rooms.keys.key_file import KeptKey, Tombstone
from askwell.web.rooms.keys.root_secret import RootSecret
from askwell.web.rooms.keys.wrapping import Wrapping, place_of

T = TypeVar("T", KeptKey, Tombstone)


class KeySource(Protocol):
    """Where keys are read from, page by page: their file, or the server that has it open."""

    def page_of_keys(self, after: int) -> list[KeptKey]: ...
    def page_of_tombstones(self, after: int) -> list[Tombstone]: ...


class KeyCopy(msgspec.Struct, frozen=True):
    """The keys stay wrapped under `secret`; it goes with them, so that a lost one loses nothing, and codes and links
    made under it still open."""

    secret: str
    keys: list[KeptKey]
    tombstones: list[Tombstone]
    data: Seen | None = None
    """The data file that was made together with this. Older data may come with these keys too."""

    @classmethod
    def read(cls, source: KeySource, secret: str, data: Seen | None = None) -> "KeyCopy":
        """Keys first: one destroyed meanwhile has its tombstone by then. Raises `WrongSecret`."""
        wrapping = wrapping_of(secret)
        keys = list(_all(source.page_of_keys))
        for key in keys:
            wrapping.unwrap(key.wrapped, place_of(key.room, key.id))
        return cls(secret, keys, all_tombstones(source), data)

    def encode(self) -> bytes:
        return msgspec.msgpack.encode(self)

    @classmethod
    def decode(cls, encoded: bytes) -> "KeyCopy":
        return msgspec.msgpack.decode(encoded, type=cls)


def all_tombstones(source: KeySource) -> list[Tombstone]:
    return list(_all(source.page_of_tombstones))


def wrapping_key(secret: str) -> bytes:
    return RootSecret(secret).derive("wrapping keys")


def wrapping_of(secret: str) -> Wrapping:
    return Wrapping(wrapping_key(secret))


def _all(page_after: Callable[[int], list[T]]) -> Iterator[T]:
    after = -1
    while page := page_after(after):
        yield from page
        after = page[-1].id
