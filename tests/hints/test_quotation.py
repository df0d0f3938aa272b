"""What is quoted is not the speaker's."""

import pytest

from askwell.hints import read
from askwell.hints.quotation import quotations


@pytest.mark.parametrize(
    "text",
    [
        'What did you feel when he said "why don\'t you just leave"?',
        "What did you feel when he said “Why don't you just leave?”?",
        "What did you feel when he said ‘you should just leave, don't you think?’ to you?",
        "What did you feel when he said 'you should leave' to you?",
        "What did you feel when he said «why not leave?» to you?",
        "What did you feel when he said “why don't you just le",
    ],
)
def test_advice_in_quotation_marks_is_not_the_speakers(text: str) -> None:
    assert not read(text, kind="question", language="en").findings


def test_the_same_advice_without_marks_is_the_speakers() -> None:
    findings = read("Why don't you just leave?", kind="question", language="en").findings
    assert [finding.code for finding in findings] == ["advice"]


def test_german_marks_open_low_and_close_high() -> None:
    assert list(quotations("Er sagte „geh doch“ und ging.")) == [(9, 19)]


def test_an_apostrophe_opens_nothing() -> None:
    assert list(quotations("the dogs' home isn't 'cause of anything")) == []


def test_a_quotation_that_is_never_closed_ends_with_its_sentence() -> None:
    assert list(quotations("He said “go. Then he left.")) == [(8, 11)]
