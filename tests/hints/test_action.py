"""An action has an owner, a firm verb, a date or an occasion, and a way to know."""

import pytest

from askwell.hints import read

WHOLE = {
    "en": "I will call Sam on Friday; I'll know it worked when he has said yes or no.",
    "de": "Ich rufe Sam am Freitag an und merke daran, dass er ja oder nein gesagt hat.",
    "fr": "J'appelle Sam vendredi ; je saurai que c'est fait quand il aura dit oui ou non.",
    "nl": "Ik bel Sam op vrijdag; ik merk dat het gelukt is als hij ja of nee zegt.",
    "es": "Llamo a Sam el viernes; sabré que está hecho cuando haya dicho sí o no.",
}
EMPTY = {
    "en": "Better communication",
    "de": "Bessere Kommunikation",
    "fr": "Meilleure communication",
    "nl": "Betere communicatie",
    "es": "Mejor comunicación",
}


def codes(text: str, language: str = "en") -> list[str]:
    return [finding.code for finding in read(text, kind="action", language=language).findings]


@pytest.mark.parametrize("language", WHOLE)
def test_a_whole_action_gets_no_mark(language: str) -> None:
    assert codes(WHOLE[language], language) == []


@pytest.mark.parametrize("language", EMPTY)
def test_an_empty_slot_is_named(language: str) -> None:
    assert {"owner", "date", "sign"} <= set(codes(EMPTY[language], language))


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("We call Sam on Friday until he says yes.", "owner", "We"),
        ("I will try to call Sam on Friday until he says yes.", "verb", "try"),
        ("I call Sam soon, until he says yes.", "date", "soon"),
    ],
)
def test_a_vague_word_in_a_slot_is_shown(text: str, code: str, words: str) -> None:
    (finding,) = read(text, kind="action", language="en").findings
    assert finding.code == code
    assert text[slice(*finding.span)] == words
    assert not finding.speaks_up


def test_an_action_not_yet_begun_gets_no_mark() -> None:
    assert codes("") == codes("  ") == []
