"""What a device does for the one who holds it: a bell, announcements, and where we are at one key."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import at

pytestmark = pytest.mark.browser

COUNT_TONES = """window.tones = 0;
window.AudioContext = class extends AudioContext {
  createOscillator() {
    window.tones += 1;
    return super.createOscillator();
  }
};"""
CLOCK_TURNS_LAST = """speaks => {
  document.documentElement.dataset.speaks = speaks;
  for (const clock of document.querySelectorAll("[data-clock]")) {
    delete clock.dataset.deadline;
    clock.dataset.clock = "running";
  }
  return new Promise(done => setTimeout(() => {
    for (const clock of document.querySelectorAll("[data-clock]")) clock.dataset.clock = "last";
    setTimeout(done, 100);
  }, 100));
}"""


@pytest.fixture
def ben(opens: Opens, base: str) -> Player:
    ben = opens(at("arrive", base).ben)
    ben.page.add_init_script(COUNT_TONES)
    ben.page.reload()
    return ben


def opens_where(player: Player) -> None:
    player.page.keyboard.press("F2")
    player.page.locator("#where-panel:popover-open").wait_for()


def test_one_key_says_where_we_are_and_puts_it_away(ben: Player) -> None:
    opens_where(ben)
    assert ben.page.locator("#where-phase").inner_text() == "Arrive"
    ben.page.keyboard.press("Escape")
    expect(ben.page.locator("#where-panel:popover-open")).to_have_count(0)


def test_there_is_no_bell_unless_this_device_was_told_to(ben: Player) -> None:
    ben.page.evaluate(CLOCK_TURNS_LAST, "")
    assert ben.page.evaluate("tones") == 0
    opens_where(ben)
    ben.page.get_by_label("A soft bell, on this device").check()
    ben.page.reload()
    ben.page.locator("[data-bell=on]").wait_for()
    ben.page.evaluate(CLOCK_TURNS_LAST, "")
    assert ben.page.evaluate("tones") == 1


def test_while_somebody_speaks_there_is_a_sign_and_no_sound(ben: Player) -> None:
    opens_where(ben)
    ben.page.get_by_label("A soft bell, on this device").check()
    assert ben.page.locator("[data-rung]").count() == 0
    ben.page.evaluate(CLOCK_TURNS_LAST, "yes")
    assert ben.page.locator("[data-rung]").count() == 1
    assert ben.page.evaluate("tones") == 0


def test_how_much_is_announced_is_chosen_once(ben: Player) -> None:
    assert ben.page.locator("#says").get_attribute("data-says") == "turn"
    opens_where(ben)
    ben.page.locator("label:has([name=says][value=more])").click()
    ben.page.reload()
    expect(ben.page.locator("#says")).to_have_attribute("data-says", "more")
