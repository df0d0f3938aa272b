"""One whole meeting, played by scripted colleagues over HTTP: each has a token and a stream, as anybody has."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from askwell.cli.playing.line import Line
from askwell.cli.playing.oracle import Oracle, Written
from askwell.cli.playing.screen import Screen
from askwell.colleagues import Intent, ScriptedSet, all_cases, cast
from askwell.engine.format import Format
from askwell.engine.moves import MOVES
from askwell.engine.offers import shapes

ENOUGH = 6_000
"""Beats after which a meeting that has not ended never will."""

LONGEST_WAIT = 60
"""Beats: no colleague waits for longer than that without something happening."""

LATE = 15.0
"""Seconds in which screens must have come to the end too; a reveal waits five."""

_keys = itertools.count(1)


class Stuck(Exception):
    """The meeting came to no end, or a door was closed that is always open."""


@dataclass
class Meeting:
    """`play()` once. `screens` by seat; somebody stands at the door all the time, and reads nothing."""

    line: Line
    format: Format
    seed: int
    room: str = ""
    tokens: dict[str, str] = field(default_factory=dict)
    screens: dict[str, Screen] = field(default_factory=dict)
    written: list[Written] = field(default_factory=list)
    phases: list[str] = field(default_factory=list)
    moves: int = 0
    refused: int = 0
    unfair: list[str] = field(default_factory=list)
    _news: asyncio.Event = field(default_factory=asyncio.Event)
    _streams: list[asyncio.Task[None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.oracle = Oracle(self.format)
        self.people = cast(self.seed, self.format.least + self.format.coached)

    async def play(self) -> None:
        await self._gather()
        cases = {who.seat: case for who, case in zip(self.people, all_cases() * 4, strict=False)}
        set_ = ScriptedSet(self.seed, self.people, cases, self.people[0].seat, None)
        idle = 0
        for _ in range(ENOUGH):
            if not idle or self._news.is_set():
                sights = await self._look()
            if sights[self.people[0].seat]["stage"] == "ended":
                await self._settle()
                return
            intents = set_.beat(sights)
            for intent in intents:
                set_.told(intent, await self._make(intent, sights[intent.seat]))
            idle = 0 if intents else idle + 1
            if idle > LONGEST_WAIT:
                await self._hear_news()
                idle = 0
        raise Stuck(f"still in {self.phases[-1:]} after {ENOUGH} beats")

    async def _look(self) -> dict[str, Any]:
        self._news.clear()
        sights = {who.seat: await self._sight(who.seat) for who in self.people}
        self._note_phase(sights[self.people[0].seat])
        return sights

    async def _hear_news(self) -> None:
        """Everybody waits for something that only time brings: a reveal, for example."""
        try:
            await asyncio.wait_for(self._news.wait(), LATE)
        except TimeoutError as silence:
            raise Stuck(f"nothing happens any more in {self.phases[-1:]}") from silence

    async def close(self) -> None:
        for stream in self._streams:
            stream.cancel()
        await asyncio.gather(*self._streams, return_exceptions=True)
        self.line.close()

    async def _gather(self) -> None:
        first, *others = self.people
        body = {"name": first.name, "format": self.format.word, "held": "writing"}
        opened = await self._must("POST", "/api/rooms", body, 201)
        self.room, code = opened["room"], opened["join"]["code"]
        first.seat = self._seated(opened, first.name)
        for who in others:
            taken = await self._must("POST", f"/api/rooms/{self.room}/seats", {"name": who.name, "code": code}, 201)
            who.seat = self._seated(taken, who.name)
        watcher = {"name": "Eli at the door", "code": code, "part": "observer"}
        knocks = await self._must("POST", f"/api/rooms/{self.room}/seats", watcher, 202)
        self._seated(knocks, "Eli at the door", inside=False)
        if self.format.coached:
            await self._start(first.seat, "hand_over", job="guiding", to=self.people[-1].seat)
        await self._start(self.people[-1].seat if self.format.coached else first.seat, "begin")

    def _seated(self, taken: dict[str, Any], name: str, *, inside: bool = True) -> str:
        seat: str = taken["seat"]
        self.tokens[seat] = taken["token"]
        screen = self.screens[seat] = Screen(seat, name, self.oracle, self.written, self._news, inside)
        self._streams.append(asyncio.ensure_future(screen.follow(self.line, self._path(seat), self.tokens[seat])))
        return seat

    async def _make(self, intent: Intent, sight: dict[str, Any]) -> dict[str, Any] | None:
        """Its words are noted before they are sent: a screen may show them before we have our answer."""
        phase = sight["phase"] or {"run": "", "word": ""}
        words = [
            str(intent.fields.get(shape.name) or "") for shape in shapes(MOVES[intent.type]) if shape.kind == "words"
        ]
        noted = [
            Written(text, intent.type, intent.seat, phase["run"], phase["word"], sight["presenter"])
            for text in words
            if text
        ]
        self.written += noted
        if intent.type == "show_together":
            self.oracle.shown.add(phase["run"])
        status, answer = await self._move(intent.seat, intent.move)
        if status == 200:
            self.moves += 1
            return None
        for one in noted:
            self.written.remove(one)
        self.refused += 1
        if not intent.advises:
            self.unfair.append(f"{phase['word']}: {intent.type} → {status} {answer.get('refusal')}")
        refusal: dict[str, Any] = answer
        return refusal

    async def _settle(self) -> None:
        """Until nothing hidden waits to be shown, and every screen knows it."""
        await self._wait_for(lambda: all(self._has_come(screen) for screen in self.screens.values()))

    def _has_come(self, screen: Screen) -> bool:
        if not screen.inside:
            return True
        due = (one for one in self.written if self.oracle.must_come_to_all(one))
        return screen.shared.get("stage") == "ended" and all(one.words in screen.has_read for one in due)

    async def _wait_for(self, reached: Callable[[], bool]) -> None:
        waited = 0.0
        while not reached() and waited < LATE:
            await asyncio.sleep(0.05)
            waited += 0.05

    def _note_phase(self, sight: dict[str, Any]) -> None:
        if sight["phase"] and sight["phase"]["word"] not in self.phases:
            self.phases.append(sight["phase"]["word"])

    async def _sight(self, seat: str) -> dict[str, Any]:
        sight: dict[str, Any] = await self._must("GET", self._path(seat), None, 200, self.tokens[seat])
        return sight

    async def _start(self, seat: str, type_: str, **fields: object) -> None:
        status, answer = await self._move(seat, {"type": type_, **fields})
        if status != 200:
            raise Stuck(f"{type_}: {answer}")

    async def _move(self, seat: str, move: dict[str, Any]) -> tuple[int, Any]:
        body = {"key": f"check-{next(_keys):08}", "at": 0, "move": move}
        return await self.line.ask("POST", f"{self._path(seat)}/moves", self.tokens[seat], body)

    async def _must(self, method: str, path: str, body: object, expected: int, token: str = "") -> Any:
        status, answer = await self.line.ask(method, path, token, body)
        if status != expected:
            raise Stuck(f"{method} {path.count('/')} deep: {status} {answer}")
        return answer

    def _path(self, seat: str) -> str:
        return f"/api/rooms/{self.room}/{seat}"
