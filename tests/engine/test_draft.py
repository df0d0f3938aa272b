"""What somebody wrote is looked through, and everything wrong has its line, its reason and its cure."""

import pytest

from askwell.engine.draft import LARGEST, Finding, look_through

SOUND = """\
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
"""


def findings(text: str) -> list[Finding]:
    return look_through(text.encode(), "walk")[1]


def first(text: str) -> tuple[int, str, str]:
    found = findings(text)
    assert found
    assert all(finding.wrong and finding.cure for finding in found)
    return found[0].line, found[0].place, found[0].wrong


def test_a_sound_page_has_no_findings() -> None:
    format_, found = look_through(SOUND.encode(), "walk")
    assert found == []
    assert format_ is not None
    assert format_.word == "walk"


@pytest.mark.parametrize(
    ("added", "line", "place", "reason"),
    [
        ('may = { member = ["sermon"] }', 15, "phases[2].may.member", "'sermon' is not known here."),
        ("minutes = -3", 15, "phases[2].minutes", "-3 is not a length."),
        ('minutes = "long"', 15, "phases[2].minutes", "'long' is not a length."),
        ("wings = 2", 15, "phases[2].wings", "No phase has this."),
        ('exit = "never"', 15, "phases[2].exit", "'never' is not known here."),
        ('exit = "all_spoke"', 15, "phases[2].exit", "It waits until all have spoken, and nobody is given a turn."),
        ('exit = "agreement"', 15, "phases[2].exit", "The four sentences are agreed on in the first phase."),
        ("helper = 4", 15, "phases[2].helper", "There is no place 4 after the presenter."),
        (
            'floor = "presenter"\ngroups = "pairs"',
            16,
            "phases[2].groups",
            "Two presenters in one group: a slot has one, and each group would need its own.",
        ),
        (
            'capture = { kind = "option", by = ["member"], seen = "at_once", on_paper = "cards" }',
            15,
            "phases[2].capture",
            "What the member may not give can't be captured: option.",
        ),
    ],
)
def test_a_broken_phase_is_named_with_line_place_and_reason(added: str, line: int, place: str, reason: str) -> None:
    assert first(SOUND + added + "\n") == (line, place, reason)


@pytest.mark.parametrize("hidden", ["\\u0000", "\\u0007", "\\u001b", "\\u007f", "\\u0085", "\\u202e", "\\ufeff"])
@pytest.mark.parametrize(
    ("before", "after", "line", "place"),
    [
        ("Two of you walk", "Two of{} you walk", 3, "purpose"),
        ("Walk and ask", "Walk{} and ask", 2, "name"),
        ('like = "explore"', 'like = "explore"\npurpose = "Ask{}."', 15, "phases[2].purpose"),
        ('like = "explore"', 'like = "explore"\nscript = {{ say = ["Ask{}."] }}', 15, "phases[2].script.say[0]"),
        ('like = "arrive"', 'like = "arrive"\nstems = ["I ask{}"]', 9, "phases[0].stems[0]"),
    ],
)
def test_a_character_that_nobody_can_see_is_named_with_its_line_and_its_place(
    hidden: str, before: str, after: str, line: int, place: str
) -> None:
    found = findings(SOUND.replace(before, after.format(hidden)))[0]
    assert (found.line, found.place) == (line, place)
    assert f"U+{hidden[2:].upper()}" in found.wrong
    assert found.cure.startswith("Delete it")


def test_a_character_that_no_text_holds_is_told_to_be_deleted() -> None:
    found = findings(SOUND.replace("Two of you", "Two\0 of you"))[0]
    assert found.line == 3
    assert found.cure.startswith("Delete this character")


def test_line_breaks_and_letters_of_every_script_may_stand_in_a_sentence() -> None:
    assert findings(SOUND.replace("Two of you walk", "Zwei gehen, שניים הולכים, 👩🏽\u200d🚀\\n\\tso")) == []


def test_two_presenters_are_refused() -> None:
    assert first("presenters = 2\n" + SOUND) == (1, "presenters", "A slot has one presenter.")


def test_a_format_in_which_nobody_arrives_is_refused() -> None:
    without = SOUND.replace('[[phases]]\nlike = "arrive"\n\n', "")
    assert first(without)[1:] == ("phases[0].exit", "Nobody arrives: the first phase asks for no yes.")


def test_a_round_of_likenesses_is_refused() -> None:
    ring = SOUND + '\n[[phases]]\nword = "a"\nlike = "b"\n\n[[phases]]\nword = "b"\nlike = "a"\n'
    assert first(ring)[:2] == (18, "phases[3].like")


def test_a_presenter_is_needed_for_what_is_a_presenters() -> None:
    closing = SOUND + '\n[[phases]]\nlike = "review"\nturned = true\nfloor = "presenter"\nexit = "time_calls"\n'
    assert {finding.place for finding in findings(closing)} == {"phases[3].turned", "phases[3].floor"}


def test_everything_that_is_wrong_is_found_at_once() -> None:
    wrong = "wishes = 1\n" + SOUND + 'exit = "all_spoke"\nhelper = 9\n'
    assert [finding.place for finding in findings(wrong)] == ["wishes", "phases[2].exit", "phases[2].helper"]


def test_a_text_that_is_no_page_is_told_where_it_stops_being_one() -> None:
    assert first(SOUND.replace('name = "Walk', "name = Walk"))[0] == 2
    assert first(SOUND + "\n[[phases]")[0] == 16
    assert first("hello")[0] == 1


def test_a_file_that_is_no_text_is_told_so() -> None:
    assert look_through(b"grammar = 1\n\xff\xfe", "walk")[1][0].line == 2


def test_two_megabytes_are_not_even_read() -> None:
    format_, found = look_through(b"a" * 2_000_000, "walk")
    assert format_ is None
    assert [finding.wrong for finding in found] == [f"This page is longer than {LARGEST // 1024} KB."]


def test_ten_thousand_phases_are_too_many_and_are_counted() -> None:
    _, place, wrong = first(SOUND + '[[phases]]\nlike="b"\n' * 10_000)
    assert (place, wrong) == ("phases", "There are 10003 phases, more than anybody could sit through.")


def test_a_page_without_phases_is_not_said_to_have_too_many() -> None:
    assert first(SOUND[: SOUND.index("[[phases]]")])[1:] == ("phases", "The page has no phases.")


def test_an_empty_file_is_told_what_it_begins_with() -> None:
    assert first("") == (1, "grammar", "The page doesn't say how it is written.")


def test_brackets_without_end_and_numbers_without_end_are_told_by_their_line() -> None:
    below = SOUND.count("\n") + 1
    assert first(SOUND + "minutes = " + "[" * 5_000 + "]" * 5_000)[0] == below
    assert first(SOUND + "minutes = 1" + "0" * 5_000)[0] == below


def test_a_mark_that_an_editor_put_before_the_text_is_not_part_of_it() -> None:
    assert findings("\ufeff" + SOUND) == []


def test_a_phase_that_follows_another_without_an_exit_of_its_own_ends_by_a_person() -> None:
    """No page can go round: phases stand in one order, and where nothing is said, time calls and somebody moves on."""
    format_, _ = look_through(SOUND.encode(), "walk")
    assert format_ is not None
    assert format_.phase("explore").exit == "time_calls"
