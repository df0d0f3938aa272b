"""What makes one meeting differ from another of its format: two more questions, another slot, last time."""

import re
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Route, expect

from askwell.engine.claims import tapper
from askwell.engine.moves import MoveOn, SayWhatBecame
from askwell.engine.words import Held, Outcome, RunId
from tests.browser.any_meeting import Meeting, joined, opened
from tests.browser.conftest import Arrive, Opens
from tests.browser.player import Player
from tests.browser.table import Sitter
from tests.cast import DOV
from tests.walk import P1, begun
from tests.web import prepared  # noqa: F401 - makes Django ready
from tests.web.pages import screens

pytestmark = pytest.mark.browser

UNSAID = "What is not being said here?"
SEAT = re.compile(r"/rooms/([^/]+)/([^/]+)/")


def test_two_more_questions_are_switched_on_at_the_start_and_stand_in_the_review(
    arrive: Arrive, opens: Opens, base: str
) -> None:
    meeting = started(arrive("Dov"), base, critical=True)
    meeting.on_to("review")
    ben = opens(meeting["Ben"])
    ben.sees(UNSAID)
    ben.sees("Who can afford to say it, and who can’t?")


def test_without_the_switch_the_review_asks_nothing_more(arrive: Arrive, opens: Opens, base: str) -> None:
    meeting = started(arrive("Dov"), base, critical=False)
    meeting.on_to("review")
    ben = opens(meeting["Ben"])
    ben.sees_phase("How did we work?")
    expect(ben.page.locator("body")).not_to_contain_text(UNSAID)


def started(dov: Player, base: str, *, critical: bool) -> Meeting:
    """Dov opens a room by the form, and two others come; the meeting has begun."""
    dov.page.goto(f"{base}/start/")
    if critical:
        dov.page.locator("summary", has_text="Something else").click()
        dov.page.get_by_label("With two more questions in the review").check()
    dov.page.get_by_label("The name that people here call you").fill("Dov")
    dov.page.get_by_role("button", name="Open the room").click()
    code = dov.page.locator(".invite-link a").inner_text().rstrip("/").rpartition("/")[2]
    found = SEAT.search(dov.page.url)
    assert found
    token = next(str(cookie["value"]) for cookie in dov.context.cookies(dov.page.url) if cookie["name"] == "seat")
    sitter = Sitter("Dov", found[1], found[2], token, base)
    meeting = joined(sitter, code, 3)
    sitter.does("begin")
    return meeting


def test_a_slot_takes_a_format_of_its_own_and_the_one_before_it_stays(opens: Opens, base: str) -> None:
    meeting = opened(base, "taster", 4)
    meeting.on_to("bids")
    for name in ("Ana", "Ben"):
        meeting[name].does("place_bid", text=f"{name} has something that won't move.")
    meeting["Dov"].does("choose", way="same_time")
    dov, chi = opens(meeting["Dov"]), opens(meeting["Chi"])
    dov.does("give_slot_format", slot="Ben", format="Written questions")
    meeting.on_to("explore")
    chi.sees_phase("Open questions")
    meeting.on_to("hand_over")
    chi.sees_phase("Questions on cards")
    assert meeting.presenter().name == "Ben"


def test_what_was_promised_last_time_is_told_where_there_is_something_from_it(arrive: Arrive, base: str) -> None:
    """No set lasts yet, so the meeting is one in memory; page, styles and scripts are those of the server."""
    table = begun("classic")
    table.state.held = Held.WRITING  # aloud it is told, and a scribe writes
    while table.word != "progress":
        table.ok(tapper(table.state), MoveOn(table.run))
    dov = arrive("Dov")
    page = screens.room(table, tapper(table.state))
    dov.page.route("**/rooms/r/**", lambda route: _answer(route, page))
    dov.page.goto(f"{base}/rooms/r/dov/")
    expect(dov.page.locator(".progress")).to_contain_text("Call her.")
    expect(dov.offers("report_back")).to_be_visible()
    assert dov.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_aloud_a_tap_of_its_owner_keeps_what_became_of_an_action(arrive: Arrive, base: str) -> None:
    """Without a script, so that the page itself has to carry it: the tap is a form, and its answer the next page."""
    table = begun("classic")
    table.state.held = Held.ROOM
    while table.word != "progress":
        table.ok(tapper(table.state), MoveOn(table.run))
    dov = arrive("Dov", java_script_enabled=False)

    def answer(route: Route) -> None:
        if posted := parse_qs(route.request.post_data or ""):
            move = SayWhatBecame(RunId(posted["run"][0]), posted["action"][0], Outcome(posted["outcome"][0]))
            table.ok(DOV, move)
        _answer(route, screens.room(table, DOV))

    dov.page.route("**/rooms/r/**", answer)
    dov.page.goto(f"{base}/rooms/r/dov/")
    dov.page.locator(".progress").get_by_role("button", name="goes on").click()
    expect(dov.page.locator(".progress .item-who")).to_have_text("Dov · goes on")
    expect(dov.page.locator(".progress .pick[aria-pressed=true]")).to_have_text("Goes on")
    assert 'data-ways="a1"' in screens.room(table, DOV)
    assert 'data-ways="a1"' not in screens.room(table, P1)


def _answer(route: Route, page: str) -> None:
    if route.request.is_navigation_request():
        route.fulfill(body=page, content_type="text/html")
    else:
        route.abort()


def test_where_nothing_is_left_from_last_time_nobody_is_asked_for_it(opens: Opens, base: str) -> None:
    meeting = opened(base, "classic", 4)
    meeting.on_to("bids")
    dov = opens(meeting["Dov"])
    dov.sees_phase("Who brings something?")
    assert "progress" not in {leg["word"] for leg in meeting["Dov"].sight()["course"]}
    assert not dov.may("report_back")
