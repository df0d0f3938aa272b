"""The plainest page that shows the same words: a heading, who has the floor, a list; no styles, no forms, no circle.

What a browser needs for an update of it is what any page needs, so the room is measured against it."""

from playwright.sync_api import Browser

from bench.measures.frame import seconds_to_paint, traced

_PAGE = """<!doctype html><title>Plain</title><h1>Open questions</h1><p>Chi has the floor.</p><ol></ol>"""

_FILL = """count => { for (let number = 0; number < count; number++) {
  const item = document.createElement("li");
  item.textContent = `What would the ward do in week ${number}, if nobody told it what to do?`;
  document.querySelector("ol").append(item); }
  scrollTo(0, document.body.scrollHeight); }"""

_ARRIVES = """([words, floor]) => setTimeout(function plainlyArrives() {
  const item = document.createElement("li");
  item.textContent = words;
  document.querySelector("ol").append(item);
  document.querySelector("p").textContent = floor;
  scrollTo(0, document.body.scrollHeight); }, 100)"""


class PlainPage:
    """One with so many questions, before which nobody sits."""

    def __init__(self, browser: Browser, size: tuple[int, int], count: int) -> None:
        self.browser, self.number = browser, 0
        self.page = browser.new_page(viewport={"width": size[0], "height": size[1]})
        self.page.set_content(_PAGE)
        self.page.evaluate(_FILL, count)
        self.page.wait_for_timeout(500)

    def spends(self, milliseconds: int) -> float:
        """Processor seconds until the next question is painted; it must have been within so many milliseconds."""
        self.number += 1
        told = [f"And what then, time {self.number}?", f"{'Chi' if self.number % 2 else 'Ben'} has the floor."]
        events = traced(self.browser, self.page, lambda: self.page.evaluate(_ARRIVES, told), milliseconds)
        return seconds_to_paint(events, "plainlyArrives")
