"""Looking back on a meeting, as whoever guided it does: on a phone, without a script, light and dark, on paper."""

import pytest

from tests.browser.conftest import Opens
from tests.browser.player import Player
from tests.browser.table import Table, gathered
from tests.browser.test_for_everyone import violations

pytestmark = pytest.mark.browser


@pytest.fixture
def guided(base: str) -> Table:
    """Dov has guided a taster to its end, in which Ben asked one question and somebody paused."""
    table = gathered(base)
    table.dov.does("hand_over", job="guiding", to=table.dov.seat)
    table.dov.does("begin")
    for sitter in table.everyone:
        for sentence in range(4):
            sitter.does("agree", sentence=sentence)
        sitter.does("say_who_manages", yes=False)
    table.on("bids")
    table.ana.does("place_bid", text="My best nurse is leaving, and the whole ward looks at me.")
    table.on("explore")
    table.ben.does("ask_question", text="What would you miss?")
    table.ben.does("finish_turn")
    table.chi.does("pause")
    table.ana.does("go_on")
    table.on("review")
    table.dov.does("move_on")
    return table


def test_whoever_guided_finds_it_on_their_phone_and_steps_through_it_without_a_script(
    opens: Opens, guided: Table
) -> None:
    dov = opens(guided.dov, java_script_enabled=False)
    goes_by(dov, "Look back on this meeting")
    here = dov.page.locator("#here-name")
    assert here.inner_text() == "Arrive"
    seen = [here.inner_text()]
    while dov.page.get_by_role("link", name="Later").count():
        goes_by(dov, "Later")
        seen.append(here.inner_text())
        if "Open questions" in seen[-1]:
            dov.sees("Pauses")
            dov.sees("Questions")
    assert seen[-1] == "How did we work?"
    assert len(seen) == dov.page.locator(".replay-table tbody tr").count()
    goes_by(dov, "Earlier")
    assert here.inner_text() == seen[-2]
    assert "nurse" not in dov.page.content()
    assert "miss" not in dov.page.content()


def goes_by(player: Player, name: str) -> None:
    """The whole page is there, and not only its beginning."""
    with player.page.expect_navigation():
        player.page.get_by_role("link", name=name).click()


def test_nobody_else_finds_a_way_to_it(opens: Opens, guided: Table) -> None:
    ana = opens(guided.ana)
    ana.sees("To my sheet")
    assert ana.page.get_by_role("link", name="Look back on this meeting").count() == 0
    ana.page.goto(f"{guided.ana.base}/rooms/{guided.ana.room}/{guided.ana.seat}/replay/")
    ana.sees("There is nothing here for you.")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_reads_well_for_everyone_and_scrolls_sideways_nowhere(opens: Opens, guided: Table, theme: str) -> None:
    path = f"{guided.dov.base}/rooms/{guided.dov.room}/{guided.dov.seat}/replay/?at=5"
    for width in (320, 390, 1280):
        dov = opens(guided.dov, viewport={"width": width, "height": 844}, color_scheme=theme)
        dov.page.goto(path)
        assert violations(dov) == []
        assert dov.page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_all_stretches_stand_in_one_table(opens: Opens, guided: Table) -> None:
    dov = opens(guided.dov)
    dov.page.goto(f"{guided.dov.base}/rooms/{guided.dov.room}/{guided.dov.seat}/replay/")
    assert not dov.page.locator("td.replay-more").first.is_visible()
    dov.page.emulate_media(media="print")
    assert dov.page.locator("td.replay-more").first.is_visible()
    assert not dov.page.locator("#here-name").is_visible()
