"""One frame of a browser, read from its own trace: what its page's thread does from the task in which a script hears
of something through the task that hands the picture over."""

import json
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Browser, Page

Event = dict[str, Any]

_TOLD = ("devtools.timeline", "disabled-by-default-devtools.timeline")
"""Only tasks and the steps of a frame: each event that is told costs time of the same thread."""

_TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""On a busy machine the frame that is waited for may come later: once two more have begun, it has been handed over."""


def traced(browser: Browser, page: Page, happens: Callable[[], None], milliseconds: int) -> list[Event]:
    """What the page did while it happened, and for so long afterwards."""
    browser.start_tracing(page=page, categories=[*_TOLD])
    happens()
    page.wait_for_timeout(milliseconds)
    page.evaluate(_TWO_FRAMES)
    events: list[Event] = json.loads(browser.stop_tracing())["traceEvents"]
    return events


def seconds_to_paint(events: list[Event], script: str) -> float:
    """Processor seconds of the thread on which a function of `script` (a part of its name or address) was called
    first, from that task through the one that commits the frame. Raises LookupError when either is missing."""
    heard = _first(events, lambda one: one["name"] == "FunctionCall" and script in json.dumps(one["args"]))
    there = [one for one in events if (one["pid"], one["tid"]) == (heard["pid"], heard["tid"]) and one.get("ph") == "X"]
    painted = _first(there, lambda one: one["name"] == "Commit" and one["ts"] > heard["ts"])
    tasks = [one for one in there if one["name"] == "RunTask"]
    frame = [one for one in tasks if one["ts"] + one["dur"] >= heard["ts"] and one["ts"] <= painted["ts"]]
    spent: int = sum(one["tdur"] for one in frame)
    return spent / 1e6


def _first(events: list[Event], matches: Callable[[Event], bool]) -> Event:
    found = min(filter(matches, events), key=lambda one: one["ts"], default=None)
    if found is None:
        raise LookupError("the trace tells nothing of it")
    return found
