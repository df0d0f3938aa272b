"""`bench/paint`: what one update costs a browser when a hundred questions are in the room, as a part of one frame.

Each screen is asked for the processor time of its page's thread around single updates, less what the same seconds cost
when nothing arrives. Four times of it is what a processor four times as slow needs; a frame is a sixtieth of a second.
"""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import click
from playwright.sync_api import Browser, CDPSession

from bench.measures.figures import Figure, show
from tests.browser.player import Player
from tests.browser.server import served
from tests.browser.table import Table, at
from tests.chromium import launched

FRAME = 1 / 60
SLOWED = 4
SIZES = {"phone": (390, 844), "laptop": (1280, 800)}
WINDOW = 400
"""Milliseconds around an update; what is drawn later than that is not about it."""
PARTS = {"ScriptDuration": "script", "RecalcStyleDuration": "style", "LayoutDuration": "layout"}


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of the page's thread, and how often styles were worked out."""

    task: float
    parts: dict[str, float]
    styles: int


class Screen:
    def __init__(self, browser: Browser, table: Table, name: str, size: str) -> None:
        sitter = next(sitter for sitter in table.everyone if sitter.name == name)
        width, height = SIZES[size]
        self.label = f"{name}'s {size}"
        self.player: Player = sitter.opens(browser, viewport={"width": width, "height": height})
        self.ask: CDPSession = self.player.page.context.new_cdp_session(self.player.page)
        self.ask.send("Performance.enable", {"timeDomain": "threadTicks"})

    def counts(self) -> dict[str, float]:
        return {one["name"]: one["value"] for one in self.ask.send("Performance.getMetrics")["metrics"]}

    def spends(self, window: int = WINDOW) -> Iterator[Spent]:
        """First nothing, then whatever the caller does between two looks."""
        before = self.counts()
        yield Spent(0, {}, 0)
        self.player.page.wait_for_timeout(window)
        after = self.counts()
        parts = {told: after[name] - before[name] for name, told in PARTS.items()}
        styles = int(after["RecalcStyleCount"] - before["RecalcStyleCount"])
        yield Spent(after["TaskDuration"] - before["TaskDuration"], parts, styles)
