"""A second language for measurements: every sentence of ours with a mark behind it, looked up as in a real catalogue.

A page that is rendered for two languages costs twice, whether or not anybody has translated it yet; and the mark
shows that a reader was told in the language that they wished for.
"""

import gettext

from askwell.web.rooms.wire import languages

LANGUAGE = "de"
MARK = "ˈ"


class Marked(gettext.NullTranslations):
    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}

    def gettext(self, message: str) -> str:
        found = self._known.get(message)
        if found is None:
            found = self._known[message] = f"{message}{MARK}" if message.strip() else message
        return found

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


def speak_it() -> None:
    """To be called before the first page is rendered."""
    found, marked = gettext.translation, Marked()

    def translation(domain: str, localedir: object = None, wished: object = None, **how: object) -> object:
        if wished == [LANGUAGE]:
            return marked
        return found(domain, localedir, wished, **how)  # type: ignore[call-overload]

    gettext.translation = translation  # type: ignore[assignment]
    languages.available = lambda: frozenset({languages.ENGLISH, LANGUAGE})  # type: ignore[assignment]
