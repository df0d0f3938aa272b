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


def test_where_the_head_goes_up_with_the_page_a_room_opens_at_its_top(opens: Opens, base: str) -> None:
    """As at 400 % on a laptop: the phase and who has the floor come first."""
    table = at("explore", base)
    table.ben.does("take_floor")
    ben = opens(table.ben, viewport={"width": 320, "height": 256})
    ben.sees_phase("Open questions")
    ben.has_all()
    assert ben.page.evaluate("scrollY") == 0


def test_acts_that_become_more_do_not_come_to_lie_on_a_draft(opens: Opens, base: str) -> None:
    ben = opens(at("bids", base).ben)
    ben.does("place_bid", "A merger that nobody has asked my team about.", urgency="this_month")
    expect(ben.page.get_by_role("button", name="Take my bid back")).to_be_visible()
    draft = ben.page.locator(".room-write .draft:visible").bounding_box()
    acts = ben.page.locator(".room-acts").bounding_box()
    assert draft
    assert acts
    assert draft["y"] + draft["height"] <= acts["y"]


def test_what_was_refused_comes_back_as_an_invitation_with_its_words(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).fill("Who decides?")
    ben.page.route("**/stream*", lambda route: route.abort())
    ben.page.evaluate("document.querySelector('#do-ask_question [name=run]').value = 'clarify.1.1'")
    assert ben.tries("ask_question") == 409
    expect(ben.page.locator("#do-ask_question [data-refusal=moved-on]")).to_be_visible()
    expect(ben.page.locator(DRAFT)).to_have_value("Who decides?")


def test_whoever_writes_on_while_their_words_are_on_the_way_keeps_what_came_after_them(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).fill("Who decides?")
    ben.page.evaluate(
        """draft => {
          document.querySelector("[data-button=ask_question]").click();
          document.querySelector(draft).value += " And who";
        }""",
        DRAFT,
    )
    expect(ben.page.locator(DRAFT)).to_have_value("And who")
    ben.page.reload()
    expect(ben.page.locator(DRAFT)).to_have_value("And who")
    ben.sees("Who decides?")
    assert [item["text"] for item in table.chi.sight()["items"] if item["kind"] == "question"] == ["Who decides?"]


def test_whoever_begins_anew_while_their_words_are_on_the_way_keeps_what_they_write(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.locator(DRAFT).fill("Who decides?")
    ben.page.evaluate(
        """draft => {
          document.querySelector("[data-button=ask_question]").click();
          const frame = document.querySelector(draft);
          frame.value = "What else?";
          frame.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        DRAFT,
    )
    ben.sees("You have the floor.")
    expect(ben.form("ask_question")).not_to_have_attribute("aria-busy", "true")
    expect(ben.page.locator(DRAFT)).to_have_value("What else?")
    ben.page.reload()
    expect(ben.page.locator(DRAFT)).to_have_value("What else?")


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
    expect(ben.page.locator(".question-words")).to_have_text("Said in a tunnel?")
    expect(ben.page.locator(DRAFT)).to_have_value("")
    asked = [item["text"] for item in table.chi.sight()["items"] if item["kind"] == "question"]
    assert asked == ["Said in a tunnel?"]


def test_without_a_network_the_frame_is_free_for_the_next_words_and_all_of_them_arrive(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.has_all()
    written = ["Said in a tunnel?", "And before it?", "And after it?"]
    with ben.offline():
        for words in written:
            ben.page.locator(DRAFT).fill(words)
            ben.page.locator("[data-button=ask_question]").click()
            expect(ben.page.locator(DRAFT)).to_have_value("")
        expect(ben.page.locator(".left .item-words")).to_have_text(written)
        expect(ben.page.locator(".left").first).to_contain_text("Waits for the network.")
    expect(ben.page.locator(".left")).to_have_count(0)
    asked = [item["text"] for item in table.chi.sight()["items"] if item["kind"] == "question"]
    assert asked == written


def test_what_came_too_late_is_given_back_to_be_taken_up_again_or_let_go(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.has_all()
    with ben.offline():
        for words in ("First?", "Second?"):
            ben.page.locator(DRAFT).fill(words)
            ben.page.locator("[data-button=ask_question]").click()
            expect(ben.page.locator(DRAFT)).to_have_value("")
        table.on("reflect")
    left = ben.page.locator(".left")
    expect(left.locator("[data-refusal]")).to_have_count(2)
    ben.page.reload()
    expect(left.locator(".item-words")).to_have_text(["First?", "Second?"])
    ben.troubles.clear()  # a transition that a reload has cut short
    left.first.get_by_role("button", name="Take it up again").click()
    expect(ben.page.locator(DRAFT)).to_have_value("First?")
    left.first.get_by_role("button", name="Let it go").click()
    expect(left).to_have_count(0)
    ben.page.reload()
    expect(ben.page.locator(DRAFT)).to_have_value("First?")
    ben.has_all()
    expect(left).to_have_count(0)


def test_what_waits_is_dropped_from_a_device_that_is_given_back(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.has_all()
    waiting = "Object.values(localStorage).filter((kept) => kept.includes('tunnel')).length"
    ben.page.route("**/moves", lambda route: route.abort())
    ben.page.locator(DRAFT).fill("Said in a tunnel?")
    ben.page.locator("[data-button=ask_question]").click()
    expect(ben.page.locator(".left")).to_have_count(1)
    assert ben.page.evaluate(waiting) == 1
    ben.page.on("dialog", lambda asked: asked.accept())
    ben.page.locator(".safe [popovertarget]").click()
    ben.page.locator("form[data-hands-over] button").click()
    expect(ben.page).to_have_url(f"{base}/")
    ben.troubles.clear()  # a transition that the way out has cut short
    assert ben.page.evaluate(waiting) == 0


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


def test_what_is_folded_away_or_can_wait_has_no_forms_until_somebody_taps(opens: Opens, base: str) -> None:
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
    expect(first.locator(".ways-calm > summary")).to_be_visible()
    expect(first.locator("form")).to_have_count(0)
    first.locator(".ways-calm > summary").click()
    expect(first.locator("form[data-act=mark_question]").first).to_be_visible()
    first.locator(".ways-calm > summary").click()
    ana.does("mark_question", about="in week 0?", pick="answered")
    expect(first.locator(".question-who")).to_contain_text("answered")
