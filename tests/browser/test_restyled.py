"""How many elements a browser works out the style of again when a question arrives: counted, since times say how busy
a machine is."""

import json

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Table, at

pytestmark = pytest.mark.browser

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
    """Elements whose style was worked out, of each time that any was, from before the words are asked until they are
    seen and all is drawn."""
    browser.start_tracing(page=player.page, categories=["devtools.timeline"])
    table.chi.does("ask_question", text=words)
    player.sees(words)
    player.page.wait_for_timeout(500)
    traced = json.loads(browser.stop_tracing())["traceEvents"]
    table.chi.does("finish_turn")
    player.sees("The floor is free.")
    return [one["args"]["elementCount"] for one in traced if one["name"] == "UpdateLayoutTree" and one["ph"] == "X"]


def test_a_question_that_arrives_among_a_hundred_has_few_elements_looked_at(
    browser: Browser, opens: Opens, base: str
) -> None:
    table = filled(base)
    for sitter, size in ((table.ana, (390, 844)), (table.ben, (390, 844)), (table.dov, (1280, 800))):
        player = opens(sitter, viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce")
        player.context.add_init_script(STILL)
        player.page.reload()
        player.has_all()
        for time in ("first", "second"):
            player.page.wait_for_timeout(1_000)
            found = restyled(browser, player, table, f"And what then, for {sitter.name} the {time} time?")
            assert found, f"nothing was traced at {sitter.name}'s"
        player.context.close()
        assert sum(found) <= AT_MOST, f"{sitter.name}: {found}"
