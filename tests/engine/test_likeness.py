"""A page says only what differs."""

from typing import Any

import pytest

from askwell.engine.format import Mistake
from askwell.engine.likeness import complete

COMMON: dict[str, Any] = {
    "sentences": ["What is told here stays here."],
    "phases": [
        {"word": "explore", "minutes": 10, "may": {"member": ["question"]}, "capture": {"kind": "question"},
         "script": {"say": ["One at a time."], "watch": ["Silence."]}},
    ],
}  # fmt: skip


def only(phase: dict[str, Any]) -> dict[str, Any]:
    """The one phase of a page, made whole."""
    whole: dict[str, Any] = complete({"phases": [phase]}, COMMON)["phases"][0]
    return whole


def test_a_phase_that_is_like_another_takes_everything_it_does_not_say_itself() -> None:
    assert only({"like": "explore", "minutes": 20}) == {**COMMON["phases"][0], "minutes": 20}


def test_a_list_or_a_table_is_exchanged_whole() -> None:
    assert only({"like": "explore", "may": {"presenter": ["matter"]}})["may"] == {"presenter": ["matter"]}


def test_a_script_keeps_the_lists_that_are_not_said_anew() -> None:
    script = only({"like": "explore", "script": {"say": ["Anew."]}})["script"]
    assert script == {"say": ["Anew."], "watch": ["Silence."]}


def test_what_is_left_out_is_gone() -> None:
    assert "capture" in only({"like": "explore"})
    assert "capture" not in only({"like": "explore", "without": ["capture"]})


def test_a_phase_may_be_like_another_of_its_own_page() -> None:
    page = {"phases": [{"word": "again", "like": "first"}, {"word": "first", "minutes": 4}]}
    assert complete(page, COMMON)["phases"][0] == {"word": "again", "minutes": 4}


def test_the_common_sentences_stand_unless_a_page_has_its_own() -> None:
    assert complete({}, COMMON)["sentences"] == COMMON["sentences"]
    assert complete({"sentences": []}, COMMON)["sentences"] == []


@pytest.mark.parametrize(
    ("phases", "place"),
    [
        ([{"like": "nowhere"}], "phases[0].like"),
        ([{"like": ["explore"]}], "phases[0].like"),
        ([{"word": "a", "like": "b"}, {"word": "b", "like": "a"}], "phases[0].like"),
        ([{"word": "a", "like": "a"}], "phases[0].like"),
        ([{"like": "explore", "without": ["wings"]}], "phases[0].without"),
        ([{"like": "explore", "without": [[]]}], "phases[0].without"),
    ],
)
def test_a_likeness_to_nothing_or_in_a_circle_is_named_with_its_place(phases: list[Any], place: str) -> None:
    with pytest.raises(Mistake) as caught:
        complete({"phases": phases}, COMMON)
    assert caught.value.place == place
    assert caught.value.cure


def test_a_page_is_never_changed_by_being_made_whole() -> None:
    page = {"phases": [{"like": "explore", "script": {"say": ["Anew."]}}]}
    complete(page, COMMON)
    assert page == {"phases": [{"like": "explore", "script": {"say": ["Anew."]}}]}
    assert COMMON["phases"][0]["script"] == {"say": ["One at a time."], "watch": ["Silence."]}
