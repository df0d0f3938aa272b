"""A page that is broken is told the place, the reason and the cure."""

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from askwell.engine.format import Mistake
from askwell.engine.formats import load, shipped
from askwell.engine.page import parse

Page = dict[str, Any]


def phase(page: Page, word: str) -> Page:
    found: Page = next(entry for entry in page["phases"] if entry["word"] == word)
    return found


def _no_bids(page: Page) -> None:
    phase(page, "bids")["may"] = {}


def _choice_in_a_slot(page: Page) -> None:
    phase(page, "clarify")["exit"] = "choice"


def _no_choice(page: Page) -> None:
    phase(page, "bids")["exit"] = "time_calls"


def _twice(page: Page) -> None:
    phase(page, "clarify")["word"] = "explore"


def _no_slot(page: Page) -> None:
    page["phases"] = [entry for entry in page["phases"] if entry["where"] != "slot"]


def _mixed(page: Page) -> None:
    page["phases"].reverse()


def _too_long(page: Page) -> None:
    phase(page, "explore")["purpose"] = "x" * 10_000


BROKEN: list[tuple[str, Callable[[Page], object]]] = [
    ("phases[1].may", _no_bids),
    ("phases[3].exit", _choice_in_a_slot),
    ("presents", _no_choice),
    ("phases[4].word", _twice),
    ("phases", _no_slot),
    ("phases", _mixed),
    ("phases[4].purpose", _too_long),
    ("grammar", lambda page: page.update(grammar=99)),
    ("phases", lambda page: page.update(phases=[])),
    ("phases", lambda page: page.update(phases="explore")),
    ("phases[0]", lambda page: page["phases"].__setitem__(0, "arrive")),
    ("least", lambda page: page.update(least=9)),
    ("least", lambda page: page.update(least=True)),
    ("name", lambda page: page.pop("name")),
    ("sentences", lambda page: page.update(sentences="What is told here stays here.")),
    ("phases[0].colour", lambda page: page["phases"][0].update(colour="red")),
    ("phases[0].minutes", lambda page: page["phases"][0].update(minutes=0)),
    ("phases[0].minutes", lambda page: page["phases"][0].update(minutes=float("nan"))),
    ("phases[0].minutes", lambda page: page["phases"][0].update(minutes=float("inf"))),
    ("phases[0].floor", lambda page: page["phases"][0].update(floor="mine")),
    ("phases[0].floor", lambda page: page["phases"][0].update(floor=["all"])),
    ("phases[4].may.member", lambda page: phase(page, "explore").update(may={"member": ["gossip"]})),
    ("phases[4].may.member", lambda page: phase(page, "explore").update(may={"member": 5})),
    ("phases[4].may", lambda page: phase(page, "explore").update(may={"king": ["question"]})),
    ("phases[4].capture.seen", lambda page: phase(page, "explore")["capture"].update(seen="never")),
    ("phases[4].capture.by", lambda page: phase(page, "explore")["capture"].update(by=7)),
    ("phases[4].capture", lambda page: phase(page, "explore").update(capture="question")),
]


@pytest.mark.parametrize(("place", "spoil"), BROKEN)
def test_a_broken_page_is_told_where_why_and_what_to_write(place: str, spoil: Callable[[Page], object]) -> None:
    page = deepcopy(load("taster"))
    parse(page)
    spoil(page)
    with pytest.raises(Mistake) as caught:
        parse(page)
    assert caught.value.place == place
    assert caught.value.wrong.endswith(".")
    assert caught.value.cure.endswith((".", "]", "}"))


def test_a_phase_that_can_not_end_is_said_to_be_one() -> None:
    page = deepcopy(load("taster"))
    _no_bids(page)
    with pytest.raises(Mistake, match="can't end"):
        parse(page)


@pytest.mark.parametrize("word", shipped())
def test_every_page_that_is_shipped_can_be_read(word: str) -> None:
    assert parse(load(word)).word == word


def test_the_taster_is_thirty_minutes() -> None:
    format_ = parse(load("taster"))
    planned = sum(one.minutes for one in format_.phases if one.where != "between" and one.only_when == "always")
    assert planned == pytest.approx(30, abs=1)
    assert (format_.least, format_.most, len(format_.sentences)) == (3, 8, 4)


def test_a_first_session_writes_three_kinds_at_most() -> None:
    captures = {one.capture.kind for one in parse(load("taster")).phases if one.capture}
    assert captures == {"question", "learning", "action"}
