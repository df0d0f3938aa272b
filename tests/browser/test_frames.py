"""On a laptop, also a low one or half of one beside a call: a frame that I write in is whole, and so are my acts."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Table, at

pytestmark = pytest.mark.browser

LAPTOPS = [(1280, 800), (1280, 720), (1366, 768)]
HALF_A_SCREEN = (640, 800)
EIGHT_LINES = "It would be about the ward that looks at me whenever somebody leaves. " * 8

# How far a frame lies beyond what it scrolls in, or under my acts; the ring of its focus is 6 pixels wide.
CUT = """() => {
  const frame = [...document.querySelectorAll(".room-write .draft")].find(one => one.checkVisibility());
  let top = 0, bottom = document.querySelector(".room-acts").getBoundingClientRect().top;
  for (let around = frame.parentElement; around !== document.body; around = around.parentElement) {
    if (getComputedStyle(around).overflowY === "visible") continue;
    const box = around.getBoundingClientRect();
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  const seen = frame.getBoundingClientRect();
  return Math.max(0, top - (seen.top - 6), seen.bottom + 6 - bottom);
}"""


def is_whole(page: Page, draft: str) -> None:
    """Empty and with eight lines; of those some are in sight, and the rest scroll in the frame."""
    words = page.locator(draft)
    for written in ("", EIGHT_LINES):
        words.fill(written)
        page.evaluate("document.getElementById('main').scrollTo(0, 0)")
        assert page.evaluate(CUT) == 0, written
        box = words.bounding_box()
        assert box
        assert box["height"] >= 34


@pytest.fixture
def deciding(base: str) -> Table:
    """Ana said "not now" to an option, and decides what to do."""
    table = at("explore", base)
    table.ana.does("ask_for_options")
    table.on("options")
    offers = next(one for one in table.everyone if any(act["type"] == "offer_option" for act in one.sight()["acts"]))
    offers.does("offer_option", text="Let the night shift choose what they take over.")
    table.on("silence")
    option = next(item["id"] for item in table.ana.sight()["items"] if item["kind"] == "option")
    table.ana.does("sort_item", item=option, sorting="not_now")
    table.on("decide")
    return table


def on_a_laptop(opens: Opens, table: Table, size: tuple[int, int]) -> Player:
    return opens(table.ana, viewport={"width": size[0], "height": size[1]})


@pytest.mark.parametrize("size", LAPTOPS)
def test_what_i_will_do_has_a_whole_frame_though_one_more_look_stands_above_it(
    opens: Opens, deciding: Table, size: tuple[int, int]
) -> None:
    ana = on_a_laptop(opens, deciding, size)
    expect(ana.page.locator(".again .item-words")).to_have_text("Let the night shift choose what they take over.")
    is_whole(ana.page, "#draft-take_action")


@pytest.mark.parametrize("size", LAPTOPS)
def test_a_long_question_scrolls_in_its_frame_and_the_frame_stays_whole(
    opens: Opens, base: str, size: tuple[int, int]
) -> None:
    table = at("explore", base)
    table.chi.does("ask_question", text="Whose ward is it, on the day after she leaves?")
    table.chi.does("finish_turn")
    table.ben.does("take_floor")
    ben = opens(table.ben, viewport={"width": size[0], "height": size[1]})
    is_whole(ben.page, "#draft-ask_question")


def test_a_bid_has_a_whole_frame_beside_the_drawer_of_whoever_guides(opens: Opens, base: str) -> None:
    table = at("bids", base)
    table.dov.does("hand_over", job="guiding", to=table.dov.seat)
    dov = opens(table.dov, viewport={"width": 1280, "height": 720})
    expect(dov.page.locator("#drawer")).to_be_visible()
    is_whole(dov.page, "#draft-place_bid")


def test_beside_a_call_whoever_listens_can_pause_without_scrolling(opens: Opens, base: str) -> None:
    ana = on_a_laptop(opens, at("reflect", base), HALF_A_SCREEN)
    ana.sees("Your chair is turned.")
    for name in ("Pause", "More"):
        expect(ana.page.locator(".room-acts").get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
