"""One server for all browser tests; a circle of people at screens of their own for each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.player import Player
from tests.browser.server import served
from tests.browser.table import Sitter
from tests.chromium import browser

__all__ = ["arrive", "base", "browser", "opens", "screens"]

Arrive = Callable[..., Player]
Opens = Callable[..., Player]


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("askwell")
    with served(folder) as address:
        yield address


@pytest.fixture
def screens() -> Iterator[list[Player]]:
    """Everyone with a screen; in the end none of them has reported an error or a broken policy."""
    players: list[Player] = []
    yield players
    troubles = {player.name: player.troubles for player in players if player.troubles}
    for player in players:
        player.context.close()
    assert not troubles


@pytest.fixture
def arrive(browser: Browser, screens: list[Player]) -> Arrive:
    """Somebody sits down at a screen of their own."""

    def someone(name: str, **context: object) -> Player:
        screens.append(Player(browser, name, **context))
        return screens[-1]

    return someone


@pytest.fixture
def opens(browser: Browser, screens: list[Player]) -> Opens:
    """Somebody who has a seat opens it on a screen."""

    def seat(sitter: Sitter, **context: object) -> Player:
        screens.append(sitter.opens(browser, **context))
        return screens[-1]

    return seat
