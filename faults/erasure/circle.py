"""A circle that says whatever it can: each sentence and each name is one that stands nowhere else in the world."""

from collections import Counter
from random import Random
from typing import Any

from askwell.engine.formats import load
from faults.person import Person
from faults.server import Server
from tests.players import ALWAYS_THERE, RARELY

CANARY = "canary"
"""Begins every word that is looked for."""

NEVER = {"stop_for_today", "split_crowd", "switch_hints", "withdraw_matter", "leave", "mark_gone", "send_out"}
"""What ends the evening early; one matter is withdrawn later, when we say so."""

FORWARD = {"begin", "agree", "say_who_manages", "place_bid", "choose"}
ONWARD = {"move_on", "go_on", "end_time_out", "end_break", "step_out"}
"""What brings a circle to its first matter."""
FARTHEST = 400
"""Moves after which a circle that has not come to it never will: some formats have none."""


class Circle:
    def __init__(self, server: Server, format_: str, dice: Random) -> None:
        page = load(format_)
        self.dice, self.format = dice, format_
        guides = bool(page.get("coached"))
        names = tuple(self._canary(str(nth)) for nth in range(page["least"] + guides))
        self.people = server.room(names, format_, dice.choice(("room", "call", "writing")))
        self.room = self.host.room
        if guides:
            self.host.must("guides-it", "hand_over", job="guiding", to=self.host.seat)
        self._moves, self._tapper, self._withdrew = 0, self.host.seat, 0
        self._made: Counter[tuple[str, str, str]] = Counter()

    @property
    def host(self) -> Person:
        return self.people[0]

    def talks(self, moves: int) -> None:
        """At first anything that is offered, then what leads to somebody's matter, then anything again; at last one of
        them goes home. What others were quicker with is refused, which is fair."""
        for _ in range(moves // 4):
            self._one_move(set())
        self._comes_to_a_matter()
        for _ in range(moves // 2):
            self._one_move(set())
        self.people[-1].move("goes-home", "leave", learning=self._canary("leave"))

    def at(self, url: str) -> None:
        """The server came back elsewhere."""
        self.people = [person.at(url) for person in self.people]

    def withdraws(self) -> int | None:
        """The first matter of anybody's goes, with all that was given to it; None where there is none. Wherever that
        leads somewhere the set first goes back to its bids."""
        for nth, person in enumerate(self.people):
            for act in person.sees()["acts"]:
                if act["type"] == "withdraw_matter":
                    self._goes_back_to_bids(person)
                    matter = int(act["fields"][0]["choices"][0][0])
                    person.must("takes-it-back", "withdraw_matter", matter=matter)
                    self._withdrew = nth
                    return matter
        return None

    def bids_again(self) -> str | None:
        """Whoever withdrew says something else, at once; None where one can't bid any more."""
        person, text = self.people[self._withdrew], self._canary("bid-again")
        if not offers(person, "place_bid"):
            return None
        person.must("bids-again", "place_bid", text=text, urgency="this_week")
        return text

    def _goes_back_to_bids(self, person: Person) -> None:
        by_seat = {one.seat: one for one in self.people}
        for nth in range(FARTHEST):
            tapper = by_seat.get(person.sees()["tapper"])
            if offers(person, "place_bid") or tapper is None or not offers(tapper, "go_back"):
                return
            tapper.move(f"goes-back-{nth}", "go_back", run=tapper.sees()["phase"]["run"])

    def looks(self) -> bool:
        """Whether the room is there still; looking prolongs its life."""
        return self.host.reads().status == 200

    def _comes_to_a_matter(self) -> None:
        for _ in range(FARTHEST):
            if self._one_move(FORWARD | ONWARD):
                return

    def _one_move(self, only: set[str]) -> bool:
        """Somebody tries one thing that is offered, one of `only` if they are named. Whether anybody presents."""
        taps = self.dice.random() < 0.3
        person = next((one for one in self.people if taps and one.seat == self._tapper), self.dice.choice(self.people))
        sight = person.sees()
        self._tapper = sight["tapper"]
        acts = [act for act in sight["acts"] if act["own"] and act["type"] not in NEVER]
        if acts := [act for act in acts if not only or act["type"] in only]:
            self._try(person, acts, sight["phase"]["run"] if sight["phase"] else "")
        return bool(sight["presenter"])

    def _try(self, person: Person, acts: list[Any], run: str) -> None:
        weights = [self._weight((run, person.seat, act["type"])) for act in acts]
        act = self.dice.choices(acts, weights)[0]
        fields = {field["name"]: self._value(field, act["type"]) for field in act["fields"]}
        self._moves += 1
        if person.move(f"move-{self._moves:08}", act["type"], **fields).status == 200:
            self._made[run, person.seat, act["type"]] += 1

    def _weight(self, which: tuple[str, str, str]) -> float:
        """People rather do what they have not done yet in this phase; some things they seldom do."""
        kind = which[2]
        weight = 8.0 if kind in FORWARD else 0.02 if kind in RARELY else 0.2 if kind in ALWAYS_THERE else 1.0
        return weight / (1 + self._made[which]) ** 2

    def _value(self, field: dict[str, Any], kind: str) -> Any:
        match field["kind"]:
            case "fixed":
                return field["value"]
            case "choice":
                return self.dice.choice(field["choices"])[0] if field["choices"] else None
            case "number":
                return self.dice.randint(field["least"] or 1, field["most"] or 12)
            case "yes_no":
                return kind != "say_who_manages"
            case "weekdays":
                return [5, 6]
            case "day":
                return "2027-03-01"
            case _:
                return "Europe/Zurich" if field["name"] == "zone" else self._canary(kind)

    def _canary(self, what: str) -> str:
        return f"{CANARY}-{self.dice.getrandbits(64):016x}-{what}"


def offers(person: Person, kind: str) -> bool:
    return any(act["type"] == kind and act["own"] for act in person.sees()["acts"])
