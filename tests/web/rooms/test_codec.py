import dataclasses
import types
import typing
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from askwell.engine.events import EVENTS, BidPlaced, Event, MatterWithdrawn, QuestionAsked
from askwell.engine.old import UnknownEvent
from askwell.engine.words import Moment, SeatId, Urgency
from askwell.web.rooms.ids import RoomId
from askwell.web.rooms.keys.content_key import Damaged
from askwell.web.rooms.keys.key_file import KeyFile
from askwell.web.rooms.keys.ring import KeyRing
from askwell.web.rooms.ledger import codec as codecs
from askwell.web.rooms.ledger.codec import Codec, RoomIsGone, Row

ROOM = RoomId("room")
NOON = Moment(1_780_000_000_000)


@pytest.fixture
def ring(tmp_path: Path) -> KeyRing:
    return KeyRing(KeyFile(tmp_path / "keys.db", b"w" * 32))


def sample(kind: Any) -> Any:
    """Some value of a field's type."""
    kind = getattr(kind, "__supertype__", kind)
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return sample(inside[0])
    if origin is list:
        return [sample(inside[0])]
    if origin is tuple:
        return tuple(sample(one) for one in inside if one is not Ellipsis)
    if origin is dict:
        return {sample(inside[0]): sample(inside[1])}
    if kind is Any:
        return ["anything", {"at": 1}]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)[-1]
    return {str: "ein Wort, 詞, كلمة", int: 7, bool: True}[kind]


def sample_event(cls: type[Event]) -> Event:
    hints = typing.get_type_hints(cls)
    fields = {field.name: sample(hints[field.name]) for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    return cls(**fields)


def question() -> QuestionAsked:
    asked = sample_event(QuestionAsked)
    assert isinstance(asked, QuestionAsked)
    asked.seat, asked.text = SeatId("ben"), "What would Ana say?"
    return asked


QUESTION = question()


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_event_comes_back_as_it_was(ring: KeyRing, name: str) -> None:
    event = sample_event(EVENTS[name])
    codec = Codec(ring.of_room(ROOM))
    back = codec.open(codec.seal(event, 3, NOON))
    assert back == event
    assert repr(back) == repr(event), "types came back too: an enum, not its text"


@pytest.mark.parametrize("name", sorted(name for name, cls in EVENTS.items() if cls.WORDS))
def test_words_whose_key_is_destroyed_come_back_as_none_and_the_rest_stays(ring: KeyRing, name: str) -> None:
    event = sample_event(EVENTS[name])
    row = Codec(ring.of_room(ROOM)).seal(event, 3, NOON)
    matter, author = event.words_key()
    ring.destroy(ROOM, matter=matter, author=author)
    back = Codec(ring.of_room(ROOM)).open(row)
    assert back == dataclasses.replace(event, **dict.fromkeys(event.WORDS))  # type: ignore[type-var]


def test_nothing_of_an_event_can_be_read_in_its_row(ring: KeyRing) -> None:
    row = Codec(ring.of_room(ROOM)).seal(QUESTION, 3, NOON)
    assert row.words
    for secret in (b"question_asked", b"ben", b"What would Ana say?"):
        assert secret not in row.body + row.words


def test_a_row_does_not_open_under_another_number(ring: KeyRing) -> None:
    codec = Codec(ring.of_room(ROOM))
    row = codec.seal(QUESTION, 3, NOON)
    assert codec.open(row) == QUESTION
    with pytest.raises(Damaged):
        codec.open(row._replace(number=4))


def test_words_can_not_be_put_in_the_place_of_a_body(ring: KeyRing) -> None:
    codec = Codec(ring.of_room(ROOM))
    row = codec.seal(QUESTION, 3, NOON)
    assert row.words
    assert row.words_key
    with pytest.raises(Damaged):
        codec.open(Row(3, NOON, row.words_key, row.words, None, None))


def test_without_the_rooms_key_nothing_opens(ring: KeyRing) -> None:
    row = Codec(ring.of_room(ROOM)).seal(QUESTION, 3, NOON)
    ring.destroy(ROOM)
    with pytest.raises(RoomIsGone):
        Codec(ring.of_room(ROOM)).open(row)


def sealed_by_an_older_version(codec: Codec, event: Event) -> Row:
    """As it was when neither a bid nor a withdrawal told bids apart."""
    form = codecs.SHAPES[type(event)]
    old = tuple(name for name in form.fields if name not in ("since", "bids", "given_up"))
    with pytest.MonkeyPatch.context() as before:
        before.setitem(codecs.SHAPES, type(event), form._replace(version=1, fields=old))
        return codec.seal(event, 3, NOON)


@pytest.mark.parametrize(
    "event",
    [BidPlaced(SeatId("ana"), Urgency.THIS_WEEK, "My best nurse.", 0), MatterWithdrawn(1, SeatId("ana"), [0], [])],
    ids=lambda event: type(event).__name__,
)
def test_an_event_from_an_older_version_is_lifted_to_ours(ring: KeyRing, event: Event) -> None:
    codec = Codec(ring.of_room(ROOM))
    row = sealed_by_an_older_version(codec, event)
    assert codec.open(row) == event


def test_what_an_older_version_withdrew_ends_the_key_that_its_bids_lay_under() -> None:
    assert MatterWithdrawn(1, SeatId("ana"), [0], []).destroys() == [(1, None), (0, "bid:ana")]


def test_an_event_from_a_newer_version_is_unknown_not_guessed(ring: KeyRing, monkeypatch: pytest.MonkeyPatch) -> None:
    codec = Codec(ring.of_room(ROOM))
    newer = codecs.SHAPES[QuestionAsked]._replace(version=QuestionAsked.VERSION + 1)
    monkeypatch.setitem(codecs.SHAPES, QuestionAsked, newer)
    row = codec.seal(QUESTION, 3, NOON)
    with pytest.raises(UnknownEvent):
        codec.open(row)
