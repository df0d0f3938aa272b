"""Five people hold a taster: Dov hosts, Ana presents, Ben and Chi ask, and Gül is there without a screen."""

import time
from dataclasses import dataclass

from tests.browser.player import Player
from tests.chromium import PATIENCE

BID = "My best nurse is leaving, and the whole ward looks at me."


@dataclass
class Circle:
    dov: Player
    ana: Player
    ben: Player
    chi: Player
    link: str

    @property
    def screens(self) -> tuple[Player, ...]:
        return self.dov, self.ana, self.ben, self.chi

    def tapper(self) -> Player:
        """Whoever may move the meeting on now."""
        until = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < until:
            for player in self.screens:
                if player.may("move_on"):
                    return player
            self.dov.page.wait_for_timeout(100)
        raise AssertionError("nobody taps")

    def goes_on_to(self, phase: str) -> None:
        self.tapper().does("move_on")
        for player in self.screens:
            player.sees_phase(phase)


def says_yes(player: Player, for_: str = "") -> None:
    """To the four sentences, and no to the question that only one's own screen asks."""
    if for_:
        for _ in range(4):
            player.does("agree", for_=for_)
        return
    for place in range(4):
        thing = player.page.locator(f"#i-s{place} form[data-act=agree]")
        with player.page.expect_response(lambda answer: answer.url.endswith("/moves")):
            thing.locator("button").click()
        thing.wait_for(state="detached")
    player.does("say_who_manages", pick="false")


def gathered(arrive: object, base: str, held: str = "room") -> Circle:
    """Everyone has a seat, Gül one without a screen; nobody has begun."""
    assert callable(arrive)
    dov, ana, ben, chi = (arrive(name) for name in ("Dov", "Ana", "Ben", "Chi"))
    link = dov.starts(base, held)
    for player in (ana, ben, chi):
        player.joins(link)
    dov.does("add_seat", name="Gül")
    return Circle(dov, ana, ben, chi, link)


def agreed(arrive: object, base: str, held: str = "room") -> Circle:
    """All have said yes, and the meeting has begun."""
    circle = gathered(arrive, base, held)
    circle.dov.does("begin")
    for player in circle.screens:
        player.sees_phase("Arrive")
        says_yes(player)
    says_yes(circle.dov, for_="Gül")
    return circle


def in_slot(arrive: object, base: str, held: str = "room") -> Circle:
    """Ana presents."""
    circle = agreed(arrive, base, held)
    circle.goes_on_to("Who brings something?")
    circle.ana.does("place_bid", BID)
    circle.goes_on_to("Present")
    return circle
