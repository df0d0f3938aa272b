"""A newcomer, alone: presents a matter of their own among scripted colleagues, and leaves with something to do."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from faults.port import free_port
from tests.browser.circle import says_yes
from tests.browser.conftest import Arrive
from tests.browser.player import Player
from tests.browser.server import served

pytestmark = [pytest.mark.browser, pytest.mark.long]

MATTER = "I said yes to a second choir, and I have no evenings left."
A_WHILE = 180_000
"""Milliseconds: colleagues breathe between what they do, also when they are told to be fast."""


def test_a_newcomer_presents_among_scripted_colleagues_and_takes_an_action(arrive: Arrive, base: str) -> None:
    ana = arrive("Ana")
    goes_in(ana, base)
    ana.sees("everyone but you is scripted")
    says_yes(ana)
    ana.page.locator(".rehearsal-more summary").click()
    ana.page.locator(".rehearsal-paces button[value=faster]").click()
    expect(ana.page.locator(".rehearsal-paces button[value=faster]")).to_have_attribute("aria-pressed", "true")
    ana.page.locator(".rehearsal-more summary").click()

    comes_to(ana, "Present")
    ana.sees(MATTER)
    ana.does("tell_matter", "Two choirs, four evenings, and I hear myself say that it is only until the summer.")
    go_on(ana)
    comes_to(ana, "Open questions")
    asked = ana.page.locator(".question-words:visible").last
    asked.wait_for(timeout=A_WHILE)
    ana.does("answer_question", "I like being asked.", about=asked.inner_text())
    ana.sees("I like being asked.")
    expect(ana.page.locator("[data-aside]")).to_contain_text("Is there a question in it?", timeout=A_WHILE)

    go_on(ana)
    comes_to(ana, "Actions")
    ana.does("take_action", "Ask the second choir for a year off", first_step="Ring its chair on Friday")
    ana.sees("Ask the second choir for a year off")
    comes_to(ana, "How did we work?")
    ana.does("finish_turn")
    comes_to(ana, "Thank you")
    ana.sees("your colleagues were scripted")
    ana.page.get_by_role("link", name="To my sheet").click()
    ana.sees("From a rehearsal")
    ana.sees("Ask the second choir for a year off")


def test_after_a_restart_the_newcomer_is_told_that_their_colleagues_have_gone(arrive: Arrive, tmp_path: Path) -> None:
    """Also with the page open all the time, and without losing what they were writing."""
    ana, port = arrive("Ana"), free_port()
    gone = ana.page.locator("[data-gone]")
    with served(tmp_path, port) as base:
        goes_in(ana, base)
        expect(ana.page.locator(".rehearsal-more")).to_be_visible()
        expect(gone).to_be_hidden()
    with served(tmp_path, port):
        expect(gone).to_be_visible(timeout=30_000)
        expect(ana.page.locator(".rehearsal-more")).to_be_hidden()
        gone.get_by_role("link", name="Rehearse again").click()
        ana.sees("Your colleagues are scripted")


def goes_in(ana: Player, base: str) -> None:
    ana.page.goto(base)
    ana.page.get_by_role("link", name="Rehearse alone").click()
    ana.sees("Your colleagues are scripted")
    ana.page.get_by_text("Something of my own").click()
    ana.page.get_by_label("If I presented today").fill(MATTER)
    ana.page.get_by_label("The name that your colleagues call you").fill("Ana")
    ana.page.get_by_role("button", name="Go in").click()
    ana.page.locator("#head").wait_for()


def comes_to(ana: Player, phase: str) -> None:
    expect(ana.page.locator(".head-phase")).to_have_text(phase, timeout=A_WHILE)


def go_on(ana: Player) -> None:
    """What one would say aloud to whoever taps."""
    ana.page.get_by_role("button", name="Ready to go on").click()
