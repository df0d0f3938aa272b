"""Which conversation? Every combination of answers has advice; harm comes first, and a manager never sits in a set."""

from collections.abc import Iterator
from itertools import product

import pytest

from askwell.engine.formats import shipped
from askwell.web.rooms.front.conversation import QUESTIONS, judge, still_open

EASY = {"safety": "no", "kind": "problem", "mine": "yes", "room": "peers", "wish": "questions"}


def everyone() -> Iterator[dict[str, str]]:
    words = [[option.word for option in question.options] for question in QUESTIONS]
    for chosen in product(*words):
        yield {question.word: word for question, word in zip(QUESTIONS, chosen, strict=True)}


def advised(**answers: str) -> str:
    return judge({**EASY, **answers})[0].word


def test_there_are_five_questions_and_nothing_else() -> None:
    assert [question.word for question in QUESTIONS] == list(EASY)


def test_every_answer_has_its_reasons_and_leads_only_to_formats_that_are_there() -> None:
    found = {judge(answers)[0].word for answers in everyone()}
    assert found == {"set", "coaching", "mentoring", "team", "decision", "expert", "harm"}
    for answers in everyone():
        advice, reasons = judge(answers)
        assert reasons
        assert all(option is question.option(answers[question.word]) for question, option in reasons)
        assert set(advice.formats) <= set(shipped())


def test_where_somebody_could_be_harmed_nothing_else_counts() -> None:
    for answers in everyone():
        if answers["safety"] == "yes":
            advice, _reasons = judge(answers)
            assert (advice.word, advice.formats) == ("harm", ())


def test_a_set_never_has_a_manager_in_it() -> None:
    assert advised() == "set"
    for answers in everyone():
        if answers["room"] == "manager":
            assert judge(answers)[0].word != "set"


@pytest.mark.parametrize(
    ("answers", "advice"),
    [
        ({"kind": "puzzle"}, "expert"),
        ({"kind": "choice"}, "decision"),
        ({"room": "team"}, "team"),
        ({"wish": "guide"}, "mentoring"),
        ({"mine": "no"}, "coaching"),
        ({"room": "manager"}, "coaching"),
        ({"wish": "plan"}, "set"),
    ],
)
def test_one_answer_changes_the_advice(answers: dict[str, str], advice: str) -> None:
    assert advised(**answers) == advice


def test_a_question_without_one_of_its_answers_is_still_open() -> None:
    assert still_open(EASY) == []
    assert [question.word for question in still_open({**EASY, "mine": "maybe"})] == ["mine"]
    assert len(still_open({})) == 5
