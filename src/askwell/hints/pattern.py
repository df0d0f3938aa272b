"""The notation of the language pages, made into regular expressions that cannot run away.

    why not <deed>            words, and one word of a class
    (have|did) you [ever]     one of several, and what may be missing
    <!inner,telling,=go>      one word that is in none of these classes, and is not "go"
    !<inner>                  not one of these here; takes no word
    ..4                       up to four words of the same clause
    *ing   nach*              a word by its ending, by its beginning
    $                         the end of the sentence

There is no repetition without a bound, and words are taken whole (possessive), so the work for one
place is bounded by the pattern alone, whatever the text.
"""

import re
from collections.abc import Iterator, Sequence

from askwell.hints.vocabulary import TAGGED, Vocabulary

SYMBOL = re.compile(r"!?<[^>]*>|\.\.\d|[()\[\]|$]|[^\s()\[\]|$<]+")
SIMPLE = {"(": "(?:", "[": "(?:", ")": ")", "]": ")?", "|": "|", "$": r"\Z"}
ANY_WORD = "[^ ,]++ "
REST = f"{TAGGED}[^ ]*+ "
"""What follows a word in a sentence's line: the tags of its classes, and the space."""


class PatternError(ValueError):
    """Names the pattern and what is wrong with it."""


def compiled(patterns: Sequence[str], vocabulary: Vocabulary) -> re.Pattern[str]:
    """One expression that matches where any of `patterns` does; it never matches when there are none."""
    parts = ["".join(_symbols(pattern, vocabulary)) for pattern in patterns]
    return re.compile("(?<![^ ])(?:" + "|".join(parts) + ")" if parts else r"(?!)")


def _symbols(pattern: str, vocabulary: Vocabulary) -> Iterator[str]:
    for symbol in SYMBOL.findall(pattern):
        if symbol in SIMPLE:
            yield SIMPLE[symbol]
        elif symbol.startswith(".."):
            yield f"(?:{ANY_WORD}){{0,{symbol[2:]}}}"
        elif symbol.startswith("!<"):
            yield f"(?!{_one_of(symbol[2:-1], pattern, vocabulary)})"
        elif symbol.startswith("<!"):
            yield f"(?!{_one_of(symbol[2:-1], pattern, vocabulary)}){ANY_WORD}"
        elif symbol.startswith("<"):
            yield _one_of(symbol[1:-1], pattern, vocabulary)
        elif symbol.startswith("*"):
            yield f"[^ ,{TAGGED}]*{re.escape(symbol[1:])}{REST}"
        elif symbol.endswith("*"):
            yield f"{re.escape(symbol[:-1])}[^ {TAGGED}]*+{REST}"
        else:
            yield re.escape(symbol) + REST


def _one_of(names: str, pattern: str, vocabulary: Vocabulary) -> str:
    tags = ""
    phrases: list[str] = []
    for name in names.split(","):
        if name.startswith("="):
            phrases.append(name[1:])
        elif name in vocabulary.tags:
            tags += re.escape(vocabulary.tags[name])
            phrases.extend(vocabulary.phrases[name])
        else:
            raise PatternError(f"{pattern!r} names the class {name!r}, which this language does not have")
    ways = ["".join(re.escape(word) + REST for word in phrase.split()) for phrase in phrases]
    if tags:
        ways.append(f"[^ {TAGGED}]*+{TAGGED}[^ {tags}]*[{tags}][^ ]*+ ")
    return "(?:" + "|".join(ways) + ")"
