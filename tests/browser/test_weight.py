"""How heavy the first view of the room is, and that nothing in it jumps when something arrives."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Response

from tests.browser.circle import in_slot
from tests.browser.conftest import Arrive, Opens
from tests.browser.player import Player
from tests.browser.table import at

pytestmark = pytest.mark.browser

BUDGET = 45 * 1024
"""Compressed, all bytes of the bodies: page, styles, scripts, sign. The serif arrives after the first view."""
WITH_SERIF = 93 * 1024

WATCH_SHIFTS = """window.moved = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    for (const { node, previousRect, currentRect } of entry.sources)
      window.moved.push(`${entry.value}: ${node?.id || node?.className || node?.nodeName} `
        + `${previousRect.x},${previousRect.y} to ${currentRect.x},${currentRect.y}`);
  }
}).observe({ entryTypes: ["layout-shift"] });"""

TICKED = "() => new Promise(ticked => setTimeout(ticked, 1100))"
"""Each clock shows the time as it stands now: until then it may show the minute before."""


def weights(player: Player) -> dict[str, int]:
    """Address → bytes of its body on the wire, for a browser that has seen nothing yet."""
    answers: list[Response] = []
    player.page.route("**/after_first_view.js", lambda late: late.abort())  # on a busy machine it would be counted
    player.page.on("response", lambda answer: answers.append(answer))
    player.page.context.new_cdp_session(player.page).send("Network.clearBrowserCache")
    player.page.reload(wait_until="load")
    player.page.evaluate("document.fonts.ready")
    return {
        answer.url: answer.request.sizes()["responseBodySize"]
        for answer in answers
        if not answer.url.partition("?")[0].endswith("/stream")
    }


def test_the_first_view_of_the_room_is_light(arrive: Arrive, base: str) -> None:
    ben = in_slot(arrive, base).ben
    found = weights(ben)
    fonts = sum(size for url, size in found.items() if url.endswith(".woff2"))
    rest = sum(found.values()) - fonts
    assert any(url.endswith("look.css") for url in found)
    assert 0 < rest <= BUDGET, f"{rest} bytes in {len(found)} answers, and {fonts} of serif"
    assert rest + fonts <= WITH_SERIF, f"{fonts} bytes of serif beside {rest}"


QUESTIONS = (
    "Who already does part of what she does?",
    "Whose ward is it, on the day after she leaves?",
    "What would the ward do in its first week without her, if nobody told it what to do?",
    "What have you not told her?",
    "Who has asked for her job?",
    "When did you first notice that she was tired?",
)


def test_nothing_moves_when_a_question_arrives(opens: Opens, base: str) -> None:
    """Three of the table watch, each on a phone and on a laptop."""
    table = at("explore", base)
    watching = [
        opens(sitter, viewport={"width": width, "height": height})
        for sitter in (table.ana, table.chi, table.dov)
        for width, height in ((390, 844), (1280, 800))
    ]
    watching[-1].page.wait_for_timeout(500)
    for player in watching:
        player.page.evaluate("document.fonts.ready")  # on a busy machine the serif comes late
        player.page.clock.set_fixed_time(datetime.now(UTC))  # else a minute may pass, and its line gets narrower
        player.page.evaluate(TICKED)
        player.page.evaluate(WATCH_SHIFTS)
    for words in QUESTIONS:
        table.ben.does("ask_question", text=words)
        for player in watching:
            player.sees(words)
        watching[-1].page.wait_for_timeout(250)
    # On a phone the drawer lies below the end of the room, which grows.
    moved = [[what for what in player.page.evaluate("moved") if ": drawer " not in what] for player in watching]
    assert not any(moved), moved


TOUCHED = """window.touched = new Set();
new MutationObserver(records => {
  for (const { target, addedNodes } of records)
    for (const node of [target, ...addedNodes]) {
      const thing = (node.closest ? node : node.parentElement)?.closest(".question");
      if (thing) touched.add(thing.querySelector(".question-words").textContent);
    }
}).observe(document.body, { attributes: true, childList: true, characterData: true, subtree: true });"""


def test_a_question_that_arrives_touches_no_other_but_the_one_before_it(opens: Opens, base: str) -> None:
    """However many are there, a browser has to look again at two of them."""
    table = at("explore", base)
    watching = [opens(sitter) for sitter in (table.ana, table.chi, table.dov)]
    *asked, last = QUESTIONS
    for words in asked:
        table.ben.does("ask_question", text=words)
    for player in watching:
        player.sees(asked[-1])
    watching[-1].page.wait_for_timeout(500)
    for player in watching:
        player.page.evaluate(TOUCHED)
    table.ben.does("ask_question", text=last)
    for player in watching:
        player.sees(last)
        assert set(player.page.evaluate("[...touched]")) <= {asked[-1], last}, player.name
