"""Automatic seats over the HTTP interface: each reads its sight and picks, by a seed, among the acts that stand in it.

Every sentence that they hand over is unique and says who wrote it, so that it is known whoever reads it.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from askwell.cli.playing.oracle import Written
from tests.players import ALWAYS_THERE, FAIR, GOING, RARELY
from tests.web.live.people import Guest
from tests.web.live.serving import Serving

ENOUGH = 6_000
"""Moves after which a meeting that has not ended never will."""

NEVER = frozenset(
    {
        "stop_for_today",
        "split_crowd",
        "switch_hints",
        "take_over",
        "withdraw_matter",
        "hand_over",
        "put_down",
        "add_seat",
    }
)
"""Left to the tests of their own: they lead out of the meeting, or bring in somebody who has no screen to act at."""

SELDOM = ALWAYS_THERE | {"say_what_helps", "step_in", "say_my_days", "split_time", "extend", "give_slot_format"}
"""What is possible nearly always, and would fill a meeting if everyone did it all the time."""

Act = dict[str, Any]
Sight = dict[str, Any]


@dataclass
class Seats:
    """`people` who take a turn, and one who guides beside them if the meeting is `guided`.

    `given` holds the slots that took a format of their own, by their number; `shown` are the runs whose words were
    shown together before they were over.
    """

    server: Serving
    format: str
    people: int
    seed: int
    guided: bool
    guests: list[Guest] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    made: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    unfair: list[str] = field(default_factory=list)
    phases: list[str] = field(default_factory=list)
    given: dict[int, str] = field(default_factory=dict)
    shown: set[str] = field(default_factory=set)
    tapper: str = ""

    def __post_init__(self) -> None:
        self.lot = random.Random(self.seed)
        opened = self.server.post("/api/rooms", {"name": "P0", "format": self.format, "held": "call"}).json
        self.guests.append(Guest(self.server, opened["room"], opened["seat"], opened["token"]))
        for nth in range(1, self.people + self.guided):
            body = {"name": f"P{nth}", "code": opened["join"]["code"]}
            taken = self.server.post(f"/api/rooms/{opened['room']}/seats", body).json
            self.guests.append(Guest(self.server, taken["room"], taken["seat"], taken["token"]))
        if self.guided:
            self.guests[0].must("hand_over", job="guiding", to=self.guests[0].seat)

    def play(self, look: Any) -> None:
        """To the end; `look(self, guest, sight)` is asked of every sight that is read."""
        for _ in range(ENOUGH):
            guest = self._who()
            sight = guest.sight()
            self.tapper = sight["tapper"]
            look(self, guest, sight)
            if sight["stage"] == "ended":
                return
            self._note_phase(sight)
            acts = [act for act in sight["acts"] if self._sensible(sight, act)]
            if acts:
                weights = [self._weight(guest, sight, act) for act in acts]
                self._make(guest, sight, self.lot.choices(acts, weights)[0])
        raise AssertionError(f"{self.format} with {self.people}: still in {self.phases[-1:]}; {self.unfair[-5:]}")

    def _who(self) -> Guest:
        """Somebody; rather often whoever taps, without whom nothing goes on."""
        tapping = [guest for guest in self.guests if guest.seat == self.tapper]
        return self.lot.choice(tapping if tapping and self.lot.random() < 0.4 else self.guests)

    def _note_phase(self, sight: Sight) -> None:
        if sight["phase"] and sight["phase"]["word"] not in self.phases:
            self.phases.append(sight["phase"]["word"])

    def _sensible(self, sight: Sight, act: Act) -> bool:
        return act["own"] and act["type"] not in NEVER | GOING

    def _weight(self, guest: Guest, sight: Sight, act: Act) -> float:
        """People rather do what they have not done yet in this phase; some things they seldom do."""
        kind = act["type"]
        done = self.made[_run(sight), guest.seat, kind]
        weight = 0.02 if kind in RARELY else 0.05 if kind in SELDOM else 8.0 if kind == "agree" else 1.0
        return weight / (1 + done) ** 2

    def _make(self, guest: Guest, sight: Sight, act: Act) -> None:
        kind = act["type"]
        fields = {f["name"]: self._value(f, kind) for f in act["fields"]}
        words = [
            value for f, value in zip(act["fields"], fields.values(), strict=True) if f["kind"] == "words" and value
        ]
        reply = guest.move(kind, **fields)
        if reply.status == 200:
            self.made[_run(sight), guest.seat, kind] += 1
            self.written += [self._written(words_, kind, guest.seat, sight) for words_ in words]
            if kind == "give_slot_format":
                self.given[fields["slot"]] = fields["format"]
            elif kind == "show_together":
                self.shown.add(_run(sight))
        elif reply.status != 409 or reply.json["refusal"] not in FAIR.keys() | {"moved-on"}:
            self.unfair.append(f"{sight['phase'] and sight['phase']['word']}: {kind} → {reply.status} {reply.body!r}")

    def _written(self, words: str, act: str, seat: str, sight: Sight) -> Written:
        phase = sight["phase"] or {"word": "", "slot": 0}
        format_ = self.given.get(phase["slot"], "")
        return Written(words, act, seat, _run(sight), phase["word"], sight["presenter"], format_)

    def _value(self, field_: dict[str, Any], kind: str) -> Any:
        match field_["kind"]:
            case "fixed":
                return field_["value"]
            case "choice":
                return self.lot.choice(field_["choices"])[0] if field_["choices"] else None
            case "number":
                return self.lot.randint(field_["least"] or 1, field_["most"] or 12)
            case "yes_no":
                return kind != "say_who_manages"
            case "day":
                return "2026-12-01"
            case "weekdays":
                return [5, 6]
            case "name":
                return "Europe/Zurich" if field_["name"] == "zone" else f"Q{self.lot.randrange(10**6)}"
            case _:
                return f"{kind} {self.lot.getrandbits(60):x}"


def _run(sight: Sight) -> str:
    return str(sight["phase"]["run"]) if sight["phase"] else ""
