"""The notation in which rules are written."""

import pytest

from askwell.hints.pattern import PatternError, compiled
from askwell.hints.vocabulary import Vocabulary


@pytest.fixture
def vocabulary() -> Vocabulary:
    nothing: frozenset[str] = frozenset()
    known = Vocabulary(nothing, nothing, nothing, nothing, nothing)
    known.learn({"deed": ["ask", "talk to"], "inner": ["feel", "ask"]})
    return known


def matches(pattern: str, text: str, vocabulary: Vocabulary) -> bool:
    line = "".join(vocabulary.tagged(word) for word in text.split())
    return bool(compiled([pattern], vocabulary).match(line))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("why not", "why not now"),
        ("why not <deed>", "why not ask her"),
        ("why not <deed>", "why not talk to her"),
        ("(have|did) you", "did you go"),
        ("you [ever] ask", "you ask"),
        ("you [ever] ask", "you ever ask"),
        ("you <!inner>", "you go"),
        ("you !<inner> *o", "you go"),
        ("you ..2 ask", "you may well ask"),
        ("*ing", "asking"),
        ("nach*", "nachdenken"),
        ("or not $", "or not"),
    ],
)
def test_a_pattern_matches_what_it_says(pattern: str, text: str, vocabulary: Vocabulary) -> None:
    assert matches(pattern, text, vocabulary)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("why not", "why nothing"),
        ("why not <deed>", "why not go"),
        ("why not <deed>", "why not talk about"),
        ("you <!inner>", "you ask"),
        ("you <!=go>", "you go"),
        ("you ..2 ask", "you may very well ask"),
        ("you ..2 ask", "you , ask"),
        ("or not $", "or not now"),
    ],
)
def test_a_pattern_matches_nothing_else(pattern: str, text: str, vocabulary: Vocabulary) -> None:
    assert not matches(pattern, text, vocabulary)


def test_a_class_that_the_language_does_not_have_is_named(vocabulary: Vocabulary) -> None:
    with pytest.raises(PatternError, match="deeds"):
        compiled(["why not <deeds>"], vocabulary)


def test_no_patterns_match_nothing(vocabulary: Vocabulary) -> None:
    assert compiled([], vocabulary).search("anything/ ") is None
