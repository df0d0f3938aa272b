"""A reflection gives back what was heard; it is never graded as simple or complex."""

import pytest

from askwell.hints import read


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("en", "I heard that you carry this alone.", []),
        ("en", "What I heard: you want to stay, and you are tired.", []),
        ("en", "You should tell her.", ["advice"]),
        ("en", "You were wrong to wait.", ["judgement"]),
        ("en", "I heard a wish to leave. Is that so?", ["question"]),
        ("de", "Ich habe gehört, dass du es allein trägst.", []),
        ("de", "Du solltest es ihr sagen.", ["advice"]),
        ("fr", "J'ai entendu que tu portes cela seule.", []),
        ("fr", "Tu devrais le lui dire.", ["advice"]),
        ("nl", "Ik hoorde dat je dit alleen draagt.", []),
        ("nl", "Dat was een fout.", ["judgement"]),
        ("es", "He oído que lo llevas a solas.", []),
        ("es", "Deberías decírselo.", ["advice"]),
    ],
)
def test_a_reflection_that_adds_something_is_told_so(language: str, text: str, codes: list[str]) -> None:
    reading = read(text, kind="reflection", language=language)
    assert [finding.code for finding in reading.findings] == codes
    assert reading.form is None
