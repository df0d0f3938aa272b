"""Days as a reader's language says them."""

from datetime import UTC, date, datetime

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

from askwell.engine.words import Moment


def locale_of(language: str) -> Locale:
    """English for a language that nobody has written down days for."""
    try:
        return Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en", "GB")


def in_words(day: str, language: str) -> str:
    """`2026-07-17` as "Friday 17 July"; whatever is no day stays as it was written."""
    read = day_of(day)
    if read is None:
        return day
    return str(format_skeleton("EEEEdMMMM", read, locale=_ours(language))).replace(",", "")


def of_moment(moment: Moment, language: str) -> str:
    """The day, in UTC, with its year: "9 July 2026"."""
    day = datetime.fromtimestamp(moment / 1000, UTC).date()
    return str(format_date(day, "long", locale=_ours(language)))


def day_of(day: str) -> date | None:
    try:
        return date.fromisoformat(day)
    except ValueError:
        return None


def _ours(language: str) -> Locale:
    return Locale("en", "GB") if language == "en" else locale_of(language)
