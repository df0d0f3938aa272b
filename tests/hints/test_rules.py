"""Every rule is proved by its own sentences, on both sides."""

import pytest

from askwell.hints import read
from askwell.hints.language import Language, Rule
from askwell.hints.voice import SPEAKS_UP
from tests.hints.pages import languages, name_of, rules

every_rule = pytest.mark.parametrize(("language", "rule"), rules(), ids=name_of)
every_language = pytest.mark.parametrize("language", languages(), ids=name_of)


@every_rule
def test_a_rule_is_seen_in_each_of_its_sentences(language: Language, rule: Rule) -> None:
    for kind in rule.kinds:
        for text in rule.fires:
            found = [finding.code for finding in read(text, kind=kind, language=language.code).findings]
            assert rule.code in found, f"{kind}: {text}"


@every_rule
def test_a_rule_leaves_its_neighbours_alone(language: Language, rule: Rule) -> None:
    for kind in rule.kinds:
        for text in rule.silent:
            found = [finding.code for finding in read(text, kind=kind, language=language.code).findings]
            assert rule.code not in found, f"{kind}: {text}"


@every_rule
def test_nothing_speaks_up_where_a_loud_rule_is_silent(language: Language, rule: Rule) -> None:
    if rule.code in SPEAKS_UP:
        for text in rule.silent:
            findings = read(text, kind="question", language=language.code).findings
            assert not [finding.code for finding in findings if finding.speaks_up], text


@every_rule
def test_a_rule_has_a_reason_and_at_least_three_sentences_of_each_kind(language: Language, rule: Rule) -> None:
    assert len(rule.reason) > 30, language.code
    assert len(set(rule.fires)) >= 3
    assert len(set(rule.silent)) >= 3


@every_language
def test_a_language_has_150_sentences_that_must_fire_and_150_that_must_not(language: Language) -> None:
    assert len({text for rule in language.rules for text in rule.fires}) >= 150
    assert len({text for rule in language.rules for text in rule.silent}) >= 150


@every_language
def test_no_two_rules_share_a_name(language: Language) -> None:
    names = [rule.name for rule in language.rules]
    assert len(names) == len(set(names))


@every_language
def test_every_finding_has_a_reason_and_a_direction(language: Language) -> None:
    codes = {kind: set(voices) for kind, voices in language.voices.items()}
    assert codes == {
        "question": {
            *("advice", "leading", "statement"),
            *("stacked", "why", "preamble", "judgement", "story"),
        },
        "reflection": {"advice", "judgement", "question"},
        "action": {"owner", "verb", "date", "sign"},
    }
    for voices in language.voices.values():
        for voice in voices.values():
            assert voice.why
            assert voice.try_
            assert "!" not in voice.why + voice.try_


@every_language
def test_each_loud_and_quiet_code_has_a_rule(language: Language) -> None:
    assert {rule.code for rule in language.rules} == {"advice", "leading", "why", "judgement", "story"}
