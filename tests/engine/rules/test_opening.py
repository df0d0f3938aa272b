"""A room is opened once, with a page that the meeting keeps."""

import pytest

from askwell.engine.events import RoomOpened
from askwell.engine.formats import load
from askwell.engine.meeting import decide
from askwell.engine.moves import Attempt, Begin, OpenRoom, TakeSeat
from askwell.engine.refusal import Refusal
from askwell.engine.state import State
from askwell.engine.words import ROOM, Held, SeatId, clean_name, is_overladen
from tests.cast import ANA, DOV, MORNING, seated

GUS = SeatId("gus")


def opening(name: str = "Dov") -> OpenRoom:
    return OpenRoom(load("taster"), DOV, name, Held.ROOM)


def test_nothing_happens_in_a_room_that_was_not_opened() -> None:
    for move, by in ((TakeSeat(GUS, "Gus"), ROOM), (Begin(), ANA)):
        answer = decide(State(), Attempt(move, by, by, MORNING, 1))
        assert isinstance(answer, Refusal)
        assert answer.slug == "not-open"


def test_a_room_is_opened_once_and_by_itself() -> None:
    table = seated()
    assert table.refused(ROOM, opening()) == "has-begun"
    assert table.refused(DOV, opening()) == "room-only"


def test_the_first_event_holds_the_whole_page_that_the_meeting_began_with() -> None:
    first = seated().log[0][2]
    assert isinstance(first, RoomOpened)
    assert first.page == load("taster")


@pytest.mark.parametrize("name", ["", "  ", "\x00\x01", "\u200b", "\u202e"])
def test_a_name_that_nobody_could_see_is_missing(name: str) -> None:
    assert seated().refused(ROOM, TakeSeat(GUS, name)) == "name-missing"


def test_a_name_of_ten_thousand_characters_is_told_its_length() -> None:
    table = seated()
    answer = table.try_(ROOM, TakeSeat(GUS, "x" * 10_000))
    assert isinstance(answer, Refusal)
    assert (answer.slug, answer.where["length"]) == ("name-too-long", "10000")


@pytest.mark.parametrize(
    "name", ["Ana" + "\u0301" * 40, "A\u0300\u0323\u0301\u0302\u0306na", "Go" + "\u0489" * 6, "\u0e01" + "\u0e49" * 6]
)
def test_a_name_whose_marks_would_lie_on_the_lines_around_it_is_asked_for_without_them(name: str) -> None:
    assert seated().refused(ROOM, TakeSeat(GUS, name)) == "name-overladen"


@pytest.mark.parametrize(
    "name",
    [
        "Nguyễn Thị Ngọc Ánh",
        "Nguye\u0302\u0303n",
        "Ọlọ́runfẹ́mi",
        "Li\u0307\u0303na",
        "שָׂרָה",
        "مُحَمَّدٌ",
        "བསྒྲུབས་རྒྱལ",
        "ကျွန်ုပ်မြွှံ့",
        "กี้ ปิ่น",
        "श्रीकृष्णं",
        "க்ஷ்மி",
        "👩‍🦱 Mia",
    ],
)
def test_a_name_keeps_every_mark_that_its_script_writes(name: str) -> None:
    assert not is_overladen(clean_name(name))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Zoë 🦊", "Zoë 🦊"),
        ("דנה", "דנה"),
        ("ليلى", "ليلى"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("An\x00a\nMaria", "Ana Maria"),
        ("\u202eevil", "evil"),
    ],
)
def test_a_name_of_any_script_is_kept_on_one_line_without_what_misleads(typed: str, kept: str) -> None:
    table = seated()
    table.ok(ROOM, TakeSeat(GUS, typed))
    assert table.state.people[GUS].name == kept
