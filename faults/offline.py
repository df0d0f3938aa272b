"""A presenter's phone loses its network; twenty answers are written meanwhile, in a real browser; then it is back.

Each answer is applied once and in order, or comes back to its author with the reason and its words still in the
field. Once while the phase stays, once while the others move on. And the same for a member who writes twenty questions
into one frame, one after the other, and for notes that are still on their way when the page is loaded anew.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from playwright.sync_api import Browser

from tests.browser.player import Player
from tests.browser.server import served
from tests.browser.table import Table, at
from tests.chromium import launched

WRITE = """(answers) => {
  for (const [words, answer] of answers) {
    const thing = [...document.querySelectorAll("li")].find((li) => li.textContent.includes(words));
    const form = thing.querySelector("form[data-act=answer_question]");
    const field = form.querySelector("[name=text]");
    field.value = answer;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    form.requestSubmit();
  }
}"""
CAME_BACK = """() => [...document.querySelectorAll("form[data-act=answer_question]")]
  .filter((form) => form.querySelector("[data-refusal]")?.innerText.trim())
  .map((form) => form.querySelector("[name=text]").value)"""
WRITE_ALL = """([act, texts]) => {
  const form = document.querySelector(`#do-${act}`);
  const frame = form.querySelector("[name=text]");
  for (const text of texts) {
    frame.value = text;
    frame.dispatchEvent(new Event("input", { bubbles: true }));
    form.requestSubmit();
  }
}"""
LEFT = """() => [...document.querySelectorAll(".left:has([data-refusal] .notice-sentence:not(:empty)) .item-words")]
  .map((words) => words.textContent)"""
SETTLED = "() => [...document.querySelectorAll('.left')].every((left) => left.querySelector('[data-refusal]'))"
NOTHING_WAITS = """() => ![...Object.keys(localStorage), ...Object.keys(sessionStorage)]
  .some((key) => key.endsWith(" waiting"))"""
"""Of what was put by before the page was loaded anew: its rows are not there yet when it arrives."""
IDLE = "() => !document.querySelector('form[aria-busy]')"
SENT = 90_000
"""Milliseconds in which the queue has to be empty again."""


@dataclass(frozen=True, slots=True)
class Seen:
    applied: int
    came_back: int
    """With a reason beside their words."""
    lost: int
    doubled: int
    in_order: bool


def answers_of(table: Table) -> list[str]:
    """In the order in which the room has them."""
    items = table.chi.sight()["items"]
    return [item["text"] for item in items if item["kind"] == "answer"] or [
        answer["text"] for item in items for answer in item["answered"]
    ]


def queued(browser: Browser, base: str, moves: int, *, phase_changes: bool) -> Seen:
    table = at("explore", base)
    for nth in range(moves):
        table.ben.does("ask_question", text=f"What about number {nth:02}?")
    ana = table.ana.opens(browser)
    ana.sees(f"number {moves - 1:02}?")
    written = [f"It weighs on us, answer {nth:02}." for nth in range(moves)]
    with ana.offline():
        ana.page.evaluate(WRITE, [[f"number {nth:02}?", answer] for nth, answer in enumerate(written)])
        ana.page.wait_for_timeout(1000)
        if phase_changes:
            table.on("reflect")
    ana.page.wait_for_function(IDLE, timeout=SENT)
    if phase_changes:
        ana.sees_phase("Reflect back")
    found, back = answers_of(table), came_back(ana)
    ana.context.close()
    return _compared(written, found, back)


def _compared(written: list[str], found: list[str], back: list[str]) -> Seen:
    whole = [answer for answer in found if answer in written]
    return Seen(
        applied=len(set(whole)),
        came_back=len(back),
        lost=len(set(written) - set(whole) - set(back)),
        doubled=len(whole) - len(set(whole)) + len(set(whole) & set(back)),
        in_order=whole == sorted(whole),
    )


def from_one_form(browser: Browser, base: str, moves: int, *, phase_changes: bool) -> Seen:
    """Ben writes questions into one frame."""
    table = at("explore", base)
    ben = table.ben.opens(browser)
    ben.has_all()
    written = [f"What about number {nth:02}?" for nth in range(moves)]
    with ben.offline():
        ben.page.evaluate(WRITE_ALL, ["ask_question", written])
        ben.page.wait_for_timeout(1000)
        if phase_changes:
            table.on("reflect")
    ben.page.wait_for_function(SETTLED, timeout=SENT)
    found = [item["text"] for item in table.chi.sight()["items"] if item["kind"] == "question"]
    back: list[str] = ben.page.evaluate(LEFT)
    ben.context.close()
    return _compared(written, found, back)


def loaded_anew(browser: Browser, base: str, moves: int) -> Seen:
    """Ben's notes are on their way, nobody answers, and the page is loaded anew before anybody does."""
    table = at("explore", base)
    ben = table.ben.opens(browser)
    ben.has_all()
    written = [f"Note number {nth:02}." for nth in range(moves)]
    ben.page.route("**/moves", lambda route: route.abort())
    ben.page.evaluate(WRITE_ALL, ["write_note", written[:1]])
    ben.page.wait_for_function("() => document.querySelectorAll('.left').length === 1")
    ben.page.evaluate(WRITE_ALL, ["write_note", written[1:]])
    ben.page.on("dialog", lambda asked: asked.accept())
    ben.page.reload()
    ben.page.unroute("**/moves")
    ben.page.wait_for_function(NOTHING_WAITS, timeout=SENT)
    ben.page.wait_for_function(SETTLED, timeout=SENT)
    found = [item["text"] for item in table.ben.sight()["own"]["items"] if item["kind"] == "note"]
    back: list[str] = ben.page.evaluate(LEFT)
    ben.context.close()
    return _compared(written, found, back)


def came_back(player: Player) -> list[str]:
    found: list[str] = player.page.evaluate(CAME_BACK)
    return found


@contextmanager
def house() -> Iterator[tuple[Browser, str]]:
    with tempfile.TemporaryDirectory() as place, served(Path(place)) as base, launched() as browser:
        yield browser, base


def tried(browser: Browser, base: str, moves: int) -> Iterator[tuple[str, Seen]]:
    for where, how in (("many forms", queued), ("one form", from_one_form)):
        for changes in (False, True):
            name = "the phase changed" if changes else "the phase stayed"
            yield f"{where}, {name}", how(browser, base, moves, phase_changes=changes)
    yield "one form, loaded anew", loaded_anew(browser, base, moves)


@click.command()
@click.option("--moves", default=20, show_default=True)
@click.option("--rounds", "count", default=1, show_default=True)
def main(moves: int, count: int) -> None:
    wrong = 0
    with house() as (browser, base):
        for _ in range(count):
            for name, seen in tried(browser, base, moves):
                order = "in order" if seen.in_order else "OUT OF ORDER"
                click.echo(f"{name}: {seen.applied} applied {order}, {seen.came_back} came back; ", nl=False)
                click.echo(f"{seen.lost} lost, {seen.doubled} doubled")
                wrong += bool(seen.lost or seen.doubled or not seen.in_order)
    sys.exit(wrong != 0)


if __name__ == "__main__":
    main()
