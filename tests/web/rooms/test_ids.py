import pytest

from askwell.web.rooms.ids import ALPHABET, new_code, new_room_id, normalised_code


def test_ids_and_codes_have_no_letter_that_is_misread() -> None:
    for made in (new_room_id(), new_code()):
        assert not set(made) - set(ALPHABET)
    assert not set("01ilo") & set(ALPHABET)


@pytest.mark.parametrize(
    "typed", ["", "abc", "abcdefgh9", "abcdefg0", "../../..", "ＡＢＣＤＥＦＧＨ", "a\x00bcdefg", "😀" * 8]
)
def test_what_can_not_be_a_code_is_none(typed: str) -> None:
    assert normalised_code(typed) == ""


def test_two_codes_are_never_the_same() -> None:
    assert len({new_code() for _ in range(1000)}) == 1000
