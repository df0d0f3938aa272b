"""Which language a browser would like, of those we have."""

from functools import cache, lru_cache

from askwell.web.rooms.sentences import CATALOGUES, DOMAIN

ENGLISH = "en"
MOST_WISHES = 20


@cache
def available() -> frozenset[str]:
    """Languages with a catalogue; English is written in the code."""
    return frozenset({ENGLISH} | {path.parts[-3].lower() for path in CATALOGUES.glob(f"*/LC_MESSAGES/{DOMAIN}.mo")})


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
