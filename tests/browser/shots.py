"""Takes a picture of every page and every phase, as five people see it: `bin/shots FOLDER [SIZE …]`.

What is said in them is invented, and said by the same people each time, so that two runs can be compared.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.circle import Circle, gathered, says_yes
from tests.browser.conftest import CHROMIUM, QUIETLY
from tests.browser.player import Player
from tests.browser.server import served

SIZES = {"phone": (390, 844), "laptop": (1280, 800), "wall": (1920, 1080)}
THEMES = ("light", "dark")


class Album:
    """Pictures by name, size and theme: `explore-ana.phone.dark.png`."""

    def __init__(self, folder: Path, sizes: list[str]) -> None:
        self.folder = folder
        self.sizes = sizes or ["phone", "laptop"]
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, page: Page, sizes: list[str] | None = None, whole: bool = False) -> None:
        for size in sizes or self.sizes:
            width, height = SIZES[size]
            page.set_viewport_size({"width": width, "height": height})
            for theme in THEMES:
                page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
                page.wait_for_timeout(150)
                page.screenshot(path=self.folder / f"{name}.{size}.{theme}.png", full_page=whole)
        page.set_viewport_size({"width": 390, "height": 844})

    def all(self, phase: str, circle: Circle, wall: Page) -> None:
        for player in (circle.ana, circle.ben, circle.dov):
            self.take(f"{phase}-{player.name.lower()}", player.page)
        self.take(f"{phase}-wall", wall, ["wall"])


@contextmanager
def people(browser: Browser) -> Iterator[object]:
    players: list[Player] = []

    def arrive(name: str, **context: object) -> Player:
        players.append(Player(browser, name, **context))
        return players[-1]

    yield arrive
    for player in players:
        player.context.close()


def front_door(album: Album, arrive: object, base: str) -> None:
    assert callable(arrive)
    stranger = arrive("Eli")
    for name, path in (
        ("home", "/"),
        ("start", "/start/"),
        ("join", "/join/abcd2345"),
        ("help", "/help/"),
        ("device", "/devices/"),
    ):
        stranger.page.goto(base + path)
        album.take(name, stranger.page)


def meeting(album: Album, arrive: object, base: str) -> None:
    circle = gathered(arrive, base)
    ana, ben, chi, dov = circle.ana, circle.ben, circle.chi, circle.dov
    with dov.context.expect_page() as opened:
        dov.page.evaluate("document.querySelector('form[action$=displays]').requestSubmit()")
    wall = opened.value
    dov.does("hand_over", job="guiding", to="Dov")
    album.all("lobby", circle, wall)
    dov.does("begin")
    for player in (ana, chi, dov):
        says_yes(player)
    ben.page.locator("#i-s1 form[data-act=ask_about_sentence] button").click()
    says_yes(dov, for_="Gül")
    album.all("arrive", circle, wall)
    says_yes(ben)
    circle.goes_on_to("Who brings something?")
    ana.does("place_bid", "My best nurse is leaving, and the whole ward looks at me.", urgency="this_week")
    chi.does("place_bid", "Two consultants who no longer speak to each other.")
    dov.does("not_today", for_="Gül")
    ben.page.locator("#draft-place_bid").fill("a merger that nobody has asked my team about.")
    album.all("bids", circle, wall)
    chi.does("take_back_bid")
    circle.goes_on_to("Present")
    album.all("present", circle, wall)
    circle.goes_on_to("Facts")
    circle.goes_on_to("Open questions")
    asked(circle)
    album.all("explore", circle, wall)
    ben.page.locator("#draft-ask_question").fill("")
    ben.does("finish_turn")
    ana.does("ask_for_options")
    ana.closes_menu()
    circle.goes_on_to("Reflect back")
    dov.does("hand_over", job="scribe", to="Dov")
    ben.does("finish_turn")
    dov.does(
        "reflect_back", "“They look at me.” You said it three times, and each time you looked at the door.", for_="Chi"
    )
    album.all("reflect", circle, wall)
    circle.goes_on_to("Options")
    chi.does("pass")
    ben.does("offer_option", "Let the night shift choose what they take over.")
    album.all("options", circle, wall)
    circle.goes_on_to("A silent minute")
    ana.does("mark_question", about="Whose ward is it", pick="moved_me")
    ana.does("sort_item", about="Let the night shift", pick="not_now")
    chi.does("write_learning", "That the question was already half an answer.")
    ben.page.locator("#draft-write_learning").fill("How long she waited before she answered.")
    album.all("silence", circle, wall)
    circle.goes_on_to("Actions")
    ana.does(
        "take_action",
        "Ask Jolanda what she would hand on, and to whom.",
        first_step="Coffee with her on Monday",
        by_day="2026-07-17",
    )
    album.all("decide", circle, wall)
    still(album, circle, wall)
    circle.goes_on_to("How did we work?")
    album.all("review", circle, wall)
    circle.goes_on_to("Thank you")
    album.all("end", circle, wall)
    ana.page.goto(ana.page.url + "sheet/")
    album.take("sheet-ana", ana.page, whole=True)


def asked(circle: Circle) -> None:
    ana, ben, chi = circle.ana, circle.ben, circle.chi
    for player, words in (
        (ben, "Who already does part of what she does?"),
        (chi, "What have you not told her?"),
        (ben, "Whose ward is it, on the day after she leaves?"),
        (chi, "What would the ward do in its first week without her?"),
    ):
        player.does("ask_question", words)
        ana.sees(words)
        player.does("finish_turn")
    ana.does("mark_question", about="Who already does", pick="answered")
    ana.does("mark_question", about="What have you not", pick="pocketed")
    ben.does("take_floor")
    chi.does("raise_hand")
    ben.page.locator("#draft-ask_question").fill("Have you thought of offering her more money to stay?")


def still(album: Album, circle: Circle, wall: Page) -> None:
    circle.ben.does("pause")
    circle.ana.sees("We've paused.")
    album.all("paused", circle, wall)
    circle.ana.does("just_be_listened_to")
    circle.dov.sees("is being listened to")
    album.all("listened-to", circle, wall)
    circle.ana.does("go_on")
    circle.dov.does("take_break", minutes="5")
    circle.ana.sees("A break")
    album.all("break", circle, wall)
    circle.dov.does("end_break")
    circle.ana.sees_phase("Actions")


def main(folder: str, *sizes: str) -> None:
    album = Album(Path(folder), [*sizes])
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIETLY])
        with people(browser) as arrive:
            front_door(album, arrive, base)
            meeting(album, arrive, base)
        browser.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
