"""The shelf says of each format what its page of data says: how long, for how many."""

import pytest

from askwell.engine.format import Where
from askwell.engine.formats import shipped
from askwell.web.rooms.front.course_ring import AROUND, arcs, in_order
from askwell.web.rooms.front.shelf import by_shelf, find, minutes_for, shelved, these
from askwell.web.rooms.front.who_may import REASONS, rules


def test_every_shipped_format_stands_on_one_shelf_and_the_taster_comes_first() -> None:
    words = [one.word for _title, formats in by_shelf("en") for one in formats]
    assert sorted(words) == sorted(shipped())
    assert shelved("en")[0].word == "taster"


@pytest.mark.parametrize(
    ("word", "people"),
    [
        ("trio", "3 people"),
        ("solo", "one person"),
        ("coaching", "2 people"),
        ("taster", "3 to 8 people"),
        ("drop_in", "4 people or many more"),
    ],
)
def test_a_size_is_said_as_people_say_it(word: str, people: str) -> None:
    (one,) = these([word], "en")
    assert one.people == people


def test_where_everyone_presents_each_needs_a_slot() -> None:
    trio, crowd = (one.format for one in these(["trio", "wise_crowd"], "en"))
    slot = sum(phase.minutes for phase in trio.of(Where.SLOT))
    around = sum(phase.minutes for phase in trio.phases if phase.where in ("opening", "closing"))
    breaths = 2 * sum(phase.minutes for phase in trio.of(Where.BETWEEN))
    assert minutes_for(trio, 3) == round(3 * slot + around + breaths)
    assert minutes_for(crowd, 5) > minutes_for(crowd, 4)


def test_a_written_meeting_is_told_in_days() -> None:
    (written,) = these(["written"], "en")
    assert "days" in written.lasts


@pytest.mark.parametrize("word", shipped())
def test_the_ring_goes_round_once(word: str) -> None:
    one = find(word, "en")
    assert one is not None
    drawn = arcs(one.format, one.format.least)
    assert [arc.hue for arc in drawn] == [phase.hue for phase in in_order(one.format)]
    assert [arc.start for arc in drawn] == sorted(arc.start for arc in drawn)
    assert AROUND - 20 <= drawn[-1].start + drawn[-1].length <= AROUND + 20


@pytest.mark.parametrize("word", shipped())
def test_every_reason_in_a_rule_table_has_words(word: str) -> None:
    told = rules(word, "en")
    assert any(phase.kinds for phase in told.values())
    assert {slug for phase in told.values() for line in phase.lines for slug, _words in line.cells} <= REASONS.keys()
