"""A meeting of any format, brought to a phase through the API: a test opens only the screens that it is about."""

from dataclasses import dataclass
from typing import Any

from tests.browser.table import Sitter, ask

NAMES = ("Dov", "Ana", "Ben", "Chi", "Eva", "Fritz", "Gus", "Hana", "Ida", "Jon")
ENOUGH = 80
"""Steps. Each asks for few sights: a server lends only so many of them in a second."""


@dataclass
class Meeting:
    """Dov opened the room; Ana is the one who brings something, where a format has bids."""

    people: dict[str, Sitter]

    def __getitem__(self, name: str) -> Sitter:
        return self.people[name]

    def on_to(self, word: str) -> None:
        """By the plainest moves: everyone agrees, only Ana bids, and turns are passed."""
        for _ in range(ENOUGH):
            sight = self["Dov"].sight()
            if sight["phase"]["word"] == word:
                return
            self._step(sight)
        raise AssertionError(f"never came to {word}")

    def _step(self, sight: dict[str, Any]) -> None:
        taps = self._at(sight["tapper"])
        offered = {act["type"] for act in taps.sight()["acts"] if act["own"]}
        if sight["waiting"]:
            for sitter in self.people.values():
                _say_yes(sitter)
        elif "move_on" in offered:
            taps.does("move_on")
        elif not sight["bids"] and not sight["floor"]["holder"]:
            self["Ana"].does("place_bid", text="My best nurse is leaving.")
        else:
            self._at(sight["floor"]["holder"]).does("pass")

    def _at(self, seat: str) -> Sitter:
        return next(sitter for sitter in self.people.values() if sitter.seat == seat)

    def presenter(self) -> Sitter:
        return self._at(self["Dov"].sight()["presenter"])

    def tapper(self) -> Sitter:
        return self._at(self["Dov"].sight()["tapper"])


def _say_yes(sitter: Sitter) -> None:
    sight = sitter.sight()
    for sentence in range(len(sight["sentences"])):
        if sentence not in sight["own"]["agreed"]:
            sitter.does("agree", sentence=sentence)
    if any(act["type"] == "say_who_manages" for act in sitter.sight()["acts"]):
        sitter.does("say_who_manages", yes=False)


def opened(
    base: str, format_: str, people: int, *, guided: bool = False, held: str = "room", begins: bool = True
) -> Meeting:
    """So many seats; when it is `guided` Dov guides, and counts as one of them. A crowd is split before it begins."""
    made = ask(f"{base}/api/rooms", {"name": "Dov", "held": held, "format": format_})
    dov = Sitter("Dov", made["room"], made["seat"], made["token"], base)
    meeting = joined(dov, made["join"]["code"], people)
    if guided:
        dov.does("hand_over", job="guiding", to=dov.seat)
    if begins:
        dov.does("begin")
    return meeting


def joined(dov: Sitter, code: str, people: int) -> Meeting:
    """So many seats in the room that Dov has opened."""
    seats = {"Dov": dov}
    for name in NAMES[1:people]:
        taken = ask(f"{dov.base}/api/rooms/{dov.room}/seats", {"name": name, "code": code})
        seats[name] = Sitter(name, dov.room, taken["seat"], taken["token"], dov.base)
    return Meeting(seats)
