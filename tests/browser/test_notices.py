"""A refusal is an invitation that is seen: in sight, above my act, one at a time, for as long as it holds."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Sitter, at

pytestmark = pytest.mark.browser

PHONE, LAPTOP = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
SMALL = {"width": 320, "height": 640}
"""Its head goes up with the page, and its acts stay."""
LONG = "What would the ward do in its first week without her, and who would be the first to notice that she has gone?"
SEEN = """notice => [...notice.children].every(part => [...part.getClientRects()].every(({ x, y, width, height }) =>
  part.contains(document.elementFromPoint(x + width / 2, y + height / 2))))"""
"""Each line of it lies on top, inside the window."""


def unaware(opens: Opens, sitter: Sitter, **context: Any) -> Player:
    """A screen that is told nothing new, as in the second before news arrive."""
    player = opens(sitter, **context)
    player.has_all()
    player.page.route("**/stream*", lambda route: route.abort())
    player.page.reload()
    player.has_all()
    return player


def seen(player: Player) -> Locator:
    notice = player.page.locator("[data-refusal]:visible")
    expect(notice).to_have_count(1)
    assert notice.evaluate(SEEN), "the notice lies under something, or outside the window"
    return notice


def too_late(route: Route, chi: Sitter) -> None:
    """Chi was faster."""
    chi.does("take_floor")
    route.continue_()


@pytest.mark.parametrize("size", [PHONE, SMALL, LAPTOP], ids=["phone", "small", "laptop"])
def test_a_refusal_is_in_sight_with_its_words_and_above_my_act(opens: Opens, base: str, size: dict[str, int]) -> None:
    table = at("explore", base)
    ben, ana = (unaware(opens, sitter, viewport=size) for sitter in (table.ben, table.ana))
    table.chi.does("take_floor")
    ben.page.locator("#draft-ask_question").fill(LONG)
    assert ben.tries("ask_question") == 409
    assert "Chi has the floor." in seen(ben).inner_text()
    expect(ben.page.locator("#draft-ask_question")).to_have_value(LONG)
    table.chi.does("ask_question", text="Whose ward is it, on the day after she leaves?")
    ana.page.reload()
    ana.has_all()
    table.on("reflect")
    assert ana.tries("mark_question", about="Whose ward", pick="answered") == 409
    seen(ana)
    assert ana.tries("answer_question", "Mine, I suppose.", about="Whose ward") == 409
    seen(ana)


def test_there_is_one_notice_at_a_time_and_words_that_came_back_keep_theirs(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = unaware(opens, table.ben)
    table.chi.does("take_floor")
    assert ben.tries("take_floor") == 409
    seen(ben)
    assert ben.tries("ask_question", "Who decides?") == 409
    seen(ben)
    assert ben.tries("say_what_helps", "Some light.") == 200
    expect(ben.page.locator("[data-refusal]:visible")).to_have_count(1)
    expect(ben.page.locator("#do-ask_question [data-refusal]")).to_be_visible()
    ben.page.locator("#draft-ask_question").evaluate(
        "field => { field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    expect(ben.page.locator("[data-refusal]:visible")).to_have_count(0)


def test_a_notice_goes_as_soon_as_its_person_writes(opens: Opens, base: str) -> None:
    ben = opens(at("explore", base).ben)
    ben.has_all()
    ben.page.evaluate("() => document.getElementById('do-ask_question').requestSubmit()")
    assert "There are no words in it yet." in seen(ben).inner_text()
    ben.page.locator("#draft-ask_question").press_sequentially("W")
    expect(ben.page.locator("[data-refusal]:visible")).to_have_count(0)


def test_a_notice_stays_with_the_news_that_it_is_about_and_goes_with_the_next(opens: Opens, base: str) -> None:
    """The button that was refused has gone by then; why it was refused has not."""
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.clock.install()
    ben.page.reload()
    ben.has_all()
    ben.page.route("**/moves", lambda route: too_late(route, table.chi))
    assert ben.tries("take_floor") == 409
    ben.sees("Chi has the floor. ")
    expect(ben.form("take_floor")).to_be_hidden()
    ben.page.clock.run_for(60_000)
    seen(ben)
    table.chi.does("finish_turn")
    expect(ben.form("take_floor")).to_be_visible()
    ben.page.clock.run_for(60_000)
    expect(ben.page.locator("[data-refusal]:visible")).to_have_count(0)


def test_without_a_script_a_refusal_comes_first_and_once(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben, java_script_enabled=False)
    ben.page.locator("#draft-ask_question").fill("Who decides?")
    table.chi.does("take_floor")
    ben.page.locator("[data-button=ask_question]").click()
    expect(ben.page).to_have_title("Chi has the floor. Open questions · Askwell")
    notice = ben.page.locator("[data-refusal]:visible")
    expect(notice).to_have_count(1)
    expect(notice).to_be_in_viewport(ratio=1)
    expect(ben.page.locator("#draft-ask_question")).to_have_value("Who decides?")


@pytest.mark.parametrize("width", [320, 390])
def test_what_a_presenter_can_do_with_a_question_stays_on_the_page(opens: Opens, base: str, width: int) -> None:
    """Also where the question came with the page, and not over the stream."""
    table = at("explore", base)
    table.chi.does("ask_question", text="Whose ward is it, on the day after she leaves?")
    ana = opens(table.ana, viewport={"width": width, "height": 844})
    ana.page.locator(".ways-calm > summary").click()
    for button in ana.page.locator(".ways-calm button:visible").all():
        box = button.bounding_box()
        assert box
        assert 16 <= box["x"] <= box["x"] + box["width"] <= width - 16


def test_without_a_connection_the_head_says_so_and_not_who_has_the_floor(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.has_all()
    expect(ben.page.locator(".head-unheard")).to_be_hidden()
    ben.page.route("**/stream*", lambda route: route.abort())
    ben.page.reload()
    ben.sees("No connection just now.")
    expect(ben.page.locator(".head-floor")).to_be_hidden()
    expect(ben.page.locator("#says")).to_contain_text("No connection just now.")
    table.chi.does("take_floor")
    ben.page.unroute("**/stream*")
    ben.sees("Chi has the floor.")
    expect(ben.page.locator(".head-unheard")).to_be_hidden()
