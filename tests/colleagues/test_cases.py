"""The matters that are given, and the words that fit any matter."""

import pytest

from askwell.colleagues import all_cases, case_of, own_matter
from askwell.colleagues.cases import LONGEST_BID, all_texts
from askwell.colleagues.clauses import clauses
from askwell.colleagues.repertoire import Repertoire, anyone
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


@pytest.mark.parametrize("case", all_cases(), ids=lambda case: case.word)
def test_what_answers_one_question_is_not_given_to_another(case) -> None:  # type: ignore[no-untyped-def]
    alone = {case.piles["answers"][place] for place in case.answer_to.values()}
    fit_anything = len(case.piles["answers"]) - len(alone) + len(anyone()["answers"])
    repertoire = Repertoire(seed=1)
    told = [repertoire.answer("What would you do if you were brave?", case, facts=False) for _ in range(fit_anything)]
    assert None not in told
    assert not alone & set(told)
    asked = next(iter(case.answer_to))
    assert repertoire.answer(f"And {asked}?", case, facts=False) in alone


def test_whoever_looks_back_tells_of_nothing_that_a_format_may_not_have() -> None:
    """Not every format has a turned chair, a silent minute or a pass."""
    told = [*anyone()["learning"], *anyone()["helped"]]
    only_somewhere = ("chair", "the silence", "passed", "of their own")
    assert [text for text in told if any(word in text for word in only_somewhere)] == []


def test_what_might_help_and_what_comes_to_mind_go_on_from_the_beginning_of_their_sentence() -> None:
    """“Something that might help …” and “That makes me think of …” want a thing, not an order or a claim."""
    things = ("a ", "an ", "one ", "two ", "letters ", "somebody ", "something ")
    piles = [*anyone()["helps"], *anyone()["image"], *(text for case in all_cases() for text in case.piles["image"])]
    assert [text for text in piles if not text.startswith(things)] == []
