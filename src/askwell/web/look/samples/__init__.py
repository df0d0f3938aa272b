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
    if language == _FALLBACK or not (_FOLDER / f"{language}.toml").is_file():
        return words
    said = _read(language)
    return {key: _either(value, said.get(key, value)) for key, value in words.items()}


def _either(english: Any, said: Any) -> Any:
    return {**english, **said} if isinstance(english, dict) else said


def _read(language: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
