"""One page in a browser of a given size, and what went wrong on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from tests.chromium import PATIENCE

Size = tuple[int, int]

PHONE: Size = (390, 844)
NARROW: Size = (320, 640)
LAPTOP: Size = (1280, 800)
WALL: Size = (1920, 1080)

_AXE = Path(__file__).parents[1] / "vendor" / "axe" / "axe.min.js"

_CLIPPED = """() => [...document.querySelectorAll('body *')].filter(element => {
  const style = getComputedStyle(element);
  const hides = ['hidden', 'clip'].includes(style.overflowX) || style.textOverflow === 'ellipsis';
  const heard = style.clipPath !== 'none' || element.closest('.unseen, .circle-people, svg');
  return hides && !heard && element.scrollWidth > element.clientWidth + 1 && element.textContent.trim();
}).map(element => element.className + ': ' + element.textContent.trim().slice(0, 40))"""

_BEYOND = """() => { const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll('p, li, h1, h2, h3, label, button, a, dd, dt, legend, textarea, input')]
    .filter(element => !element.closest('.unseen, .circle-people, .skip, dialog:not([open]), [popover]'))
    .filter(element => { const box = element.getBoundingClientRect();
      return box.width > 1 && (box.left < -1 || box.right > width + 1); })
    .map(element => element.className + ': ' + element.textContent.trim().slice(0, 40)); }"""

_SHIFTS = """() => new Promise(done => new PerformanceObserver(list =>
  done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0))
).observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"""


@dataclass(slots=True)
class Visit:
    """A page that has been opened; `complaints` are violations of the policy, errors and missing files."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def axe(self) -> list[str]:
        """Each violation as rule and place; run in an isolated world, where the policy doesn't hold us back."""
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.enable")
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        world = session.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": "axe"})
        there = {"contextId": world["executionContextId"], "returnByValue": True, "awaitPromise": True}
        session.send("Runtime.evaluate", {**there, "expression": _AXE.read_text(encoding="utf-8")})
        answer = session.send("Runtime.evaluate", {**there, "expression": "axe.run()"})
        result: dict[str, Any] = answer["result"]["value"]
        assert result["passes"], "axe found nothing that it could check"
        return [
            f"{one['id']}: {node['target']} {node['failureSummary'][:200]}"
            for one in result["violations"]
            for node in one["nodes"]
        ]

    def clipped(self) -> list[str]:
        """Words that are cut off, or that stand outside the page at either side."""
        found: list[str] = [*self.page.evaluate(_CLIPPED), *self.page.evaluate(_BEYOND)]
        return found

    def scrolls_sideways(self) -> bool:
        root = "document.documentElement"
        return bool(self.page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))

    def layout_shift(self) -> float:
        """The browser's own sum of everything that jumped since the page was opened."""
        return float(self.page.evaluate(_SHIFTS))


@contextmanager
def visit(
    browser: Browser,
    address: str,
    size: Size = PHONE,
    *,
    script: bool = True,
    colours: Literal["light", "dark"] | None = None,
    forced: Literal["active", "none"] | None = None,
) -> Iterator[Visit]:
    """The page in a window of its own, closed on leaving."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        java_script_enabled=script,
        color_scheme=colours,
        forced_colors=forced,
    )
    there = Visit(context.new_page())
    there.page.set_default_timeout(PATIENCE)
    there.page.on("console", lambda message: _note(there, message.type, message.text))
    there.page.on("pageerror", lambda error: there.complaints.append(str(error)))
    there.page.on("response", lambda answer: _note(there, answer.status, answer.url))
    there.page.goto(address)
    try:
        yield there
    finally:
        context.close()


def _note(there: Visit, kind: str | int, text: str) -> None:
    if kind == "error" or (isinstance(kind, int) and kind >= 400):
        there.complaints.append(f"{kind}: {text}")
