"""The plainest page that shows the same words: a heading, who has the floor, a list; no styles, no forms, no circle.

What a browser needs for an update of it is what any page needs, so the room is measured against it."""

from collections.abc import Callable

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


def plain_updates(browser: Browser, size: tuple[int, int], count: int, rounds: int) -> list[float]:
    """Seconds of each of so many updates among so many questions; the first one, which warms up, is left out."""
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.set_content(_PAGE)
    page.evaluate(_FILL, count)
    page.wait_for_timeout(500)

    def arrives(number: int) -> Callable[[], None]:
        told = [f"And what then, time {number}?", f"{'Chi' if number % 2 else 'Ben'} has the floor."]
        return lambda: page.evaluate(_ARRIVES, told)

    seconds = []
    for number in range(rounds + 1):
        seconds.append(seconds_to_paint(traced(browser, page, arrives(number), 400), "plainlyArrives"))
        page.wait_for_timeout(800)
    page.close()
    return seconds[1:]
