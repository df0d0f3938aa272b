"""`bench/room`: deliveries and latency of full rooms, on the honest path.

A move goes through the real door with its cookie, is decided, sealed, committed, looked at by eight seats, drawn in
two languages, and written to eight streams. In each round our own server, the same with a commit for each move, and
the bare reference play the same rooms, one after the other on one core, while this process makes the load on another.
"""

import asyncio
import signal
import tempfile
from pathlib import Path

import click

from bench.house.process import take_load_core
from bench.house.rooms import furnish
from bench.house.script import ROUND
from bench.load.disk import fdatasync_seconds
from bench.measures.contest import Bare, Candidate, Score
from bench.measures.figures import Figure, show
from bench.peers import NoNode, beside

UNSURE = 0.25
"""Spread of the reference over the rounds, above which nothing is said."""
BARE_MOVES = 10
"""Times as many moves for the reference, whose rounds would be too short to be measured."""


class Contest:
    def __init__(self, place: Path, rooms: int) -> None:
        self.place = place
        self.own = Candidate(furnish(place / "own", rooms))
        self.each = Candidate(furnish(place / "each", rooms), commit="each")
        self.bare: Bare | None = None
        self.scores: list[tuple[Score, Score, Score]] = []
        self.busy: list[Score] = []
        self.waits: list[float] = []
        self.syncs: list[float] = []

    async def warm_up(self) -> None:
        """Templates are compiled once in the life of a server; it isn't what a move costs."""
        for candidate in (self.own, self.each):
            await candidate.race(ROUND)

    async def round(self, moves: int, timed: int) -> None:
        own = await self.own.race(moves)
        self.bare = self.bare or Bare(self.own.house, self.own.recorded)
        self.scores.append((own, await self.each.race(moves), await self.bare.race(moves * BARE_MOVES)))
        before = fdatasync_seconds(self.place)
        self.waits.append(_middle(await self.own.keep_time(timed, 200)))
        self.syncs.append(min(before, fdatasync_seconds(self.place)))
        self.own.process.signal(signal.SIGUSR1)
        self.busy.append(await self.own.race(moves))
        self.own.process.signal(signal.SIGUSR1)

    def end(self) -> list[str]:
        if self.bare:
            self.bare.end()
        return self.own.end() + self.each.end()

    def figures(self) -> list[Figure]:
        bare = [bare.per_cpu_second for _, _, bare in self.scores]
        own = [own.per_cpu_second for own, _, _ in self.scores]
        net = [(wait - sync) * 1e3 for wait, sync in zip(self.waits, self.syncs, strict=True)]
        reference = Figure("deliveries per CPU-second, reference", bare)
        sure = reference.spread <= UNSURE
        return [
            reference,
            Figure("deliveries per CPU-second", own),
            Figure("÷ the reference", _ratios(own, bare), goal=0.02 if sure else None),
            Figure("÷ the reference, while rooms are purged and rows imported", self._busy_ratios(bare)),
            Figure("wall clock ÷ one commit for each move", [a.per_second / b.per_second for a, b, _ in self.scores]),
            Figure("p50 move → slowest member at 200 moves/s, less one fdatasync", net, "ms", 7.0, False),
            Figure("one fdatasync", [sync * 1e3 for sync in self.syncs], "ms"),
        ]

    def _busy_ratios(self, bare: list[float]) -> list[float]:
        return _ratios([score.per_cpu_second for score in self.busy], bare)


def _ratios(these: list[float], those: list[float]) -> list[float]:
    return [this / that for this, that in zip(these, those, strict=True)]


def _middle(ordered: list[float]) -> float:
    return ordered[len(ordered) // 2]


async def measure(rooms: int, rounds: int, moves: int, timed: int) -> tuple[Contest, list[str]]:
    with tempfile.TemporaryDirectory() as place:
        contest = Contest(Path(place), rooms)
        await contest.warm_up()
        for _ in range(rounds):
            await contest.round(moves, timed)
        return contest, contest.end()


@click.command(help=__doc__)
@click.option("--rounds", default=3, show_default=True)
@click.option("--rooms", default=100, show_default=True)
@click.option("--peers", is_flag=True, help="Also a Yjs server and Socket.IO, from npm.")
@click.option("--short", is_flag=True, help="A few rooms, one round: shows that it runs, measures nothing.")
@click.option("--json", "as_json", is_flag=True)
def main(rounds: int, rooms: int, peers: bool, short: bool, as_json: bool) -> None:
    take_load_core()
    rounds, rooms, moves, timed = (1, 4, 14, 40) if short else (rounds, rooms, 7, 400)
    contest, faults = asyncio.run(measure(rooms, rounds, moves, timed))
    figures = contest.figures()
    notes = [] if figures[0].spread <= UNSURE else ["No verdict: the reference's own figure spreads too far."]
    if peers:
        try:
            figures += beside([own for own, _, _ in contest.scores], rooms, moves)
        except NoNode as why:
            notes.append(f"No peers: they need Node and npm. {why}")
    show(figures, faults, as_json=as_json, notes=notes)


if __name__ == "__main__":
    main()
