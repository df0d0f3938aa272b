"""A meeting set up through the API, so that a test opens only the screens that it is about."""

import json
import time
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from playwright.sync_api import Browser

from tests.browser.player import Player

TOO_MANY = 429
"""So many in a second are answered; a test that asks for more waits."""

BID = "My best nurse is leaving, and the whole ward looks at me."


@dataclass
class Sitter:
    """Somebody at the table without a browser yet."""

    name: str
    room: str
    seat: str
    token: str
    base: str
    keys: "count[int]" = field(default_factory=count)

    def sight(self) -> dict[str, Any]:
        return self._ask(f"/api/rooms/{self.room}/{self.seat}")

    def does(self, act: str, **fields: Any) -> None:
        """The move with its run, if it has one."""
        offered = next(one for one in self.sight()["acts"] if one["type"] == act)
        fixed = {one["name"]: one["value"] for one in offered["fields"] if one["kind"] == "fixed"}
        key = f"{self.name}-{next(self.keys):06d}"
        body = {"key": key, "at": 0, "move": {"type": act, **fixed, **fields}}
        self._ask(f"/api/rooms/{self.room}/{self.seat}/moves", body)

    def _ask(self, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        return ask(f"{self.base}{path}", body, self.token)

    def opens(self, browser: Browser, **context: Any) -> Player:
        """The same seat on a screen."""
        player = Player(browser, self.name, **context)
        path = f"/rooms/{self.room}/{self.seat}/"
        player.context.add_cookies([{"name": "seat", "value": self.token, "domain": "127.0.0.1", "path": path}])
        player.page.goto(self.base + path)
        return player


def ask(address: str, body: dict[str, Any] | None = None, token: str = "") -> dict[str, Any]:
    headers = {"content-type": "application/json", **({"authorization": f"Bearer {token}"} if token else {})}
    data = None if body is None else json.dumps(body).encode()
    while True:
        try:
            with urllib.request.urlopen(urllib.request.Request(address, data, headers), timeout=60) as answer:
                found: dict[str, Any] = json.load(answer)
                return found
        except urllib.error.HTTPError as refused:
            if refused.code != TOO_MANY:
                raise
            time.sleep(0.2)


@dataclass
class Table:
    """Dov hosts and taps; Ana, Ben and Chi have a seat."""

    dov: Sitter
    ana: Sitter
    ben: Sitter
    chi: Sitter
    code: str

    @property
    def everyone(self) -> tuple[Sitter, ...]:
        return self.dov, self.ana, self.ben, self.chi

    def tapper(self) -> Sitter:
        seat = self.dov.sight()["tapper"]
        return next(sitter for sitter in self.everyone if sitter.seat == seat)

    def on(self, to: str = "") -> None:
        """Moves on once, or as far as the phase with this word."""
        for _ in range(12):
            self.tapper().does("move_on")
            phase = self.dov.sight()["phase"]
            if not to or (phase and phase["word"] == to):
                return
        raise AssertionError(f"never came to {to}")


def gathered(base: str, held: str = "room") -> Table:
    made = ask(f"{base}/api/rooms", {"name": "Dov", "held": held})
    code = made["join"]["code"]
    dov = Sitter("Dov", made["room"], made["seat"], made["token"], base)
    ana, ben, chi = (_seated(dov, name, code) for name in ("Ana", "Ben", "Chi"))
    return Table(dov, ana, ben, chi, code)


def _seated(host: Sitter, name: str, code: str) -> Sitter:
    taken = ask(f"{host.base}/api/rooms/{host.room}/seats", {"name": name, "code": code})
    return Sitter(name, host.room, taken["seat"], taken["token"], host.base)


def at(word: str, base: str, held: str = "room") -> Table:
    """The meeting has come to this phase; Ana presents, and whoever sits after Ana taps."""
    table = gathered(base, held)
    table.dov.does("begin")
    for sitter in table.everyone:
        for sentence in range(4):
            sitter.does("agree", sentence=sentence)
        sitter.does("say_who_manages", yes=False)
    if word == "arrive":
        return table
    table.on("bids")
    table.ana.does("place_bid", text=BID)
    if word != "bids":
        table.on(word)
    return table
