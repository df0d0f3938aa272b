"""Events as rows, and rows as events.

A row has two ciphertexts: the body (wire name, version and every field that is nobody's words) under the room's
key, and the words under the key of whose they are. Each is bound to room, number and part: moved, it doesn't open.
"""

from collections.abc import Callable
from dataclasses import fields
from typing import Any, NamedTuple

import msgspec

from askwell.engine.events import EVENTS, Event
from askwell.engine.old import lift
from askwell.engine.words import Moment
from askwell.web.rooms.keys.content_key import KeyId
from askwell.web.rooms.keys.ring import ROOM_KEY, RoomKeys


class Row(NamedTuple):
    """As in the table, without the room."""

    number: int
    moment: Moment
    body_key: KeyId
    body: bytes
    words_key: KeyId | None
    words: bytes | None


class RoomIsGone(Exception):
    """The room's own key has been destroyed."""


class Shape(NamedTuple):
    """What the codec knows of one class of events."""

    name: str
    version: int
    fields: tuple[str, ...]
    words: tuple[str, ...]


def _shape(name: str, cls: type[Event]) -> Shape:
    return Shape(name, cls.VERSION, tuple(field.name for field in fields(cls)), cls.WORDS)  # type: ignore[arg-type]


SHAPES = {cls: _shape(name, cls) for name, cls in EVENTS.items()}
_encode = msgspec.msgpack.Encoder().encode
_decode_body = msgspec.msgpack.Decoder(tuple[str, int, msgspec.Raw]).decode
_decode_words = msgspec.msgpack.Decoder(dict[str, Any]).decode

_READ: dict[str, tuple[int, Callable[[msgspec.Raw], Event]]] = {
    name: (cls.VERSION, msgspec.msgpack.Decoder(cls).decode) for name, cls in EVENTS.items()
}
"""By wire name: the version that we write, and what reads it straight into an event."""


class Codec:
    """The codec of one room."""

    def __init__(self, keys: RoomKeys) -> None:
        self.keys = keys
        self._room = keys.room.encode()

    def seal(self, event: Event, number: int, moment: Moment) -> Row:
        form = SHAPES[type(event)]
        values = {name: getattr(event, name) for name in form.fields}
        words = {name: values[name] for name in form.words}
        values.update(dict.fromkeys(words))
        body_key = self.keys.named(ROOM_KEY)
        body = body_key.seal(_encode((form.name, form.version, values)), self._place(number, b"body"))
        if not words:
            return Row(number, moment, body_key.id, body, None, None)
        words_key = self.keys.named(event.words_key())
        sealed = words_key.seal(_encode(words), self._place(number, b"words"))
        return Row(number, moment, body_key.id, body, words_key.id, sealed)

    def open(self, row: Row, *, words: bool = True) -> Event:
        """Words whose key is destroyed come back as None, and so do all of them without `words`: their ciphertext is
        left alone. Raises `RoomIsGone`, `Damaged`, `UnknownEvent`."""
        number, _, body_key_id, body, words_key_id, sealed = row
        body_key = self.keys.by_id(body_key_id)
        if body_key is None:
            raise RoomIsGone
        name, version, values = _decode_body(body_key.open(body, self._place(number, b"body")))
        words_key = self.keys.by_id(words_key_id) if words and sealed is not None and words_key_id is not None else None
        plain = words_key.open(sealed, self._place(number, b"words")) if words_key and sealed else None
        ours, decode = _READ.get(name, (None, None))
        if decode is None or version != ours:
            return _lifted(name, version, values, plain)
        event = decode(values)
        if plain is not None:
            for word, text in _decode_words(plain).items():
                setattr(event, word, text)
        return event

    def _place(self, number: int, part: bytes) -> bytes:
        return b"%b/%d/%b" % (self._room, number, part)


def _lifted(name: str, version: int, values: msgspec.Raw, words: bytes | None) -> Event:
    """An event as an older version wrote it."""
    cls, lifted = lift(name, version, _decode_words(values) | (_decode_words(words) if words is not None else {}))
    return msgspec.convert(lifted, cls)
