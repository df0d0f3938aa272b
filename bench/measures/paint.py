"""`bench/paint`: what one update costs a browser when a hundred questions are in the room, in frames.

On each screen, and beside it on the plainest page that shows the same words, a question arrives, and the floor goes
round. Counted is the processor time of the page's thread from the task in which it hears of it through the one that
hands the picture over. Four times of it is what a processor four times as slow needs; a frame is a sixtieth of a
second. Beside a hundred questions stands the same with three: what is left of the difference is what a hundred cost.
"""

import tempfile
from pathlib import Path

import click
from playwright.sync_api import Browser

from bench.measures.figures import Figure, show
from bench.measures.frame import seconds_to_paint, traced
from bench.measures.plain import PlainPage
from tests.browser.server import served
from tests.browser.table import Sitter, Table, at
from tests.chromium import launched

FRAME = 1 / 60
SLOWED = 4
MANY, FEW = 100, 3
SCREENS = (("Ana", (390, 844)), ("Ben", (390, 844)), ("Dov", (1280, 800)))
"""Whoever presents and whoever asks, on a phone; whoever hosts, on a laptop."""
WINDOW = 400
"""Milliseconds in which an update must have been painted."""
AT_MOST = 4.0
"""Times what a plain page needs within the round, among a hundred questions: docs/decisions/0246."""
WARMING = 3
"""Updates before the first that counts: a browser runs quicker what it has run before, and a meeting lasts an hour."""
STILL = "window.setInterval = () => 0"
"""The only thing that a page does again and again is to count the time down."""


class Screen:
    """Somebody's page, on which nothing moves by itself."""

    def __init__(self, browser: Browser, sitter: Sitter, size: tuple[int, int]) -> None:
        self.browser, self.size = browser, size
        self.label = f"{sitter.name}, {size[0]} pixels wide"
        viewport = {"width": size[0], "height": size[1]}
        self.player = sitter.opens(browser, viewport=viewport, reduced_motion="reduce")
        self.player.context.add_init_script(STILL)
        self.player.page.reload()
        self.player.page.wait_for_timeout(1_500)

    def spends(self, table: Table, words: str) -> float:
        """Seconds until the words are painted."""

        def asks() -> None:
            table.chi.does("ask_question", text=words)

        events = traced(self.browser, self.player.page, asks, WINDOW)
        table.chi.does("finish_turn")
        self.player.page.wait_for_timeout(2 * WINDOW)
        return seconds_to_paint(events, "follow_stream")

    def shows(self, words: str) -> bool:
        return self.player.page.locator("li", has_text=words).count() > 0


def fill(table: Table, until: int, base: int = 0) -> None:
    for number in range(base, until):
        sitter = (table.ben, table.chi)[number % 2]
        sitter.does("ask_question", text=f"What would the ward do in week {number}, if nobody told it what to do?")
        sitter.does("finish_turn")


def figures_of(screen: Screen, table: Table, count: int, rounds: int, faults: list[str]) -> list[Figure]:
    """In frames, and as a multiple of what the plainest page needs within the same round."""
    plain = PlainPage(screen.browser, screen.size, count)
    frames, ratios = list[float](), list[float]()
    for number in range(WARMING + rounds):
        words = f"And what then, for {screen.label}, time {number}?"
        beside, spent = plain.spends(WINDOW), screen.spends(table, words)
        if not screen.shows(words):
            faults.append(f"{screen.label} never showed what arrived")
        frames.append(spent * SLOWED / FRAME)
        ratios.append(spent / beside)
    plain.page.close()
    told = f"{screen.label}, among {count} questions"
    goal = AT_MOST if count == MANY else None
    return [
        Figure(f"{told}, processor slowed {SLOWED} times", frames[WARMING:], "frames", None, False),
        Figure(f"{told}, a plain page being 1", ratios[WARMING:], "", goal, False),
    ]


@click.command(help=__doc__)
@click.option("--rounds", default=11, show_default=True, help="Updates on each screen.")
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
                figures += figures_of(screen, table, count, rounds, faults)
                faults += [f"{screen.label}: {trouble}" for trouble in screen.player.troubles]
                screen.player.context.close()
    show(figures, faults, as_json=as_json)


if __name__ == "__main__":
    main()
