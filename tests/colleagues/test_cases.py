"""The matters that are given, and the words that fit any matter."""

import pytest

from askwell.colleagues import all_cases, case_of, own_matter
from askwell.colleagues.cases import LONGEST_BID, all_texts
from askwell.colleagues.clauses import clauses
from askwell.colleagues.repertoire import anyone
from askwell.engine.words import SENTENCE_LIMIT, Wanted

PILES = {"clarify", "explore", "answers", "heard", "wondered", "felt", "image", "impressed", "inside", "noticed"}


def test_there_are_six_matters_and_they_are_problems_and_opportunities() -> None:
    cases = all_cases()
    assert [case.word for case in cases] == ["ward", "council", "school", "startup", "charity", "engineering"]
    assert {case.kind for case in cases} == {"problem", "opportunity"}
    assert len({case.setting for case in cases}) == 6


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.word)
def test_a_case_has_something_for_whoever_presents_it_and_for_whoever_helps(case) -> None:  # type: ignore[no-untyped-def]
    assert case.piles.keys() >= PILES | {"guesses", "experiences", "options", "worse", "stated", "comment"}
    assert len(case.actions) >= 2
    assert len(case.facts) >= 4
    assert set(case.wanted) <= {wanted.value for wanted in Wanted}
    assert case.advice is not None
    assert all(place < len(case.piles["answers"]) for place in case.answer_to.values())


def test_every_sentence_fits_and_none_of_them_shouts() -> None:
    texts = all_texts()
    assert len(texts) > 300
    assert {place for place, text in texts.items() if len(text) > SENTENCE_LIMIT or "!" in text} == set()


def test_a_translation_is_asked_for_by_its_place() -> None:
    assert case_of("ward", lambda place, text: place).bid == "cases/ward/bid"
    assert case_of("ward", lambda place, text: place).facts[0].says == "cases/ward/facts/0/says"


def test_no_two_cases_say_the_same() -> None:
    said = [text for case in all_cases() for name in PILES for text in case.piles[name]]
    assert len(said) == len(set(said))


def test_an_own_matter_is_bid_for_in_its_first_sentence_and_told_as_a_whole() -> None:
    long = "I can't say no. " * 40
    case = own_matter(long)
    assert len(case.bid) <= LONGEST_BID
    assert case.bid.startswith("I can't say no")
    assert case.telling == long.strip()


def test_whoever_is_quoted_is_quoted_word_for_word() -> None:
    told = "I lead a ward, and every morning somebody asks me. So I say that I am working on it. I am not."
    pieces = clauses([told], anyone()["joins"])
    assert "every morning somebody asks me" in pieces
    assert all(piece in told for piece in pieces)
    assert all(3 <= len(piece.split()) <= 9 for piece in pieces)
