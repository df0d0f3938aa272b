"""What is said in a language: from its catalogue, and in English where that has nothing.

English is written in the code and in the pages of data with the apostrophe of a keyboard, and said with that of a book:
whoever writes need not look for it, message ids stay as they are, and no screen shows the one beside the other.
"""

import gettext
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import askwell

CATALOGUES = Path(askwell.__file__).parent / "locale"
DOMAIN = "django"
"""One catalogue for the engine's sentences, the pages and Django, which insists on this name."""

MOST_LANGUAGES = 64
_TAG = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*")


def well_set(words: str) -> str:
    """Words of ours as they are set. Never anybody's own: what somebody typed stays as they typed it."""
    return words.replace("'", "’")


class _English(gettext.NullTranslations):
    """The sentences as they are written, well set."""

    def gettext(self, message: str) -> str:
        return well_set(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return well_set(super().ngettext(msgid1, msgid2, n))


@lru_cache(MOST_LANGUAGES)
def sentences(language: str) -> gettext.NullTranslations:
    """Made once per language and process. What is no tag of a language, whoever asked for it, is English."""
    asked = [language] if _TAG.fullmatch(language) else []
    found = gettext.translation(DOMAIN, CATALOGUES, asked, fallback=True)
    if type(found) is gettext.NullTranslations:
        return _English()
    found.add_fallback(_English())
    return found


@lru_cache(MOST_LANGUAGES)
def by_place(language: str) -> Callable[[str, str], str]:
    """For pages of data, whose message ids are places: from a place and its English words to those of the language."""
    said = sentences(language).gettext

    def words(place: str, english: str) -> str:
        found = said(place)
        return well_set(english) if found == place else found

    return words
