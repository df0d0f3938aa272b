"""A private hint comes softly: once typing has paused, under the draft, never in the way, and only if one wants it."""

import re
import time

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Table, at
from tests.browser.test_for_everyone import AXE

pytestmark = pytest.mark.browser

DRAFT = "#draft-ask_question"
ADVICE = "Have you thought of offering her more money?"
CARRIES = "This carries a solution of yours"


def hint(player: Player, draft: str = DRAFT) -> Locator:
    return player.page.locator(f".draft:has({draft}) [data-hint]")


def writes(player: Player, words: str, draft: str = DRAFT) -> None:
    """As people do, key by key; whatever stood there is gone. Hints come after the first view."""
    player.page.locator(f".draft:has({draft}) .hint-ways").wait_for(state="attached")
    player.page.locator(draft).fill("")
    player.page.locator(draft).press_sequentially(words, delay=5)


def late(route: Route) -> None:
    """Answers when somebody has long typed on."""
    time.sleep(0.9)
    route.continue_()


def ben_writes(opens: Opens, base: str, words: str = ADVICE, **context: object) -> tuple[Table, Player]:
    table = at("explore", base)
    ben = opens(table.ben, **context)
    writes(ben, words)
    return table, ben


def test_advice_gets_a_hint_that_only_its_writer_sees_and_the_focus_stays(opens: Opens, base: str) -> None:
    table, ben = ben_writes(opens, base)
    expect(hint(ben)).to_contain_text(CARRIES)
    expect(hint(ben)).to_have_attribute("aria-live", "polite")
    expect(hint(ben)).to_have_attribute("lang", "en")
    expect(ben.page.locator(f".draft:has({DRAFT}) .draft-private")).to_have_text("Only you see this.")
    expect(ben.page.locator(DRAFT)).to_be_focused()
    assert ADVICE not in str(table.ana.sight())


def test_an_open_question_is_left_alone_after_a_hint_on_what_stood_there(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    expect(hint(ben)).to_contain_text(CARRIES)
    writes(ben, "What have you stopped noticing?")
    expect(hint(ben)).to_be_empty()
    expect(ben.page.locator(f".draft:has({DRAFT}) .hint-ways")).to_be_hidden()


def test_it_waits_until_typing_has_paused_and_asks_once(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    asked: list[str] = []
    ben.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/hints") else None)
    ben.page.locator(f".draft:has({DRAFT}) .hint-ways").wait_for(state="attached")
    ben.page.clock.install()
    ben.page.clock.pause_at(time.time() + 3600)
    for letter in ADVICE:
        ben.page.locator(DRAFT).press_sequentially(letter)
        ben.page.clock.run_for(60)
    assert asked == []
    ben.page.clock.run_for(300)
    assert asked == []
    ben.page.clock.run_for(100)
    expect(hint(ben)).to_contain_text(CARRIES)
    assert len(asked) == 1


def test_an_answer_to_what_no_longer_stands_there_is_not_shown(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.route("**/hints", late, times=1)
    writes(ben, ADVICE)
    ben.page.wait_for_timeout(600)
    writes(ben, "What have you stopped noticing?")
    ben.page.wait_for_timeout(1500)
    expect(hint(ben)).to_be_empty()


def test_handing_over_waits_for_no_hint_and_takes_it_away(opens: Opens, base: str) -> None:
    table, ben = ben_writes(opens, base)
    expect(hint(ben)).to_contain_text(CARRIES)
    ben.does("ask_question")
    expect(hint(ben)).to_be_empty()
    assert ADVICE in [item["text"] for item in table.ana.sight()["items"]]


def test_a_server_that_has_no_hint_to_give_stops_nobody(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    ben.page.route("**/hints", lambda route: route.fulfill(status=500, body="no"))
    writes(ben, ADVICE)
    ben.page.wait_for_timeout(700)
    expect(hint(ben)).to_be_empty()
    ben.does("ask_question")
    ben.troubles.clear()
    assert ADVICE in [item["text"] for item in table.ana.sight()["items"]]


def test_the_same_thing_is_not_said_aloud_twice_in_one_draft(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    expect(hint(ben)).to_have_attribute("aria-live", "polite")
    writes(ben, "What did she say?")
    expect(hint(ben)).to_be_empty()
    writes(ben, "Why don't you just ask her?")
    expect(hint(ben)).to_contain_text(CARRIES)
    expect(hint(ben)).to_have_attribute("aria-live", "off")


def test_a_quiet_mark_is_seen_and_not_said_aloud(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base, "Who knows? And who would want to?")
    expect(hint(ben)).to_contain_text("more than one question")
    expect(hint(ben)).to_have_attribute("data-quiet", "")
    expect(hint(ben)).to_have_attribute("aria-live", "off")


def test_put_away_for_now_lasts_until_the_draft_is_handed_over(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    ben.page.get_by_role("button", name="Put it away").click()
    expect(hint(ben)).to_be_empty()
    expect(ben.page.locator(DRAFT)).to_be_focused()
    ben.page.keyboard.type(" Or a raise?")
    ben.page.wait_for_timeout(800)
    expect(hint(ben)).not_to_contain_text(CARRIES)
    ben.does("ask_question")
    writes(ben, ADVICE)
    expect(hint(ben)).to_contain_text(CARRIES)


def test_a_kind_that_was_put_away_for_good_stays_away_until_hints_are_switched_on_anew(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    ben.page.get_by_role("button", name="Not this kind again").click()
    ben.page.reload()
    writes(ben, ADVICE)
    ben.page.wait_for_timeout(800)
    expect(hint(ben)).to_be_empty()
    ben.page.locator(".safe [popovertarget]").click()
    switch = ben.page.get_by_label("Private hints while I write")
    expect(switch).to_be_checked()
    switch.uncheck()
    switch.check()
    ben.closes_menu()
    writes(ben, ADVICE)
    expect(hint(ben)).to_contain_text(CARRIES)


def test_whoever_switches_hints_off_is_never_asked_about(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    expect(hint(ben)).to_contain_text(CARRIES)
    ben.page.locator(".safe [popovertarget]").click()
    ben.page.get_by_label("Private hints while I write").uncheck()
    ben.closes_menu()
    expect(hint(ben)).to_be_empty()
    asked: list[str] = []
    ben.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/hints") else None)
    writes(ben, ADVICE)
    ben.page.wait_for_timeout(800)
    assert asked == []


def test_a_device_that_is_given_back_forgets_what_was_put_away(opens: Opens, base: str) -> None:
    _, ben = ben_writes(opens, base)
    ben.page.get_by_role("button", name="Not this kind again").click()
    assert ben.page.evaluate("localStorage.getItem('hints')") == '{"on":true,"never":["advice"]}'
    ben.page.evaluate("addEventListener('submit', (event) => event.preventDefault())")
    ben.page.evaluate("document.querySelector('form[action=handover]').requestSubmit()")
    assert ben.page.evaluate("localStorage.getItem('hints')") is None


def test_a_shared_device_remembers_it_no_longer_than_its_page_is_open(opens: Opens, base: str) -> None:
    ben = opens(at("explore", base).ben)
    ben.page.add_init_script(
        "addEventListener('readystatechange', () => delete document.documentElement.dataset.ownDevice, true)"
    )
    ben.page.reload()
    writes(ben, ADVICE)
    ben.page.get_by_role("button", name="Not this kind again").click()
    assert ben.page.evaluate("localStorage.getItem('hints')") is None
    assert ben.page.evaluate("sessionStorage.getItem('hints')") is not None


def test_a_set_that_does_without_hints_sees_none_from_that_moment_on(opens: Opens, base: str) -> None:
    table, ben = ben_writes(opens, base)
    dov = opens(table.dov)
    expect(hint(ben)).to_contain_text(CARRIES)
    table.tapper().does("switch_hints", yes=False)
    expect(hint(ben)).to_be_empty()
    writes(ben, ADVICE)
    ben.page.wait_for_timeout(800)
    expect(hint(ben)).to_be_empty()
    expect(dov.page.locator("html")).to_have_attribute("data-hints", "off")


def test_an_action_is_not_told_what_its_other_fields_say(opens: Opens, base: str) -> None:
    table = at("decide", base)
    ana = opens(table.ana)
    draft = "#draft-take_action"
    writes(ana, "Talk to Jolanda", draft)
    expect(hint(ana, draft)).to_contain_text("no day and no occasion")
    ana.page.locator("#do-take_action [name=by_day]").fill("2027-01-04")
    expect(hint(ana, draft)).not_to_contain_text("no day and no occasion")
    expect(hint(ana, draft)).not_to_contain_text(re.compile("who does it"))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_where_a_hint_is_shown(opens: Opens, base: str, theme: str) -> None:
    _, ben = ben_writes(opens, base, color_scheme=theme)
    expect(hint(ben)).to_contain_text(CARRIES)
    ben.page.evaluate(AXE)
    found = ben.page.evaluate(
        "() => axe.run('#do-ask_question').then(({ violations }) => violations.map(({ id }) => id))"
    )
    assert found == []
