"""Every rule of every language with its sentences, for tests that walk them all."""

from askwell.hints.language import LANGUAGES, Language, Rule, language_for


def languages() -> list[Language]:
    return [language for code in LANGUAGES if (language := language_for(code)) is not None]


def rules() -> list[tuple[Language, Rule]]:
    return [(language, rule) for language in languages() for rule in language.rules]


def name_of(value: object) -> str:
    """For the ids of parametrised tests."""
    if isinstance(value, Language):
        return value.code
    return value.name if isinstance(value, Rule) else repr(value)
