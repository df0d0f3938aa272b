"""Words of an invented set, for /look and its pictures: a page of data per language."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_FALLBACK = "en"


@cache
def sample(language: str) -> dict[str, Any]:
    """The words in this language; what a page of data leaves out is said in English."""
    words = _read(_FALLBACK)
    page = _FOLDER / f"{language}.toml"
    return {**words, **_read(language)} if language != _FALLBACK and page.is_file() else words


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
