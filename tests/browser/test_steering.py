"""People steer: back, skip, take back, pause, stop; each screen follows."""

import re
import time

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import BID, at

pytestmark = pytest.mark.browser


STEP = 5.0
"""Seconds in which a step can be taken back."""


def lets_time_stand(player: Player) -> None:
    """From now on the page's clock goes on only when it is told to; it says what the server's says."""
    now = time.time()
    player.page.clock.install(time=now - 3600)
    player.page.clock.pause_at(now)
    player.page.evaluate("document.documentElement.dataset.now = performance.timeOrigin")


def lets_time_pass(player: Player, until: float) -> None:
    player.page.clock.run_for(round(until * 1000) - player.page.evaluate("Date.now()"))


BACK_AND_TAKEN_BACK = """phase => new Promise(taken => {
  const button = act => document.querySelector(`form[data-act=${act}] button`);
  const isThere = () => document.querySelector(".head-phase").textContent === phase;
  const taps = () => isThere() && button("take_step_back").checkVisibility()
    ? button("take_step_back").click() : setTimeout(taps, 10);
  document.addEventListener("handed", ({ target }) => target.dataset.act === "take_step_back" && taken());
  button("go_back").click();
  taps();
})"""
"""Done by the page itself: whoever looks at it from outside may take five seconds on a busy machine: too late."""


def test_back_skip_and_take_back(opens: Opens, base: str) -> None:
    table = at("present", base)
    taps, ana = opens(table.tapper()), opens(table.ana)
    ana.page.wait_for_timeout(1_100)
    taps.does("move_on")
    taps.does("go_back")
    ana.sees_phase("Present")
    ana.page.wait_for_timeout(1_100)
    taps.does("move_on")
    taps.sees_phase("Facts")
    taps.page.evaluate(BACK_AND_TAKEN_BACK, "Present")
    ana.sees_phase("Facts")
    taps.sees_phase("Facts")
    taps.does("skip_phase", leg="Open questions")
    expect(taps.page.locator("#do-skip_phase option", has_text="Open questions")).to_have_count(0)
    taps.does("move_on")
    ana.sees_phase("Reflect back")


def test_a_step_can_be_taken_back_for_five_seconds_only(opens: Opens, base: str) -> None:
    taps = opens(at("clarify", base).tapper())
    take_back = taps.page.locator("form[data-act=take_step_back] button")
    lets_time_stand(taps)
    before = time.time()
    taps.does("move_on")
    after = time.time()
    expect(take_back).to_be_visible()
    lets_time_pass(taps, before + STEP - 0.1)
    expect(take_back).to_be_visible()
    lets_time_pass(taps, after + STEP + 0.1)
    expect(take_back).to_be_hidden()


def test_the_next_step_has_five_seconds_of_its_own(opens: Opens, base: str) -> None:
    """What was offered before it ends sooner, and takes nothing away with it."""
    tapper = at("clarify", base).tapper()
    taps = opens(tapper)
    lets_time_stand(taps)
    taps.does("move_on")
    taps.sees_phase("Open questions")
    taps.page.wait_for_timeout(1_100)
    before = time.time()
    tapper.does("go_back")
    taps.sees_phase("Facts")
    lets_time_pass(taps, before + STEP - 0.1)
    expect(taps.page.locator("form[data-act=take_step_back] button")).to_be_visible()


def test_an_action_is_changed_and_let_go_where_it_stands(opens: Opens, base: str) -> None:
    """Its form names the action, and is sent to where forms are sent all the same."""
    table = at("decide", base)
    ana, ben = opens(table.ana), opens(table.ben)
    ana.does("take_action", "Ask Jolanda what she would hand on.")
    ben.sees("Ask Jolanda")
    ana.does("change_action", "Ask Jolanda on Monday.", about="Ask Jolanda")
    ben.sees("Ask Jolanda on Monday.")
    ana.does("let_action_go", about="Ask Jolanda")
    expect(ben.page.locator("body")).not_to_contain_text("Ask Jolanda")


def test_a_pause_shows_nothing_else_until_the_presenter_has_chosen(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ana, ben = opens(table.ana), opens(table.ben)
    ben.sees(BID)
    ben.page.locator(".safe [data-act=pause] button").click()
    for player in (ana, ben):
        player.sees("We’ve paused.")
        expect(player.page.locator("body")).not_to_contain_text(BID, use_inner_text=True)
    assert not ben.may("go_on")
    ana.does("just_be_listened_to")
    ben.sees("Ana is being listened to.")
    ana.does("go_on")
    ben.sees_phase("Open questions")
    ben.sees(BID)


def test_a_presenter_stops_and_nothing_is_asked_of_them(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ana, ben = opens(table.ana), opens(table.ben)
    ana.does("pause")
    ana.page.locator(".acts [data-act=stop_here] button").click()
    ben.sees_phase("How did we work?")
    ana.sees_phase("How did we work?")
    ana.does("share_what_was_written")
    expect(ana.offers("share_what_was_written")).to_have_count(0)


def test_a_listening_presenter_can_pause_but_not_answer(opens: Opens, base: str) -> None:
    table = at("reflect", base)
    ana = opens(table.ana)
    ana.sees("Your chair is turned.")
    assert ana.page.locator("form:visible[data-act=pause]").count() == 1
    for act in ("answer_question", "tell_matter", "take_floor", "finish_turn", "ask_question"):
        assert ana.page.locator(f"form:visible[data-act={act}]").count() == 0


def test_stopped_for_today_everything_stays_and_anyone_opens_it_again(opens: Opens, base: str) -> None:
    table = at("explore", base)
    taps, ben = opens(table.tapper()), opens(table.ben)
    taps.does("stop_for_today")
    ben.sees_phase("Stopped for today")
    ben.does("open_again")
    ben.sees_phase("Open questions")
    ben.sees(BID)


def test_whoever_is_sent_out_sees_nothing_any_more(opens: Opens, base: str) -> None:
    table = at("explore", base)
    dov, chi = opens(table.dov), opens(table.chi)
    chi.sees(BID)
    dov.does("send_out", seat="Chi")
    expect(chi.page.locator("body")).not_to_contain_text(BID)
    chi.sees("There is nothing here for you.")


def test_a_break_says_on_every_screen_when_we_go_on(opens: Opens, base: str) -> None:
    table = at("explore", base)
    taps, ana = opens(table.tapper()), opens(table.ana)
    taps.does("take_break", minutes="10")
    ana.sees_phase("A break")
    expect(ana.page.locator(".back-at time")).to_have_text(re.compile(r"^\d\d:\d\d$"))
    taps.does("end_break")
    ana.sees_phase("Open questions")
