"""Which language a browser would like."""

import pytest

from askwell.web.rooms.sentences import sentences
from askwell.web.rooms.wire import languages
from askwell.web.rooms.wire.languages import wished


@pytest.fixture(autouse=True)
def _three_languages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "available", lambda: frozenset({"en", "de", "nl"}))
    languages._chosen.cache_clear()


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "en"),
        ("de", "de"),
        ("de-CH,en;q=0.5", "de"),
        ("fr,nl;q=0.8,de;q=0.9", "de"),
        ("fr;q=1,es;q=0.2", "en"),
        ("de;q=0,nl", "nl"),
        ("de;q=much,nl;q=0.1", "nl"),
        (",;=,,q=", "en"),
        ("x" * 10_000, "en"),
    ],
)
def test_the_best_wish_that_can_be_met_is_met(header: str, language: str) -> None:
    assert wished(header) == language


def test_a_sentence_that_nobody_has_translated_stays_english() -> None:
    assert sentences("xx").gettext("This meeting has ended.") == "This meeting has ended."
