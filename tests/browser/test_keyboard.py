"""A whole taster by keyboard alone: Tab, Enter, Space and letters; nothing is clicked."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Arrive
from tests.browser.player import Player
from tests.browser.table import BID, Sitter, ask

pytestmark = pytest.mark.browser

LETTERS = ("Ana", "Ben", "Chi")


def reach(player: Player, target: str) -> None:
    """Goes there by Tab, as somebody without a mouse would."""
    player.page.locator(target).locator("visible=true").first.wait_for()
    for _ in range(120):
        player.page.keyboard.press("Tab")
        if player.page.evaluate("target => document.activeElement.matches(target)", target):
            return
    raise AssertionError(f"no way to {target} by Tab")


def press(player: Player, target: str, key: str = "Enter") -> None:
    """The button that is found there, of a form that has heard what became of it before; a move is waited for."""
    expect(player.page.locator("form[aria-busy]")).to_have_count(0)
    reach(player, target)
    with player.page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        player.page.keyboard.press(key)
    assert answered.value.status in (200, 303), target


def offered(act: str) -> str:
    return f"form[data-act={act}]:not([hidden]):not([data-others]) button"


def started(dov: Player, base: str) -> tuple[Sitter, list[Sitter]]:
    """By keyboard from the front door; the others sit down by themselves."""
    dov.page.goto(base)
    reach(dov, "a[href='/start/']")
    dov.page.keyboard.press("Enter")
    dov.page.wait_for_url("**/start/")
    reach(dov, "#field-name")
    dov.page.keyboard.type("Dov")
    dov.page.keyboard.press("Enter")
    dov.page.wait_for_url("**/rooms/**")
    link = dov.page.locator(".invite-link a").inner_text()
    _, _, _, _, room, seat, _ = dov.page.url.split("/")
    token = next(str(one["value"]) for one in dov.context.cookies() if one["name"] == "seat")
    host, code = Sitter("Dov", room, seat, token, base), link.rpartition("/")[2]
    others = []
    for name in LETTERS:
        taken = ask(f"{base}/api/rooms/{room}/seats", {"name": name, "code": code})
        others.append(Sitter(name, room, taken["seat"], taken["token"], base))
    return host, others


def test_a_whole_taster_is_held_without_a_mouse(arrive: Arrive, base: str) -> None:
    dov = arrive("Dov", viewport={"width": 1280, "height": 800})
    host, (ana, ben, chi) = started(dov, base)
    host.does("hand_over", job="tapping", to=host.seat)
    press(dov, offered("begin"))
    dov.sees_phase("Arrive")
    for sentence in range(4):
        press(dov, f"#i-s{sentence} form[data-act=agree] button")
    press(dov, "form[data-act=say_who_manages] button[value=false]", "Space")
    for sitter in (ana, ben, chi):
        for sentence in range(4):
            sitter.does("agree", sentence=sentence)
        sitter.does("say_who_manages", yes=False)
    goes_on(dov, "Who brings something?")
    ana.does("place_bid", text=BID)
    goes_on(dov, "Present")
    goes_on(dov, "Facts")
    goes_on(dov, "Open questions")
    reach(dov, "#draft-ask_question")
    dov.page.keyboard.type("What would you miss?")
    press(dov, "[data-button=ask_question]")
    dov.sees("You have the floor.")
    press(dov, offered("finish_turn"), "Space")
    press(dov, f".safe {offered('pause')}")
    dov.sees("We’ve paused.")
    ana.does("go_on")
    goes_on(dov, "Reflect back")
    goes_on(dov, "A silent minute")
    reach(dov, "#draft-write_learning")
    dov.page.keyboard.type("That asking is enough.")
    press(dov, "[data-button=write_learning]")
    goes_on(dov, "Actions")
    ana.does("take_action", text="Ask Jolanda.")
    dov.sees("Ask Jolanda.")
    goes_on(dov, "How did we work?")
    goes_on(dov, "Thank you")
    reach(dov, ".to-sheet a")
    dov.page.keyboard.press("Enter")
    dov.sees("What I learned")


def goes_on(dov: Player, phase: str) -> None:
    press(dov, "[data-button=move_on]:not([hidden])")
    dov.sees_phase(phase)
