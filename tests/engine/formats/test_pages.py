"""That every shipped page is whole, sound, and unlike any other."""

import pytest

from askwell.engine.draft import look_through
from askwell.engine.format import Exit, Format, Kind, Phase
from askwell.engine.formats import all_texts, load, shipped
from askwell.engine.page import parse
from askwell.engine.soundness import faults

SIZES = {
    "appreciative": (4, 12),
    "case_clinic": (4, 9),
    "classic": (4, 8),
    "co_development": (4, 9),
    "coached_multiple": (4, 8),
    "coached_single": (4, 8),
    "coaching": (2, 2),
    "drop_in": (4, 400),
    "emotion_first": (4, 9),
    "helping_styles": (3, 3),
    "mentoring": (2, 2),
    "reflecting_team": (4, 9),
    "six_phase": (4, 9),
    "solo": (1, 1),
    "taster": (3, 8),
    "trio": (3, 3),
    "two_listening": (4, 9),
    "wise_crowd": (4, 5),
    "written": (3, 8),
    "written_question": (3, 8),
}
"""By hand, from the end of the method's own description."""


def formats() -> list[Format]:
    return [parse(load(word)) for word in shipped()]


def phases() -> list[tuple[str, Phase]]:
    return [(f"{format_.word}/{phase.word}", phase) for format_ in formats() for phase in format_.phases]


def shape_of(phase: Phase) -> tuple[object, ...]:
    """Floor, kinds, capture and exit: what makes two formats different to sit in."""
    kinds = frozenset().union(*phase.may.values()) if phase.may else frozenset[Kind]()
    return phase.floor, kinds, phase.capture, phase.exit


def test_every_format_of_the_method_is_shipped_with_the_sizes_it_is_meant_for() -> None:
    assert {format_.word: (format_.least, format_.most) for format_ in formats()} == SIZES


@pytest.mark.parametrize("word", shipped())
def test_a_shipped_page_has_nothing_to_mend(word: str) -> None:
    assert faults(parse(load(word))) == []


def test_no_two_formats_are_the_same_under_another_name() -> None:
    shapes = {format_.word: tuple(map(shape_of, format_.phases)) for format_ in formats()}
    assert len(set(shapes.values())) == len(shapes)


def test_every_format_begins_with_arriving() -> None:
    for format_ in formats():
        assert format_.phases[0].exit is Exit.AGREEMENT, format_.word
        assert [p.exit for p in format_.phases].count(Exit.AGREEMENT) == 1, format_.word


def test_among_several_people_the_four_sentences_are_agreed_on_and_alone_there_is_nothing_to_agree() -> None:
    assert {format_.word: len(format_.sentences) for format_ in formats()} == {
        word: 0 if word == "solo" else 4 for word in shipped()
    }


def test_every_format_says_when_to_take_it_and_when_not() -> None:
    assert [f.word for f in formats() if not (f.when and f.when_not)] == []


def test_whoever_guides_finds_a_line_and_a_script_in_every_phase() -> None:
    scripts = {place: (p.line, p.script.say, p.script.watch, p.script.wrong) for place, p in phases()}
    assert [place for place, parts in scripts.items() if not all(parts)] == []


def test_a_first_session_writes_down_three_things_and_no_more() -> None:
    taster = parse(load("taster"))
    assert [p.capture.kind for p in taster.phases if p.capture] == [Kind.QUESTION, Kind.LEARNING, Kind.ACTION]


def test_a_process_review_has_the_two_critical_prompts_where_a_set_works_on_a_matter_together() -> None:
    prompts = {format_.word: [p.critical for p in format_.phases if p.critical] for format_ in formats()}
    assert all(len(found) <= 1 for found in prompts.values())
    assert {len(critical) for found in prompts.values() for critical in found} == {2}
    assert {"classic", "taster", "coached_multiple", "six_phase", "written"} <= {
        word for word in prompts if prompts[word]
    }


def test_texts_are_calm() -> None:
    assert all_texts()
    assert {place: text for place, text in all_texts().items() if "!" in text} == {}


def test_a_name_fits_on_a_phone() -> None:
    assert {place: p.name for place, p in phases() if len(p.name) > 32} == {}
    assert {place: p.line for place, p in phases() if len(p.line) > 160} == {}


def test_a_page_that_differs_in_nothing_but_its_name_would_be_seen() -> None:
    taster = parse(load("taster"))
    twin = parse({**load("taster"), "name": "Another name", "purpose": "Another purpose."})
    assert list(map(shape_of, taster.phases)) == list(map(shape_of, twin.phases))


def test_a_page_of_one_file_is_a_format_that_can_be_held() -> None:
    """What CONTRIBUTING shows: a new format is one file, and says only what differs."""
    written = b"""
        grammar = 1
        name = "Walk and ask"
        purpose = "Two of you walk; one asks."
        least = 2
        most = 4
        [[phases]]
        like = "arrive"
        [[phases]]
        like = "bids"
        [[phases]]
        like = "explore"
        minutes = 20
    """
    format_, findings = look_through(written, "walk")
    assert findings == []
    assert format_ is not None
    assert [phase.word for phase in format_.phases] == ["arrive", "bids", "explore"]
