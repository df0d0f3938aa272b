"""One language: its sentences, its direction, and the templates that speak it."""

import gettext
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from math import ceil
from typing import Any

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from askwell.web.look import assets as look
from askwell.web.look.circle import Direction
from askwell.web.look.in_place import in_place
from askwell.web.rooms.pages import days
from askwell.web.rooms.pages.assets import TEMPLATES
from askwell.web.rooms.pages.manners import MANNERS
from askwell.web.rooms.pages.vocabulary import CHOICES
from askwell.web.rooms.sentences import sentences

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
_AGAINST: dict[Direction, frozenset[str]] = {"ltr": frozenset({"R", "AL"}), "rtl": frozenset({"L"})}
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """`sentences` fall back to English, in which they are written."""

    language: str
    direction: Direction
    sentences: gettext.NullTranslations
    templates: Environment

    def say(self, sentence: str, **filled: str) -> str:
        """The sentence in this language, its {places} filled."""
        return self.sentences.gettext(sentence).format_map(filled)

    def count(self, one: str, many: str, number: int, **filled: str) -> str:
        """One of two forms, or of as many as the language has, with its {number}."""
        return self.sentences.ngettext(one, many, number).format(number=number, **filled)

    def hours(self, hours: float) -> str:
        """A half counts as more than one."""
        return self.count("{hours} hour", "{hours} hours", ceil(hours), hours=f"{hours:g}")

    def isolated(self, name: str) -> str:
        """A name as it may stand inside a sentence: what is written the other way round is kept apart from it."""
        if self.direction == "ltr" and name.isascii():
            return name
        against = _AGAINST[self.direction]
        if any(unicodedata.bidirectional(letter) in against for letter in name):
            return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}"
        return name


class _Ours(Template):
    """Its macros know what is said in its language, and nothing of who calls them; so Jinja need not look, for each
    of them and each time, whether a caller's names are others."""

    def _get_default_module(self, ctx: object = None) -> Any:
        return super()._get_default_module()


@cache
def tongue(language: str) -> Tongue:
    """Made once per language and process."""
    said = sentences(language)
    direction: Direction = "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
    templates = Environment(
        loader=FileSystemLoader([TEMPLATES, look.TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    templates.template_class = _Ours
    templates.install_gettext_translations(said, newstyle=True)  # type: ignore[attr-defined]
    templates.globals["_"] = templates.globals["gettext"] = _spoken(said)
    templates.filters |= {
        "say": said.gettext,
        "choice": lambda word: said.gettext(CHOICES.get(word) or word),
        "begun": begun,
        "begins": lambda words: words[:1].upper() + words[1:],
        "day": lambda day: days.in_words(day, language),
        "manner": MANNERS.__getitem__,
        "json": lambda values: msgspec.json.encode(values).decode(),
    }
    templates.globals |= {"language": language, "direction": direction, "in_place": in_place, "part": in_place}
    return Tongue(language, direction, said, templates)


def begun(stem: str) -> str:
    """How somebody's words begin, told above them: "I heard", without the dots of what is still to be filled in."""
    return stem.removesuffix("…").rstrip()


def _spoken(sentences: gettext.NullTranslations) -> Callable[..., Markup]:
    """`_` of a template. Jinja's own looks at its context three times for each sentence, and says the same."""

    @cache
    def plain(sentence: str) -> Markup:
        return Markup(sentences.gettext(sentence)) % {}  # noqa: S704 (our own sentence)

    def spoken(sentence: str, **filled: object) -> Markup:
        if not filled:
            return plain(sentence)
        return Markup(sentences.gettext(sentence)) % filled  # noqa: S704 (our own; what fills it is escaped)

    return spoken
