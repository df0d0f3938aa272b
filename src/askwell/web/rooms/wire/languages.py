"""Which language a browser would like, of those we have."""

from collections.abc import Callable
from functools import cache, lru_cache

from askwell.web.rooms.sentences import CATALOGUES, DOMAIN, sentences

ENGLISH = "en"
MOST_WISHES = 20


@cache
def available() -> frozenset[str]:
    """Languages with a catalogue; English is written in the code."""
    return frozenset({ENGLISH} | {path.parts[-3].lower() for path in CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")})


@cache
def translator(language: str) -> Callable[[str], str]:
    """From an English sentence to the same in `language`; itself where nobody has translated it yet."""
    return sentences(language).gettext


@lru_cache(maxsize=512)
def _chosen(header: str) -> str:
    wishes: list[tuple[float, int, str]] = []
    for place, wish in enumerate(header.lower().split(",")[:MOST_WISHES]):
        name, _, quality = wish.strip().partition(";q=")
        try:
            weight = float(quality or "1")
        except ValueError:
            continue
        wishes.append((-weight, place, name.strip()))
    for weight, _, name in sorted(wishes):
        for language in (name, name.partition("-")[0]):
            if weight < 0 and language in available():
                return language
    return ENGLISH


def wished(accept_language: str) -> str:
    """By `Accept-Language`; a regional wish (`de-CH`) is met by its language."""
    return _chosen(accept_language[:200]) if accept_language else ENGLISH
