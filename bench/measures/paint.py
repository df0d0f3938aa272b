"""`bench/paint`: what one update costs a browser when a hundred questions are in the room, in frames.

Each screen is asked for the processor time of its page's thread around single updates, less what as long costs when
nothing arrives; the clock of the meeting stands still, since its second may tick in one window and not in the other.
Four times of it is what a processor four times as slow needs; a frame is a sixtieth of a second.
Beside it stands the same with three questions in the room: what is left of the difference is what a hundred cost.
"""

import tempfile
from pathlib import Path

import click
from playwright.sync_api import Browser, CDPSession

from bench.measures.figures import Figure, show
from tests.browser.server import served
from tests.browser.table import Sitter, Table, at
from tests.chromium import launched

FRAME = 1 / 60
SLOWED = 4
MANY, FEW = 100, 3
SCREENS = (("Ana", (390, 844)), ("Ben", (390, 844)), ("Dov", (1280, 800)))
"""Whoever presents and whoever asks, on a phone; whoever hosts, on a laptop."""
WINDOW = 400
"""Milliseconds around an update; what is drawn later than that is not about it."""
STILL = "window.setInterval = () => 0"
"""The only thing that a page does again and again is to count the time down."""


class Screen:
    """Somebody's page, and the seconds that its thread spends in one window."""

    def __init__(self, browser: Browser, sitter: Sitter, size: tuple[int, int]) -> None:
        self.label = f"{sitter.name}, {size[0]} pixels wide"
        viewport = {"width": size[0], "height": size[1]}
        self.player = sitter.opens(browser, viewport=viewport, reduced_motion="reduce")
        self.ask: CDPSession = self.player.page.context.new_cdp_session(self.player.page)
        self.ask.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.player.context.add_init_script(STILL)
        self.player.page.reload()
        self.player.page.wait_for_timeout(1_500)

    def counts(self) -> dict[str, float]:
        return {one["name"]: one["value"] for one in self.ask.send("Performance.getMetrics")["metrics"]}

    def spends(self, table: Table, words: str) -> float:
        """The words arrive within the window; without words, nothing does."""
        before = self.counts()["TaskDuration"]
        if words:
            table.chi.does("ask_question", text=words)
        self.player.page.wait_for_timeout(WINDOW)
        spent = self.counts()["TaskDuration"] - before
        if words:
            table.chi.does("finish_turn")
            self.player.page.wait_for_timeout(2 * WINDOW)
        return spent

    def shows(self, words: str) -> bool:
        return self.player.page.locator("li", has_text=words).count() > 0


def fill(table: Table, until: int, base: int = 0) -> None:
    for number in range(base, until):
        sitter = (table.ben, table.chi)[number % 2]
        sitter.does("ask_question", text=f"What would the ward do in week {number}, if nobody told it what to do?")
        sitter.does("finish_turn")


def frames(screen: Screen, table: Table, rounds: int, faults: list[str]) -> list[float]:
    """A warm-up, then one figure a round."""
    found = []
    for number in range(-1, rounds):
        words = f"And what then, for {screen.label}, time {number}?"
        idle, busy = screen.spends(table, ""), screen.spends(table, words)
        if not screen.shows(words):
            faults.append(f"{screen.label} never showed what arrived")
        if number >= 0:
            found.append(max(0.0, busy - idle) * SLOWED / FRAME)
    return found


@click.command(help=__doc__)
@click.option("--rounds", default=5, show_default=True, help="Updates on each screen.")
@click.option("--short", is_flag=True, help="One update on one screen, among six questions.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, short: bool, as_json: bool) -> None:
    rounds, counts, screens = (1, (6,), SCREENS[:1]) if short else (rounds, (FEW, MANY), SCREENS)
    figures, faults = list[Figure](), list[str]()
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as base, launched() as browser:
        table, filled = at("explore", base), 0
        for count in counts:
            fill(table, count, filled)
            filled = count
            for name, size in screens:
                screen = Screen(browser, next(one for one in table.everyone if one.name == name), size)
                told = f"{screen.label}, among {count} questions, processor slowed {SLOWED} times"
                found = frames(screen, table, rounds, faults)
                faults += [f"{screen.label}: {trouble}" for trouble in screen.player.troubles]
                figures.append(Figure(told, found, "frames", 1.0 if count == counts[-1] else None, False))
                screen.player.context.close()
    show(figures, faults, as_json=as_json)


if __name__ == "__main__":
    main()
