"""Names in their seats: smaller in three steps, then two lines, never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askwell.web.look.names import fit, letters


@pytest.mark.parametrize(
    ("name", "share"), [("Ana", 0.46), ("Femi", 0.46), ("Jolanda"[:6], 0.40), ("Johannes", 0.34), ("Maximiliane", 0.27)]
)
def test_a_longer_name_is_set_smaller(name: str, share: float) -> None:
    assert fit(name, 100).size == pytest.approx(100 * share)
    assert fit(name, 100).lines == (name,)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Maximiliane-Sophie", ("Maximiliane-", "Sophie")),
        ("Ana Maria Rodríguez", ("Ana Maria", "Rodríguez")),
        ("Wolfeschlegelstein", ("Wolfeschl-", "egelstein")),
    ],
)
def test_a_name_of_more_than_eleven_letters_stands_on_two_lines(name: str, lines: tuple[str, str]) -> None:
    assert fit(name, 100).lines == lines


def test_marks_on_letters_take_no_room() -> None:
    assert letters("Gu\u0308l") == letters("Gül") == 3
    assert letters("غُول") == 3


@given(st.text(min_size=1, max_size=80), st.floats(10, 200))
def test_no_letter_of_a_name_is_lost(name: str, radius: float) -> None:
    fitted = fit(name, radius)
    assert 1 <= len(fitted.lines) <= 2
    assert fitted.size > 0
    kept = "".join(fitted.lines).replace(" ", "").replace("-", "")
    assert kept == name.replace(" ", "").replace("-", "")
