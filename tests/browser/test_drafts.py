"""What somebody is writing outlives every update, a lost network and a reload; nothing takes the focus away."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Opens
from tests.browser.table import at

pytestmark = pytest.mark.browser

DRAFT = "#draft-ask_question"


def test_a_draft_and_the_focus_survive_an_update(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).press_sequentially("What would you")
    table.chi.does("ask_question", text="Whose ward is it, on the day after she leaves?")
    ben.sees("Whose ward is it")
    table.chi.does("finish_turn")
    ben.sees("The floor is free.")
    ben.page.keyboard.type(" miss?")
    expect(ben.page.locator(DRAFT)).to_have_value("What would you miss?")
    expect(ben.page.locator(DRAFT)).to_be_focused()
    ben.does("ask_question")
    ben.sees("What would you miss?")
    expect(ben.page.locator(DRAFT)).to_have_value("")


def test_a_draft_outlives_its_phase_and_comes_back_with_it(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).fill("What have you ruled out?")
    table.on("reflect")
    ben.sees_phase("Reflect back")
    expect(ben.page.locator(DRAFT)).to_have_value("What have you ruled out?")
    assert not ben.page.locator("[data-button=ask_question]").is_visible()
    table.tapper().does("go_back")
    ben.sees_phase("Open questions")
    ben.does("ask_question")
    ben.sees("What have you ruled out?")


def test_what_was_refused_comes_back_as_an_invitation_with_its_words(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).fill("Who decides?")
    ben.page.route("**/stream*", lambda route: route.abort())
    ben.page.evaluate("document.querySelector('#do-ask_question [name=run]').value = 'clarify.1.1'")
    assert ben.tries("ask_question") == 409
    expect(ben.page.locator("#do-ask_question [data-refusal=moved-on]")).to_be_visible()
    expect(ben.page.locator(DRAFT)).to_have_value("Who decides?")


def test_a_draft_survives_a_reload_on_ones_own_device(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).press_sequentially("What if nobody")
    ben.page.reload()
    expect(ben.page.locator(DRAFT)).to_have_value("What if nobody")


def test_moves_made_without_a_network_arrive_in_order_and_once(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    with ben.offline():
        ben.page.locator(DRAFT).fill("Said in a tunnel?")
        ben.page.locator("[data-button=ask_question]").click()
        ben.page.wait_for_timeout(1500)
    ben.troubles.clear()
    ben.sees("Said in a tunnel?")
    expect(ben.page.locator(DRAFT)).to_have_value("", timeout=10_000)
    asked = [item["text"] for item in table.chi.sight()["items"] if item["kind"] == "question"]
    assert asked == ["Said in a tunnel?"]


def test_without_a_script_forms_work_and_a_reload_shows_what_is_new(opens: Opens, base: str, browser: Browser) -> None:
    table = at("explore", base)
    ben = opens(table.ben, java_script_enabled=False)
    ben.page.locator(DRAFT).fill("Does it work without a script?")
    ben.page.locator("[data-button=ask_question]").click()
    ben.sees("Does it work without a script?")
    ben.sees("You have the floor.")
    table.ben.does("finish_turn")
    ben.page.get_by_role("link", name="Reload").click()
    ben.sees("The floor is free.")
    table.chi.does("take_floor")
    ben.page.locator(DRAFT).fill("And a refusal?")
    ben.page.locator("[data-button=ask_question]").click()
    expect(ben.page.locator("#do-ask_question [data-refusal=floor-taken]")).to_be_visible()
    expect(ben.page.locator(DRAFT)).to_have_value("And a refusal?")


def test_what_is_folded_away_has_no_forms_until_it_is_unfolded(opens: Opens, base: str) -> None:
    table = at("explore", base)
    for number in range(5):
        table.chi.does("ask_question", text=f"What then, in week {number}?")
        table.chi.does("finish_turn")
    ana = opens(table.ana)
    table.chi.does("ask_question", text="And in the week after?")
    ana.sees("And in the week after?")
    first = ana.page.locator("li", has_text="in week 0?")
    expect(first.locator("form")).to_have_count(0)
    ana.page.locator(".items-earlier a").click()
    expect(first.locator("form[data-act=mark_question]").first).to_be_attached()
    ana.does("mark_question", about="in week 0?", pick="answered")
    expect(first.locator(".question-who")).to_contain_text("answered")
