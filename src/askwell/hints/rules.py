"""Where the rules of a language match: the words found, apart from what is said about them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from askwell.hints.language import Rule
from askwell.hints.sentences import Sentence


def matches_of(rule: Rule, sentence: Sentence, openings: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Places (start, end) in the sentence's line; `openings` are where a rule for openings may begin."""
    if rule.asked and not sentence.asks:
        return
    for match in _candidates(rule, sentence, openings):
        if not rule.guards.match(sentence.line, match.start()):
            yield match.span()


def first_match(rules: Iterable[Rule], sentence: Sentence, openings: Sequence[int]) -> tuple[Rule, int, int] | None:
    """The first rule, in the order of the page, that has anything to say about the sentence."""
    for rule in rules:
        for start, end in matches_of(rule, sentence, openings):
            return rule, start, end
    return None


def _candidates(rule: Rule, sentence: Sentence, openings: Sequence[int]) -> Iterator[re.Match[str]]:
    if rule.at == "anywhere":
        yield from rule.matches.finditer(sentence.line)
    else:
        if rule.at == "start":
            openings = openings[: sentence.lead_in]
        yield from (match for place in openings if (match := rule.matches.match(sentence.line, place)))
