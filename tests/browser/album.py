"""Pictures by name, size and theme: `explore-ana.phone.dark.png`."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.circle import Circle
from tests.browser.player import Player

SIZES = {"phone": (390, 844), "laptop": (1280, 800), "wall": (1920, 1080)}
THEMES = ("light", "dark")
AS_SEEN = """() => {
  scrollTo(0, 0);
  const draft = [...document.querySelectorAll(".room-write .draft")].find(one => one.checkVisibility());
  draft?.scrollIntoView({ block: "nearest" });
  const acts = document.querySelector(".room-acts")?.getBoundingClientRect().top - 16;
  if (draft && draft.getBoundingClientRect().bottom > acts) scrollBy(0, draft.getBoundingClientRect().bottom - acts);
  return document.fonts.ready;
}"""
"""From its top; whoever may write has the draft in sight, as the room itself sees to."""


class Album:
    """`only` are the pictures that are wanted, by name and size, and then in the light theme; None wants all."""

    def __init__(self, folder: Path, sizes: Collection[str] = (), only: Collection[str] | None = None) -> None:
        self.folder = folder
        self.sizes = sizes or ("phone", "laptop")
        self.only = only
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, page: Page, sizes: Collection[str] = (), whole: bool = False) -> None:
        for size in sizes or self.sizes:
            if self.only is None:
                self._take(name, page, size, THEMES, whole)
            elif f"{name}.{size}" in self.only:
                self._take(name, page, size, THEMES[:1], whole)
        page.set_viewport_size({"width": 390, "height": 844})

    def _take(self, name: str, page: Page, size: str, themes: Collection[str], whole: bool) -> None:
        width, height = SIZES[size]
        page.set_viewport_size({"width": width, "height": height})
        for theme in themes:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
            page.evaluate(AS_SEEN)
            page.wait_for_timeout(150)
            named = f"{name}.{size}.png" if self.only is not None else f"{name}.{size}.{theme}.png"
            page.screenshot(path=self.folder / named, full_page=whole)

    def all(self, phase: str, circle: Circle, wall: Page) -> None:
        for player in (circle.ana, circle.ben, circle.dov):
            self.take(f"{phase}-{player.name.lower()}", player.page)
        self.take(f"{phase}-wall", wall, ["wall"])


@contextmanager
def people(browser: Browser) -> Iterator[object]:
    """Somebody arrives, by name, at a screen of their own; in the end all screens are closed."""
    players: list[Player] = []

    def arrive(name: str, **context: object) -> Player:
        players.append(Player(browser, name, **context))
        return players[-1]

    yield arrive
    for player in players:
        player.context.close()
