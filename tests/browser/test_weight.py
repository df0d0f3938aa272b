"""How heavy the first view of the room is, and that nothing in it jumps when something arrives."""

import pytest
from playwright.sync_api import Response

from tests.browser.circle import in_slot
from tests.browser.conftest import Arrive
from tests.browser.player import Player

pytestmark = pytest.mark.browser

BUDGET = 45 * 1024
"""Compressed, all bytes of the bodies: page, styles, scripts, sign. The serif arrives after the first view."""
WITH_SERIF = 93 * 1024

STAYS = ("head", "room-", "act", "safe", "draft", "matter", "course", "circle")
"""By id or class: whatever can be read in passing or pressed. A list that grows pushes down only what is below it."""

WATCH_SHIFTS = """window.moved = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue;
    for (const { node, previousRect, currentRect } of entry.sources)
      window.moved.push(`${node?.id || node?.className || "?"}: ${previousRect.y} to ${currentRect.y}`);
  }
}).observe({ entryTypes: ["layout-shift"] });"""


def weights(player: Player) -> dict[str, int]:
    """Address → bytes of its body on the wire, for a browser that has seen nothing yet."""
    answers: list[Response] = []
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


def test_what_one_acts_on_stays_in_place_when_a_question_arrives(arrive: Arrive, base: str) -> None:
    circle = in_slot(arrive, base)
    circle.goes_on_to("Facts")
    circle.goes_on_to("Open questions")
    watching = [circle.ana, circle.chi]
    circle.ben.does("ask_question", "Who already does part of what she does?")
    for player in watching:
        player.sees("Who already does part of what she does?")
        player.page.wait_for_timeout(700)
        player.page.evaluate(WATCH_SHIFTS)
    circle.ben.does("ask_question", "Whose ward is it, on the day after she leaves?")
    for player in watching:
        player.sees("Whose ward is it, on the day after she leaves?")
        player.page.wait_for_timeout(300)
        moved = player.page.evaluate("moved")
        assert not [what for what in moved if what.startswith(STAYS)], (player.name, moved)
