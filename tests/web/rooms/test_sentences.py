"""What is said in a language, and how English is set."""

import ast
import gettext
import re
from pathlib import Path

import pytest

from askwell.engine import formats
from askwell.engine.refusal import Reason
from askwell.engine.refusals import REASONS
from askwell.web.rooms import sentences as said
from askwell.web.rooms.pages.tongue import tongue
from askwell.web.rooms.sentences import by_place, sentences
from askwell.web.rooms.wire.problems import ALL, TOO_FAST

SOURCES = Path(said.__file__).parents[2]
SAID = re.compile(r"""\b(?:_|gettext|ngettext)\(\s*((?:"(?:[^"\\]|\\.)*"(?:,\s*)?)+)""")


def test_english_is_said_with_the_apostrophe_of_a_book_wherever_it_comes_from() -> None:
    assert sentences("en").gettext("We've paused.") == "We’ve paused."
    assert sentences("en").ngettext("one person's", "{n} people's", 2) == "{n} people’s"
    assert tongue("en").say("{name}'s matter", name="Zoë O'Neill") == "Zoë O'Neill’s matter"
    assert tongue("en").templates.from_string("{{ _('%(name)s\\'s matter', name='Ana') }}").render() == "Ana’s matter"
    assert by_place("en")("nowhere/at/all", "It isn't said.") == "It isn’t said."


def test_what_a_catalogue_lacks_is_english_and_what_it_has_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    class Known(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return {"We've paused.": "Een pauze, 's avonds."}.get(message) or super().gettext(message)

    monkeypatch.setattr(gettext, "translation", lambda *_, **__: Known())
    sentences.cache_clear()
    found = sentences("nl")
    sentences.cache_clear()
    assert found.gettext("We've paused.") == "Een pauze, 's avonds."
    assert found.gettext("It isn't there.") == "It isn’t there."


@pytest.mark.parametrize("language", ["", "../../etc", "xx", "e\x00n", "x" * 500])
def test_what_is_no_language_is_english(language: str) -> None:
    assert sentences(language).gettext("We've paused.") == "We’ve paused."


def test_a_page_of_data_is_set_as_the_sentences_around_it_are() -> None:
    page = repr(formats.load("taster", by_place("en")))
    assert "’" in page
    assert not re.search(r"\w'\w", page)


def test_no_sentence_of_ours_means_another_sign_by_its_apostrophe() -> None:
    """An apostrophe stands within a word or ends it: none is a quotation mark, none belongs to markup."""
    found = [*_written(), *(one for reason in (*REASONS.values(), *ALL) for one in _both(reason))]
    assert len(found) > 500
    assert sum("'" in sentence for sentence in found) > 20
    assert [sentence for sentence in found if re.search(r"(?<![\w})>s])'|'\w*=|=\s*'", sentence)] == []


def test_one_second_is_told_as_one() -> None:
    english = sentences("en")
    assert (
        TOO_FAST(seconds="1").words(english.gettext, english.ngettext)[1]
        == "Nothing is lost. Wait one second, then go on."
    )
    assert (
        TOO_FAST(seconds="2").words(english.gettext, english.ngettext)[1]
        == "Nothing is lost. Wait 2 seconds, then go on."
    )
    assert TOO_FAST(seconds="1").words()[1] == "Nothing is lost. Wait one second, then go on."


def test_hours_are_told_as_people_count_them() -> None:
    assert [tongue("en").hours(hours) for hours in (1, 1.5, 24)] == ["1 hour", "1.5 hours", "24 hours"]


def _both(reason: Reason) -> tuple[str, str]:
    return reason.sentence, reason.instead


def _written() -> list[str]:
    """All sentences that are marked in code and in templates."""
    found: list[str] = []
    for path in [*SOURCES.rglob("*.py"), *SOURCES.rglob("*.html")]:
        for several in SAID.findall(path.read_text(encoding="utf-8")):
            found += [ast.literal_eval(one) for one in re.findall(r'"(?:[^"\\]|\\.)*"', several)]
    return found
