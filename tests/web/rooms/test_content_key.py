import pytest

from askwell.web.rooms.keys.content_key import ContentKey, Damaged, KeyId

KEY = ContentKey(KeyId(1), b"k" * 32)


def test_what_is_sealed_opens_in_its_place() -> None:
    assert KEY.open(KEY.seal(b"a word", b"here"), b"here") == b"a word"


def test_what_is_moved_to_another_place_stays_closed() -> None:
    sealed = KEY.seal(b"a word", b"here")
    with pytest.raises(Damaged):
        KEY.open(sealed, b"there")


def test_a_changed_byte_is_noticed() -> None:
    sealed = bytearray(KEY.seal(b"a word", b"here"))
    sealed[-1] ^= 1
    with pytest.raises(Damaged):
        KEY.open(bytes(sealed), b"here")


def test_the_same_words_never_look_the_same_twice() -> None:
    assert KEY.seal(b"a word", b"here") != KEY.seal(b"a word", b"here")


def test_a_stamp_is_the_same_under_one_key_and_another_under_another() -> None:
    other = ContentKey(KeyId(1), b"o" * 32)
    assert KEY.stamp(b"text") == KEY.stamp(b"text") != other.stamp(b"text")
