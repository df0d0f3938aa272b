"""Coming in by link, square and code; my seat on another device; the link to my sheet; knocking; the wall."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Arrive, Opens
from tests.browser.table import BID, at, gathered

pytestmark = pytest.mark.browser


def test_a_wrong_code_is_an_invitation_and_keeps_my_name(arrive: Arrive, base: str) -> None:
    eli = arrive("Eli")
    eli.page.goto(f"{base}/join/")
    eli.page.get_by_label("Code").fill("ABCD 2345")
    eli.page.get_by_label("The name that people here call you").fill("Eli")
    eli.page.get_by_role("button", name="Take the seat").click()
    expect(eli.page.locator("[data-refusal=wrong-code]")).to_be_visible()
    expect(eli.page.get_by_label("The name that people here call you")).to_have_value("Eli")


def test_two_people_of_one_name_are_told_apart_before_they_sit(arrive: Arrive, base: str) -> None:
    table = gathered(base)
    second = arrive("Ben")
    second.page.goto(f"{base}/join/{table.code}")
    second.page.get_by_label("The name that people here call you").fill("Ben")
    second.page.get_by_role("button", name="Take the seat").click()
    expect(second.page.locator("[data-refusal=name-taken]")).to_be_visible()


def test_whoever_comes_late_knocks_and_their_page_opens_by_itself(opens: Opens, arrive: Arrive, base: str) -> None:
    table = at("explore", base)
    dov, late = opens(table.dov), arrive("Femi")
    late.joins(f"{base}/join/{table.code}")
    late.sees_phase("At the door")
    expect(late.page.locator("body")).not_to_contain_text(BID)
    dov.does("let_in", about="Femi")
    late.sees("You come in between two phases")
    table.on("reflect")
    late.sees("your yes to it")
    late.sees("What is told here stays here.")


def test_my_seat_opens_on_another_device_by_a_code_that_works_once(opens: Opens, arrive: Arrive, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(".safe [popovertarget]").click()
    ben.page.get_by_role("button", name="My seat on another device").click()
    link = ben.page.locator(".invite-link a").get_attribute("href")
    assert link
    tablet = arrive("Ben")
    tablet.page.goto(link)
    tablet.sees(BID)
    assert "#" not in tablet.page.url
    other = arrive("Fay")
    other.page.goto(link)
    expect(other.page.locator("[data-refusal=code-used]")).to_be_visible()


def test_the_link_to_my_sheet_is_exchanged_at_once_and_opens_nothing_else(
    opens: Opens, arrive: Arrive, base: str
) -> None:
    table = at("explore", base)
    ana = opens(table.ana)
    ana.page.locator(".safe [popovertarget]").click()
    ana.page.get_by_role("button", name="A link to my sheet").click()
    link = ana.page.locator(".invite-link a").get_attribute("href")
    assert link
    home = arrive("Ana")
    home.page.goto(link)
    expect(home.page).to_have_url(re.compile(r"/sheet/$"))
    home.sees(BID)
    home.page.goto(f"{base}/rooms/{table.ana.room}/{table.ana.seat}/")
    home.sees("There is nothing here for you.")


def test_a_given_back_device_keeps_neither_seat_nor_draft(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator("#draft-ask_question").press_sequentially("What if")
    assert ben.page.evaluate("Object.keys(localStorage).length") == 1
    ben.page.locator(".safe [popovertarget]").click()
    ben.page.get_by_role("button", name="Give this device back").click()
    expect(ben.page).to_have_url(f"{base}/")
    assert ben.page.evaluate("Object.keys(localStorage).length") == 0
    ben.page.goto(f"{base}/rooms/{table.ben.room}/{table.ben.seat}/")
    ben.sees("There is nothing here for you.")


def test_the_wall_follows_and_shows_no_words(opens: Opens, base: str, browser: Browser) -> None:
    table = at("clarify", base)
    dov = opens(table.dov)
    dov.page.locator(".safe [popovertarget]").click()
    with dov.context.expect_page() as opened:
        dov.page.get_by_role("button", name="A display for the wall").click()
    wall = opened.value
    expect(wall.locator(".head-phase")).to_have_text("Facts")
    table.on("explore")
    table.chi.does("ask_question", text="What have you not told her?")
    expect(wall.locator(".head-phase")).to_have_text("Open questions")
    expect(wall.locator("body")).to_contain_text("Chi has the floor.")
    dov.sees("What have you not told her?")
    expect(wall.locator("body")).not_to_contain_text("What have you not told her?")


def test_a_supporter_names_whom_they_come_with(opens: Opens, arrive: Arrive, base: str) -> None:
    table = gathered(base)
    sue = arrive("Sue")
    sue.page.goto(f"{base}/join/{table.code}")
    sue.page.get_by_text("I am not here as a member of the set").click()
    whom = sue.page.get_by_label("Whom you come with")
    expect(whom).to_be_hidden()
    sue.page.locator("label:has([name=part][value=supporter])").click()
    whom.fill("Nobody")
    sue.page.get_by_label("The name that people here call you").fill("Sue")
    sue.page.get_by_role("button", name="Take the seat").click()
    expect(sue.page.locator("[data-refusal=supports-nobody]")).to_be_visible()
    sue.page.get_by_label("Whom you come with").fill("ana")
    sue.page.get_by_role("button", name="Take the seat").click()
    sue.page.locator("#head").wait_for()
    assert not sue.may("place_bid")
    assert sue.may("pause")


def test_a_slip_of_paper_brings_somebody_without_a_screen_their_sheet(opens: Opens, arrive: Arrive, base: str) -> None:
    table = gathered(base)
    dov = opens(table.dov, viewport={"width": 1280, "height": 800})
    link = dov.page.get_by_role("link", name="Slips for those without a screen")
    expect(link).to_be_hidden()
    table.dov.does("add_seat", name="Gül")
    link.click()
    dov.page.get_by_role("button", name="A slip for Gül").click()
    dov.sees("For Gül alone.")
    code = dov.page.locator(".code-letters").inner_text()
    gul = arrive("Gül")
    gul.page.goto(f"{base}/sheets")
    gul.page.get_by_label("The code").fill(code.lower())
    gul.page.get_by_role("button", name="Open my sheet").click()
    expect(gul.page).to_have_url(re.compile(r"/sheet/$"))
    gul.sees("Gül’s sheet")


@pytest.mark.parametrize(
    ("path", "act", "sentence"),
    [
        ("/start/", "Open the room", "We need a name to call you by. Any name that people here know."),
        ("/rehearse/", "Go in", "We need a name to call you by. Any name that people here know."),
        ("/join/", "Take the seat", "The code is on the screen of whoever opened the room."),
        ("/devices/", "Sit down here", "The other screen shows it."),
        ("/sheets/", "Open my sheet", "It is on your slip, or at the end of your link."),
    ],
)
def test_what_is_needed_and_left_empty_is_asked_for_in_our_words_until_it_is_there(
    arrive: Arrive, base: str, path: str, act: str, sentence: str
) -> None:
    eli = arrive("Eli")
    eli.page.goto(base + path)
    for _ in range(2):
        eli.page.get_by_role("button", name=act).click()
    field = eli.page.locator("[data-needed]").first
    expect(eli.page.get_by_text(sentence)).to_have_count(1)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(sentence)
    field.fill("E")
    expect(eli.page.get_by_text(sentence)).to_have_count(0)
    expect(field).not_to_have_attribute("aria-invalid", "true")


def test_on_a_low_laptop_a_seat_is_taken_without_scrolling(arrive: Arrive, base: str) -> None:
    eli = arrive("Eli", viewport={"width": 1280, "height": 720})
    eli.page.goto(f"{base}/join/")
    expect(eli.page.get_by_role("button", name="Take the seat")).to_be_in_viewport(ratio=1)
    expect(eli.page.locator(".circle")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("path", ["/nowhere/", "/devices/", "/sheets/", "/join/", "/start/", "/rehearse/"])
def test_on_a_laptop_no_form_at_the_door_and_no_trouble_is_squeezed(arrive: Arrive, base: str, path: str) -> None:
    eli = arrive("Eli", viewport={"width": 1280, "height": 800})
    eli.page.goto(base + path)
    place = eli.page.locator(".join-acts").bounding_box()
    assert place
    assert place["width"] >= 480
