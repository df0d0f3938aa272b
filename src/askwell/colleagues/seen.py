"""A sight as the HTTP interface gives it, with names for what colleagues ask of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from askwell.colleagues.intent import Intent

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Seen:
    """What one seat sees now."""

    seat: str
    sight: Data

    @property
    def stage(self) -> str:
        return str(self.sight["stage"])

    @property
    def phase(self) -> Data:
        """Empty before the meeting, and while it is paused."""
        return self.sight["phase"] or {}

    @property
    def run(self) -> str:
        return str(self.phase.get("run", ""))

    @property
    def word(self) -> str:
        return str(self.phase.get("word", ""))

    @property
    def floor(self) -> str:
        return str(self.phase.get("floor", ""))

    @property
    def holder(self) -> str | None:
        holder: str | None = self.sight["floor"]["holder"]
        return holder

    @property
    def presenter(self) -> str | None:
        presenter: str | None = self.sight["presenter"]
        return presenter

    @property
    def tapper(self) -> str:
        return str(self.sight["tapper"])

    @property
    def is_tapper(self) -> bool:
        return self.tapper == self.seat

    @property
    def my_turn(self) -> bool:
        return bool(self.sight["own"]["my_turn"])

    @property
    def goes_round(self) -> bool:
        return self.floor in ("in_turn", "among_members")

    @property
    def time_is_over(self) -> bool:
        return bool(self.sight["clock"]["state"] == "over")

    @property
    def length(self) -> int:
        """Seconds that the clock was set to; more, once time was added."""
        return int(self.sight["clock"]["length"])

    @property
    def minutes(self) -> float:
        """Of the phase we are in, as planned now; 5 where nothing is planned."""
        now = (leg["minutes"] for leg in self.sight["course"] if leg["state"] == "now")
        return float(next(now, 5))

    @property
    def way(self) -> str:
        """Which of the ways that are offered here is chosen; empty until one is."""
        return next((str(one["word"]) for one in self.phase.get("modules", ()) if one["chosen"]), "")

    @property
    def items(self) -> list[Data]:
        """What all may see of this slot, and what is mine alone."""
        return [*self.sight["items"], *self.sight["own"]["items"]]

    def in_this_run(self, kind: str = "") -> list[Data]:
        return [item for item in self.items if item["run"] == self.run and kind in ("", item["kind"])]

    def words_of_matter(self) -> list[str]:
        """What the presenter has said of this matter so far."""
        slot = self.phase.get("slot")
        kinds = ("matter", "answer", "statement", "key_question")
        told = (i for i in self.sight["items"] if i["slot"] == slot and i["seat"] == self.presenter)
        return [str(item["text"]) for item in told if item["kind"] in kinds and item["text"]]

    def act(self, type_: str) -> Data | None:
        """An act that is possible for myself now."""
        return next((act for act in self.sight["acts"] if act["type"] == type_ and act["own"]), None)

    def may(self, type_: str) -> bool:
        return self.act(type_) is not None

    def choices(self, type_: str, field: str) -> list[tuple[Any, str]]:
        act = self.act(type_)
        found = next((f for f in act["fields"] if f["name"] == field), None) if act else None
        return [(value, label) for value, label in (found or {}).get("choices") or ()]

    def intend(self, type_: str, **given: Any) -> Intent:
        """An act that is possible, with what is given; its fixed fields go back as they stand."""
        act = self.act(type_)
        assert act is not None, type_
        fixed = {field["name"]: field["value"] for field in act["fields"] if field["kind"] == "fixed"}
        return Intent(self.seat, type_, {**fixed, **given})
