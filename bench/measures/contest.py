"""Candidates of one contest, round after round: the same rooms and moves for each, one at a time on the same core."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from bench.house.process import Process, serve
from bench.house.rooms import House
from bench.house.script import ROUND
from bench.load.crowd import Crowd, Sent
from bench.load.judge import deliveries, faults, latencies
from bench.load.logbook import missing


@dataclass(frozen=True, slots=True)
class Score:
    """Of one round."""

    deliveries: int
    cpu: float
    wall: float

    @property
    def per_cpu_second(self) -> float:
        return self.deliveries / self.cpu

    @property
    def per_second(self) -> float:
        return self.deliveries / self.wall


@dataclass
class Candidate:
    """Our own server with all that it promises, and a record of what it was seen to do."""

    house: House
    commit: str = "many"
    sent: list[Sent] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    recorded: list[bytes] = field(default_factory=list)
    """What one member's stream said in the first round."""

    def __post_init__(self) -> None:
        self.process: Process = serve(self.house, commit=self.commit)
        self.crowd = Crowd(self.process.port, self.house.rooms)

    async def race(self, moves: int) -> Score:
        """Each room's moves one after the other, all rooms at once.

        Whoever has just come is drawn a whole room before the first change of it; so there are a few moves before
        those that count.
        """
        await self.crowd.listen()
        first = await self.crowd.play(ROUND)
        await self.crowd.silence()
        before = deliveries(self.crowd)
        cpu, began = self.process.cpu(), time.monotonic()
        sent = await self.crowd.play(moves)
        wall = time.monotonic() - began
        await self.crowd.silence()
        score = Score(deliveries(self.crowd) - before, self.process.cpu() - cpu, wall)
        self._judge(first + sent)
        return score

    async def keep_time(self, moves: int, a_second: float) -> list[float]:
        """Latencies at so many moves a second, whatever comes of those before."""
        await self.crowd.listen()
        first = await self.crowd.play(ROUND)
        await self.crowd.silence()
        sent = await self.crowd.play_by_the_clock(moves, a_second)
        await self.crowd.silence()
        taken = latencies(self.crowd, sent)
        self._judge(first + sent)
        return taken

    def _judge(self, sent: list[Sent]) -> None:
        self.faults += faults(self.crowd, sent)
        self.sent += sent
        if not self.recorded:
            self.recorded = [heard.text for heard in self.crowd.ears[0][2].messages()]
        self.crowd.leave()

    def end(self) -> list[str]:
        """All that was wrong, the log included."""
        self.process.stop()
        return self.faults + missing(self.house.folder, self.house.rooms, self.sent)


class Bare:
    """The reference: it has the same rooms, and its moves come to nothing."""

    def __init__(self, house: House, messages: list[bytes], start: Callable[..., Process] = Process) -> None:
        file: Path = house.folder.parent / "recorded"
        file.write_bytes(b"\n\n".join(messages))
        command = (sys.executable, "-m", "bench.reference", "{port}", str(file))
        self.process = start(command, house.folder.parent / "reference.log")
        self.crowd = Crowd(self.process.port, house.rooms)

    async def race(self, moves: int) -> Score:
        await self.crowd.listen()
        cpu, began = self.process.cpu(), time.monotonic()
        await self.crowd.play(moves)
        wall = time.monotonic() - began
        await self.crowd.silence()
        score = Score(deliveries(self.crowd), self.process.cpu() - cpu, wall)
        self.crowd.leave()
        return score

    def end(self) -> None:
        self.process.stop()
