"""How many elements a browser works out the style of again when a question arrives: counted, since times say how busy
a machine is."""

import json

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Sitter, Table, at

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
MANY = 100
AT_MOST = 60
"""The question, the one before it, and whatever shows who has the floor and what I may do now."""
STILL = "window.setInterval = () => 0"
"""A clock that ticked meanwhile would be counted too."""


def filled(base: str) -> Table:
    table = at("explore", base)
    for number in range(MANY):
        sitter = (table.ben, table.chi)[number % 2]
        sitter.does("ask_question", text=f"What would the ward do in week {number}, if nobody told it what to do?")
        sitter.does("finish_turn")
    return table


def restyled(browser: Browser, player: Player, table: Table, words: str) -> list[int]:
    """Elements of this page whose style was worked out, of each time that any was, from before the words are asked
    until they are seen and all is drawn."""
    asked = player.page.context.new_cdp_session(player.page)
    frame = asked.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
    browser.start_tracing(page=player.page, categories=["devtools.timeline"])
    table.chi.does("ask_question", text=words)
    player.sees(words)
    player.page.wait_for_timeout(500)
    traced = json.loads(browser.stop_tracing())["traceEvents"]
    table.chi.does("finish_turn")
    player.sees("The floor is free.")
    looked_at = [one["args"] for one in traced if one["name"] == "UpdateLayoutTree" and one["ph"] == "X"]
    return [one["elementCount"] for one in looked_at if one["beginData"]["frame"] == frame]


def test_a_question_that_arrives_among_a_hundred_has_few_elements_looked_at(
    browser: Browser, opens: Opens, base: str
) -> None:
    table = filled(base)
    opens(table.chi)
    watching = [watches(opens, table.ana, PHONE), watches(opens, table.ben, PHONE), watches(opens, table.dov, LAPTOP)]
    for player in watching:
        for time in ("first", "second"):
            player.page.wait_for_timeout(1_000)
            found = restyled(browser, player, table, f"And what then, for {player.name} the {time} time?")
            assert found, f"nothing was traced at {player.name}'s"
        assert sum(found) <= AT_MOST, f"{player.name}: {found}"


def watches(opens: Opens, sitter: Sitter, viewport: dict[str, int]) -> Player:
    """From the beginning to the end, as Chi does: that somebody's screen is gone is told to the others, and counted."""
    player = opens(sitter, viewport=viewport, reduced_motion="reduce")
    player.context.add_init_script(STILL)
    player.page.reload()
    player.has_all()
    player.page.locator("[data-device-choices]:not([hidden])").wait_for(
        state="attached"
    )  # what comes after the first view
    return player
