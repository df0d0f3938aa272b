"""A rehearsal in memory: scripted colleagues at the engine's own table, with or without a newcomer among them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec

from askwell.colleagues import Case, Intent, ScriptedSet, all_cases, cast
from askwell.engine.formats import load
from askwell.engine.meeting import decide
from askwell.engine.moves import MOVES, Attempt, Begin, HandOver
from askwell.engine.page import parse
from askwell.engine.refusal import Refusal
from askwell.engine.words import Held, Job, SeatId
from tests.cast import Table

BEAT = 2.0
"""Seconds that pass with a beat."""
ENOUGH = 4_000
NEWCOMER = SeatId("new")

Acts = Callable[["Rehearsing"], None]


@dataclass
class Rehearsing:
    """`said` are all words that were accepted, with who said them and where; `refused` what was not."""

    format: str
    seed: int = 1
    size: int = 0
    role: str = ""
    case: Case | None = None
    said: list[tuple[str, str, str, str]] = field(default_factory=list)
    refused: list[tuple[str, str]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    made: Counter[str] = field(default_factory=Counter)
    _sights: dict[str, dict[str, Any]] = field(default_factory=dict, repr=False)
    _looked_at: int = -1

    def __post_init__(self) -> None:
        page = parse(load(self.format))
        self.table = Table(Held.WRITING, self.format)
        coach = page.coached and self.role != "facilitator"
        size = (self.size or page.least) + coach - (self.role in ("presenter", "member"))
        self.people = cast(self.seed, size)
        self._sit(page.coached)
        cases = {who.seat: case for who, case in zip(self.people, all_cases() * 3, strict=False)}
        brings = NEWCOMER if self.role == "presenter" else self.people[0].seat if self.people else NEWCOMER
        self.set = ScriptedSet(self.seed, self.people, cases, brings, NEWCOMER if self.role else None)

    def _sit(self, coached: bool) -> None:
        table = self.table
        for who in self.people:
            who.seat = "dov" if who.nth == 0 else f"c{who.nth}"
            if who.nth:
                table.sit(SeatId(who.seat))
        table.ok(SeatId("dov"), Begin())
        if self.role == "facilitator":
            table.sit(NEWCOMER)
            table.ok(SeatId("dov"), HandOver(Job.GUIDING, NEWCOMER))
        elif self.role:
            table.sit(NEWCOMER)
        if coached and self.role != "facilitator":
            last = SeatId(self.people[-1].seat)
            table.ok(SeatId("dov"), HandOver(Job.GUIDING, last))
        elif self.role in ("presenter", "member"):
            table.ok(SeatId("dov"), HandOver(Job.TAPPING, SeatId("dov")))

    def sight(self, seat: str) -> dict[str, Any]:
        seen = self.table.sees(SeatId(seat))
        own = msgspec.to_builtins(seen.own)
        return {"at": seen.at, **msgspec.to_builtins(seen.shared), "acts": own.pop("acts"), "own": own}

    def beat(self, *, writing: bool = False, ready: bool = False) -> list[Intent]:
        """One beat; returns what was tried in it."""
        self.table.wait(BEAT)
        if self._looked_at != self.table.state.at:
            self._sights = {who.seat: self.sight(who.seat) for who in self.people}
            self._looked_at = self.table.state.at
        intents = self.set.beat(self._sights, writing=writing, ready=ready)
        for intent in intents:
            self._make(intent)
        word = self.table.word
        if word and word not in self.words:
            self.words.append(word)
        return intents

    def until(self, reached: Callable[["Rehearsing"], bool], newcomer: Acts | None = None) -> None:
        for _ in range(ENOUGH):
            if reached(self):
                return
            if newcomer:
                newcomer(self)
            self.beat()
        raise AssertionError(f"{self.format}: still in {self.table.word}; refused {self.refused[-5:]}")

    def to_the_end(self, newcomer: Acts | None = None) -> "Rehearsing":
        self.until(lambda self: self.table.state.ended, newcomer)
        return self

    def _make(self, intent: Intent) -> None:
        move = msgspec.convert(dict(intent.fields), MOVES[intent.type])
        seat = SeatId(intent.seat)
        word = self.table.word
        self.table.seed += 1
        answer = decide(self.table.state, Attempt(move, seat, seat, self.table.moment, self.table.seed))
        if isinstance(answer, Refusal):
            sentence, instead = answer.words()
            self.refused.append((intent.type, answer.slug))
            self.set.told(intent, {"refusal": answer.slug, "sentence": sentence, "instead": instead})
            return
        for event in answer:
            self.table._append(event)
        self.set.told(intent, None)
        self.made[intent.type] += 1
        if text := intent.fields.get("text"):
            self.said.append((intent.seat, word, intent.type, str(text)))
