"""One server and one browser for all browser tests; a circle of people at screens of their own for each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.player import Player
from tests.browser.server import served

CHROMIUM = "/usr/bin/chromium"
QUIETLY = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

Arrive = Callable[..., Player]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("askwell")
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=[*QUIETLY])
        yield launched
        launched.close()


@pytest.fixture
def arrive(browser: Browser) -> Iterator[Arrive]:
    """Somebody sits down at a screen of their own; in the end no screen has reported any trouble."""
    players: list[Player] = []

    def someone(name: str, **context: object) -> Player:
        players.append(Player(browser, name, **context))
        return players[-1]

    yield someone
    troubles = {player.name: player.troubles for player in players if player.troubles}
    for player in players:
        player.context.close()
    assert not troubles
