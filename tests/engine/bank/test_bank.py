"""The question bank and the lenses are at hand, in every format."""

from askwell.engine.bank import all_texts, distress, lenses, shelves, unused_lenses
from askwell.engine.format import Kind
from askwell.engine.formats import load, shipped
from askwell.engine.page import parse


def phases_that_ask() -> set[str]:
    """The words of all phases in which somebody may ask."""
    found = (phase for word in shipped() for phase in parse(load(word)).phases)
    return {phase.word for phase in found if any(Kind.QUESTION in kinds for kinds in phase.may.values())}


def test_where_people_ask_there_is_a_shelf_that_fits() -> None:
    everything = len(shelves())
    asked = phases_that_ask()
    assert {"explore", "clarify", "hand_over"} <= asked
    assert {word for word in asked if len(shelves(word)) == everything} == set()


def test_a_shelf_fits_only_phases_that_exist() -> None:
    words = {phase.word for word in shipped() for phase in parse(load(word)).phases}
    assert {word for shelf in shelves() for word in shelf.fits} - words == set()


def test_where_nothing_fits_everything_is_offered() -> None:
    assert len(shelves("explore")) < len(shelves()) == len(shelves("a phase of one's own"))


def test_every_text_on_a_shelf_or_behind_a_lens_that_asks_is_a_question() -> None:
    asked = [text for shelf in shelves() for text in shelf.questions] + [t for lens in lenses() for t in lens.questions]
    assert len(asked) > 50
    assert [text for text in asked if not text.endswith("?")] == []
    assert len(set(asked)) == len(asked)


def test_lenses_that_nobody_here_favours_are_offered() -> None:
    favourites = {"figures", "structure"}
    assert {lens.word for lens in lenses()} > favourites
    assert {lens.word for lens in unused_lenses(favourites)} == {lens.word for lens in lenses()} - favourites


def test_when_someone_is_in_distress_there_is_one_page_with_what_to_say_and_do() -> None:
    page = distress()
    assert "pause" in page.script.say[0]
    assert page.script.watch
    assert any("emergency" in text for text in page.script.wrong)


def test_every_text_has_a_place_to_be_translated_by() -> None:
    translated = distress(lambda place, text: f"<{place}>")
    assert translated.script.say[0] == "<distress/say/0>"
    assert {"bank/facts/name", "lenses/power/line", "distress/line"} <= set(all_texts())


def test_no_text_raises_its_voice() -> None:
    assert {place: text for place, text in all_texts().items() if "!" in text} == {}
