"""Every pair of colours that meets on a page, computed from the stylesheets themselves."""

import pytest

from tests.look.oklch import Lab, contrast, oklch
from tests.look.tokens import Theme, colour, colour_in, printed

HUES = ("arrive", "tell", "ask", "reflect", "decide", "learn")
GROUNDS = ("paper", "sheet", "sunk", "wash")

# Token → its lowest contrast of the six hues on each ground, light then dark, and what it needs.
ROOM: dict[str, tuple[tuple[float, ...], tuple[float, ...], float]] = {
    "ink": ((14.8, 15.8, 13.7, 13.3), (14.5, 12.6, 15.5, 12.1), 7),
    "ink-2": ((8.4, 8.9, 7.7, 7.5), (9.4, 8.1, 10.0, 7.9), 4.5),
    "ink-3": ((5.3, 5.7, 4.9, 4.8), (6.5, 5.7, 7.0, 5.5), 4.5),
    "deep": ((8.2, 8.7, 7.6, 7.4), (11.0, 9.5, 11.7, 9.3), 4.5),
    "core": ((5.4, 5.8, 5.0, 4.9), (8.2, 7.1, 8.8, 7.0), 3),
}
DOCUMENT = {"ink": (15.0, 14.6), "ink-2": (8.6, 9.5), "ink-3": (5.5, 6.6)}
ALONE = [
    ("on", "core", 5.8, 8.6, 4.5),
    ("chair", "paper", 3.1, 3.8, 3),
    ("field", "paper", 3.6, 4.5, 3),
    ("field", "sheet", 3.9, 3.9, 3),
]
THEMES: tuple[Theme, ...] = ("light", "dark")


def lowest(token: str, ground: str, theme: Theme) -> float:
    return min(contrast(colour(token, hue, theme), colour(ground, hue, theme)) for hue in HUES)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("token", ROOM)
def test_ink_and_hue_are_read_on_every_ground(token: str, theme: Theme) -> None:
    light, dark, need = ROOM[token]
    for ground, promised in zip(GROUNDS, light if theme == "light" else dark, strict=True):
        found = lowest(token, ground, theme)
        assert found == pytest.approx(promised, abs=0.11), (token, ground)
        assert found >= need, (token, ground)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("token", "ground", "light", "dark", "need"), ALONE)
def test_what_is_filled_or_outlined_is_seen(
    token: str, ground: str, light: float, dark: float, need: float, theme: Theme
) -> None:
    found = lowest(token, ground, theme)
    assert found == pytest.approx(light if theme == "light" else dark, abs=0.11)
    assert found >= need


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("token", DOCUMENT)
def test_a_document_is_read_on_its_warm_paper(token: str, theme: Theme) -> None:
    found = contrast(colour(token, "", theme), colour("paper", "", theme))
    assert found == pytest.approx(DOCUMENT[token][THEMES.index(theme)], abs=0.15)


@pytest.mark.parametrize(("theme", "promised"), [("light", 8.2), ("dark", 10.9)])
def test_labels_in_the_hue_of_their_phase_are_read_on_a_document(theme: Theme, promised: float) -> None:
    paper = colour("paper", "", theme)
    found = min(contrast(colour("deep", hue, theme), paper) for hue in HUES)
    assert found == pytest.approx(promised, abs=0.11)


@pytest.mark.parametrize("hue", HUES)
@pytest.mark.parametrize("token", ["core", "deep"])
def test_paper_has_the_hues_of_the_light_screen(token: str, hue: str) -> None:
    written = colour_in(printed(hue)[token])
    shown = colour(token, hue, "light")
    assert (written.lightness, written.a, written.b) == pytest.approx((shown.lightness, shown.a, shown.b))


def test_black_on_white_is_twenty_one() -> None:
    assert contrast(oklch(0, 0, 0), oklch(1, 0, 0)) == pytest.approx(21, abs=0.01)


def test_a_mixture_lies_between_its_parts() -> None:
    assert Lab(0.2, 0, 0).mixed(0.75, Lab(1.0, 0, 0)).lightness == pytest.approx(0.4)
