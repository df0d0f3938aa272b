"""The pages before a meeting on a phone: which conversation it is, and what each format is."""

import pytest
from playwright.sync_api import expect

from askwell.engine.formats import shipped
from tests.browser.conftest import Arrive
from tests.browser.player import Player

pytestmark = pytest.mark.browser


def fits(player: Player) -> bool:
    found: bool = player.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return found


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_five_answers_lead_to_a_conversation_with_its_reasons_and_to_its_start(
    arrive: Arrive, base: str, script: bool
) -> None:
    eli = arrive("Eli", java_script_enabled=script)
    eli.page.goto(f"{base}/which/")
    eli.page.get_by_role("button", name="What fits?").click()
    eli.sees("5 questions are still open.")
    for answer in (
        "No",
        "A problem: nobody knows the answer yet",
        "A part of it",
        "People who neither manage nor assess one another",
        "Questions that I have not asked myself",
    ):
        eli.page.locator("label.which-option", has_text=answer).first.click()
    assert fits(eli)
    eli.page.get_by_role("button", name="What fits?").click()
    expect(eli.page.locator("[data-advice=set]")).to_have_text("A set that asks")
    eli.sees("Bring that part.")
    assert fits(eli)
    eli.page.get_by_role("link", name="Start:").click()
    expect(eli.page.locator("[name=format][value=taster]")).to_be_checked()


def test_where_somebody_could_be_harmed_it_leads_to_help(arrive: Arrive, base: str) -> None:
    eli = arrive("Eli")
    eli.page.goto(f"{base}/which/?kind=problem&mine=yes&room=peers&wish=questions")
    eli.page.locator("label.which-option", has_text="Yes, or perhaps").click()
    eli.page.get_by_role("button", name="What fits?").click()
    eli.page.get_by_role("link", name="Whom to turn to").click()
    expect(eli.page).to_have_url(f"{base}/help/")


WHOLE = "[...document.querySelectorAll('.rules')].every(rules => rules.scrollWidth <= rules.clientWidth)"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_each_format_shows_its_course_and_who_may_give_what_and_nothing_is_cut_off(
    arrive: Arrive, base: str, width: int
) -> None:
    eli = arrive("Eli", viewport={"width": width, "height": 844})
    for word in shipped():
        eli.page.goto(f"{base}/formats/{word}/")
        expect(eli.page.locator(".course-ring")).to_be_visible()
        assert eli.page.locator(".course-arc").count() > 0, word
        assert eli.page.locator(".phases-one").count() > 2, word
        assert eli.page.locator("[data-cell=yes]").first.is_visible(), word
        assert eli.page.evaluate(WHOLE), word
        assert fits(eli), word
