"""By keyboard alone, with a screen reader's rules, in light and dark, on a phone and a laptop, at 320 pixels."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Arrive, Opens
from tests.browser.player import Player
from tests.browser.table import at, gathered

pytestmark = pytest.mark.browser

AXE = (Path(__file__).parents[1] / "vendor" / "axe" / "axe.min.js").read_text()
RUN = """() => Promise.allSettled(document.getAnimations().map(one => one.finished)).then(() => axe.run()).then(
  ({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))"""
"""Whatever fades in has come: half of it can't be read yet."""


def violations(player: Player) -> list[str]:
    """Evaluated, not added as a tag: the page's policy would rightly refuse it."""
    player.page.evaluate(AXE)
    found: list[str] = player.page.evaluate(RUN)
    return found


@pytest.mark.parametrize("word", ["arrive", "bids", "present", "explore", "reflect", "silence", "decide", "review"])
def test_axe_finds_nothing_in_any_kind_of_phase(opens: Opens, base: str, word: str) -> None:
    table = at(word, base)
    if word == "explore":
        table.chi.does("ask_question", text="What have you not told her?")
    sizes = [{"width": 390, "height": 844}, {"width": 1280, "height": 800}]
    for sitter, size, theme in ((table.ana, sizes[0], "light"), (table.tapper(), sizes[1], "dark")):
        player = opens(sitter, viewport=size, color_scheme=theme)
        assert violations(player) == []


def test_axe_finds_nothing_in_the_menu_in_the_lobby_and_on_the_wall(opens: Opens, base: str) -> None:
    dov = opens(gathered(base).dov)
    assert violations(dov) == []
    dov.page.locator(".safe [popovertarget]").click()
    assert violations(dov) == []
    with dov.context.expect_page() as opened:
        dov.page.locator("form[action=displays] button").click()
    wall = opened.value
    wall.wait_for_load_state()
    wall.evaluate(AXE)
    assert wall.evaluate(RUN) == []


DOORS = ("/", "/start/", "/join/abcd2345", "/help/", "/devices/", "/sheets/", "/which/", "/formats/", "/rehearse/")


@pytest.mark.parametrize("path", [*DOORS, "/formats/taster/", "/formats/taster/run-sheet/", "/formats/taster/cards/"])
def test_axe_finds_nothing_at_the_front_door(arrive: Arrive, base: str, path: str) -> None:
    stranger = arrive("Eli")
    found = stranger.page.goto(base + path)
    assert found is not None
    assert found.ok
    assert violations(stranger) == []
    if stranger.page.locator("[data-needed]").count():
        stranger.page.locator("form.join [type=submit]").click()
        expect(stranger.page.locator(".field-wrong").first).to_be_visible()
        assert violations(stranger) == []


def test_axe_finds_nothing_on_what_is_taken_along_or_printed(opens: Opens, base: str) -> None:
    table = at("decide", base)
    for sitter, pages in ((table.ana, ("sheet",)), (table.tapper(), ("before", "run-sheet", "cards"))):
        player = opens(sitter)
        for page in pages:
            found = player.page.goto(f"{base}/rooms/{sitter.room}/{sitter.seat}/{page}/")
            assert found is not None, page
            assert found.ok, page
            assert violations(player) == [], page


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_where_something_is_not_possible(
    opens: Opens, arrive: "object", base: str, theme: str
) -> None:
    assert callable(arrive)
    stranger: Player = arrive("Eli", color_scheme=theme)
    stranger.page.goto(f"{base}/nowhere")
    assert violations(stranger) == []
    stranger.page.goto(f"{base}/join/abcd2345")
    stranger.page.locator("[name=name]").fill("Eli")
    stranger.page.get_by_role("button", name="Take the seat").click()
    expect(stranger.page.locator("[data-refusal=wrong-code]")).to_be_visible()
    expect(stranger.page.locator("#field-code")).to_be_focused()
    assert violations(stranger) == []
    ben = opens(at("explore", base).ben, color_scheme=theme)
    ben.has_all()
    ben.page.evaluate("() => document.getElementById('do-ask_question').requestSubmit()")
    ben.sees("There are no words in it yet.")
    ben.page.evaluate("() => (document.documentElement.dataset.unheard = '')")
    assert violations(ben) == []


def test_a_question_is_asked_by_keyboard_alone(opens: Opens, base: str) -> None:
    table = at("explore", base)
    ben = opens(table.ben)
    keys = ben.page.keyboard
    reach(ben, "#draft-ask_question")
    keys.type("What would you miss?")
    reach(ben, "[data-button=ask_question]")
    keys.press("Enter")
    ben.sees("You have the floor.")
    reach(ben, "form[data-act=finish_turn] button")
    keys.press("Space")
    ben.sees("The floor is free.")
    reach(ben, ".safe [data-act=pause] button")
    keys.press("Enter")
    ben.sees("We’ve paused.")


def reach(player: Player, target: str) -> None:
    """Goes there by Tab as somebody without a mouse would."""
    player.page.locator(target).locator("visible=true").first.wait_for()
    for _ in range(80):
        player.page.keyboard.press("Tab")
        if player.page.evaluate("target => document.activeElement.matches(target)", target):
            return
    raise AssertionError(f"no way to {target} by Tab")


@pytest.mark.parametrize("word", ["arrive", "explore", "silence", "decide"])
def test_nothing_scrolls_sideways_at_320_pixels(opens: Opens, base: str, word: str) -> None:
    table = at(word, base)
    for sitter in (table.ana, table.tapper()):
        player = opens(sitter, viewport={"width": 320, "height": 640})
        wide = player.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 320, f"{sitter.name} in {word}"


def test_what_changes_is_said_once_and_politely(opens: Opens, base: str) -> None:
    table = at("clarify", base)
    ana = opens(table.ana)
    says = ana.page.locator("#says")
    table.on("explore")
    expect(says).to_contain_text("Open questions")
    assert says.get_attribute("role") == "status"
    assert ana.page.locator("[role=timer]").first.get_attribute("aria-live") == "off"
