"""Prints docs/hints.md from the language pages: `python -m askwell.hints.page > docs/hints.md`."""

import sys
from collections.abc import Iterable, Iterator

from askwell.hints.language import LANGUAGES, Language, Rule, language_for

SHOWN = 3
"""Sentences of each kind; the language page holds more."""

PLACES = {
    "opening": "where a clause begins",
    "start": "where the sentence begins",
    "anywhere": "anywhere in the sentence",
}

HEAD = """\
# Private hints

What Askwell says, to its author alone, about a question, a reflection or an action while it is being written.
A hint names what it saw and why, and a direction to try. It never rewrites, never blocks, and is never kept.

*This page is made from `src/askwell/hints/languages/` by `python -m askwell.hints.page > docs/hints.md`.*

**Forms of a question**, described and never judged: open · focused (who, where, when, which, how many) · yes-no ·
either-or · check (says back and asks whether that is so) · statement.

**What speaks up:** advice, leading, statement. **Quiet marks:** stacked questions, “why did you”, more than 25 words
before the question, judgement, a story of one's own. In a **reflection**: it adds advice (speaks up), adds judgement,
asks a question. In an **action**: no owner, no firm verb, no date or occasion, no sign by which one will know.

What stands inside quotation marks is not the speaker's and is not read. A text in another language, of emoji only, or
longer than 100,000 characters is met with silence. A rule can be wrong: handing over is always possible.
"""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join([HEAD, *(line for code in LANGUAGES for line in _language(code))])


def _language(code: str) -> Iterator[str]:
    language = language_for(code)
    assert language is not None
    yield f"## {language.name}\n"
    yield from _voices(language)
    for rule in language.rules:
        yield from _rule(rule)


def _voices(language: Language) -> Iterator[str]:
    yield "| kind | finding | why | try |\n| --- | --- | --- | --- |"
    for kind, voices in language.voices.items():
        for code, voice in voices.items():
            yield f"| {kind} | {code} | {voice.why} | {voice.try_} |"
    yield ""


def _rule(rule: Rule) -> Iterator[str]:
    where = PLACES[rule.at]
    asked = ", only before a question mark" if rule.asked else ""
    yield f"### {rule.name}\n"
    yield f"*{rule.code}*, in a {' or a '.join(rule.kinds)}; {where}{asked}. {rule.reason}\n"
    yield from _sentences("Seen", rule.fires)
    yield from _sentences("Left alone", rule.silent)


def _sentences(title: str, sentences: Iterable[str]) -> Iterator[str]:
    yield f"{title}: " + " · ".join(f"“{sentence}”" for sentence in list(sentences)[:SHOWN]) + "\n"


if __name__ == "__main__":
    sys.stdout.write(page())
