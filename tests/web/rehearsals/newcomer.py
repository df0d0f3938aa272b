"""A newcomer over HTTP: reads what their seat may do now, and does what somebody sensible would do first.

Each of the levers that colleagues must bear is pulled once, when it is first offered: a question is put into a pocket,
a time-out asked for, a pause, more time, a step back.
"""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.players import FAIR
from tests.web.live.people import Guest

Act = dict[str, Any]
Sight = dict[str, Any]

AT_ONCE = ("agree", "answer_for_minutes", "take_seat", "nod")
"""What somebody is asked and answers, whatever else is going on."""
ASKED_IN_PRIVATE = {"manages": "say_who_manages", "waive": "waive"}
OWN_MATTER = ("place_bid", "tell_matter", "put_key_question")
LEVERS = ("ask_time_out", "pause", "extend", "take_break", "go_back", "repeat_phase")
GIVES = (
    "ask_question", "reflect_back", "offer_experience", "offer_hypothesis", "offer_option", "make_statement",
    "answer_question", "report_back", "write_learning", "take_action", "name_skill", "rate", "give_verdict",
    "sort_item", "choose", "choose_module", "raise_hand", "take_floor", "write_note", "read_mine_out",
)  # fmt: skip
"""Once in each phase."""
BACK = ("go_on", "end_time_out", "end_break", "take_time_back", "step_out")
GOES_ON = ("finish_turn", "pass", "lower_hand", "show_together", "move_on", "go_on_anyway")
UNHURRIED = 16
"""Looks at a room in which nothing happens, after which somebody who may goes on."""


@dataclass
class Newcomer:
    """`step` once for each look; `quiet` is how many looks nothing has happened for."""

    guest: Guest
    role: str
    made: Counter[str] = field(default_factory=Counter)
    unfair: list[str] = field(default_factory=list)
    quiet: int = 0
    _done: set[tuple[str, str]] = field(default_factory=set)
    _sentences: int = 0
    _at: int = -1

    def step(self, sight: Sight) -> str:
        """The type of the move that was made; empty when there was none."""
        self.quiet = 0 if sight["at"] != self._at else self.quiet + 1
        self._at = sight["at"]
        acts = {act["type"]: act for act in sight["acts"] if act["own"]}
        for kind in self._wishes(sight, acts):
            if kind in acts and self._make(kind, acts[kind], sight):
                return kind
        return ""

    def _wishes(self, sight: Sight, acts: dict[str, Act]) -> list[str]:
        """What comes first to mind."""
        run = _run(sight)
        asked = ASKED_IN_PRIVATE.get(sight["own"]["ask_private"])
        wishes = [asked, *AT_ONCE] if asked else [*AT_ONCE]
        if self.role == "presenter":
            wishes += [kind for kind in OWN_MATTER if (run, kind) not in self._done]
        if self.quiet > 2:
            wishes += [kind for kind in LEVERS if not self.made[kind]]
            wishes += ["mark_question"] if "mark_question" in acts and (run, "mark_question") not in self._done else []
            wishes += [kind for kind in GIVES if (run, kind) not in self._done]
            wishes += ["answer_question"]
        if self.quiet > UNHURRIED or (self.quiet > 4 and sight["own"]["my_turn"]):
            wishes += [*BACK, *GOES_ON]
        return wishes

    def _make(self, kind: str, act: Act, sight: Sight) -> bool:
        """Whether it was accepted. A colleague may have been quicker: that is fair, and the sentence says so."""
        fields = {one["name"]: self._value(one, kind, sight) for one in act["fields"]}
        if any(value is NOTHING for value in fields.values()):
            return False
        self._done.add((_run(sight), kind))
        reply = self.guest.move(kind, **fields)
        if reply.status == 200:
            self.made[kind] += 1
            self.made["pocketed"] += fields.get("mark") == "pocketed"
            return True
        if reply.status != 409 or not self._is_fair(reply.json["refusal"], sight):
            phase = sight["phase"] and sight["phase"]["word"]
            self.unfair.append(f"{phase}: {kind} {fields} → {reply.status} {reply.body!r}")
        return False

    def _is_fair(self, refusal: str, sight: Sight) -> bool:
        """What is sorted or marked names no run: whether the set went on meanwhile is seen by looking again."""
        if refusal == "not-in-this-phase":
            return _run(self.guest.sight()) != _run(sight)
        return refusal in FAIR.keys() | QUICKER

    def _value(self, one: dict[str, Any], kind: str, sight: Sight) -> Any:
        match one["kind"]:
            case "fixed":
                return one["value"]
            case "choice":
                return self._chosen(one, kind, sight)
            case "number":
                return one["least"] or 1
            case "yes_no":
                return kind != "say_who_manages"
            case "day":
                return "2027-01-15"
            case "name":
                return f"Guest {self._at}"
            case _:
                self._sentences += 1
                return f"Sentence {self._sentences} of the newcomer: {kind.replace('_', ' ')}."

    def _chosen(self, one: dict[str, Any], kind: str, sight: Sight) -> Any:
        """An open question is answered only once; the first that can be marked is put into the pocket."""
        choices = [value for value, _ in one["choices"] or []]
        if kind == "mark_question" and one["name"] == "mark" and "pocketed" in choices:
            return "pocketed"
        if kind == "answer_question" and one["name"] == "question":
            answered = {item["about"] for item in sight["items"]}
            choices = [value for value in choices if value not in answered]
        return choices[0] if choices else NOTHING


NOTHING = object()
"""There is nothing to choose from."""

QUICKER = frozenset({"moved-on", "floor-taken", "not-your-turn", "no-such-choice", "stepped-in"})
"""Somebody else did it, the set went on or its coach stepped in, between the look and the move."""


def _run(sight: Sight) -> str:
    return str(sight["phase"]["run"]) if sight["phase"] else ""
