"""One seat's screen: everything that its stream has told it, compared with the table as it arrives."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from askwell.cli.playing.line import Line
from askwell.cli.playing.oracle import Oracle, Written


@dataclass(slots=True)
class Screen:
    """`shared` and `own` as they were told last; `inside` is whether this seat ever takes part; `news` is everyone's.

    `read` and `withheld` count, so that absence proves something; `wrong` says what differs.
    """

    seat: str
    name: str
    oracle: Oracle
    written: list[Written]
    news: asyncio.Event
    inside: bool = True
    at: int = 0
    shared: dict[str, Any] = field(default_factory=dict)
    own: dict[str, Any] = field(default_factory=dict)
    has_read: set[str] = field(default_factory=set)
    withheld: int = 0
    wrong: list[str] = field(default_factory=list)

    async def follow(self, line: Line, path: str, token: str) -> None:
        async for message in line.listen(f"{path}/stream", token):
            self._take(message)
            self.news.set()

    def _take(self, message: dict[str, Any]) -> None:
        if message["at"] < self.at:
            self.wrong.append(f"{self.name} was told {message['at']} after {self.at}")
        self.at = message["at"]
        self.shared = message.get("shared") or self.shared
        self.own = message.get("own") or self.own
        self._compare(set(texts_of(message)))

    def _compare(self, told: set[str]) -> None:
        phase = self.shared.get("phase")
        run = phase["run"] if phase else ""
        for one in self.written:
            if one.words not in told:
                self.withheld += one.words not in self.has_read
                continue
            self.has_read.add(one.words)
            if not self.inside or not (self.oracle.may_read(one, self.seat, run) or self._reads_out(one)):
                self.wrong.append(
                    f"{self.name} reads what isn't theirs: {one.act} of {one.word}, in {run or 'no phase'}"
                )

    def _reads_out(self, one: Written) -> bool:
        """Its writer asked that it be read out: whoever taps has it before their eyes meanwhile, and nobody else."""
        items = {item["id"]: item["text"] for item in self.shared["items"]}
        reading = self.shared["floor"]["reading_out"]
        return bool(self.shared["tapper"] == self.seat and items.get(reading) == one.words)


def texts_of(value: Any) -> Iterator[str]:
    """Every text in a message, wherever it stands."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_of(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_of(one)
