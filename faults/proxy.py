"""One phone stalls, one reads 20 kB a second, one is cut again and again: what do the others notice, and who is lost?

The ratio of the others' medians is printed and decides nothing. A busy machine and a room that fills make everything
slower as time goes by; so each round has its good wires before and after the bad ones, and what grows evenly cancels.
What decides: nothing lost, nothing doubled, and in the end every screen shows what the server says.
"""

import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import click

from faults.exclusive import NAMES, come_to
from faults.screen import Screen
from faults.server import Server
from faults.wire import Wire

SLOW = 20_000
"""Bytes a second."""
SETTLING = 30.0
WORDS = "What would you miss, and who would notice it first? " * 16
"""Long enough that a slow reader can't keep up."""


@dataclass(frozen=True, slots=True)
class Seen:
    ratios: tuple[float, ...]
    """Of each round: the others' median from sending to seeing, with bad readers, to that without."""
    behind: float
    """Seconds: the most that the slow one was behind the others."""
    cuts: int
    comebacks: int
    asked: int
    lost: int
    doubled: int
    apart: int
    """Screens that did not come to show what the server says."""


class Party:
    """Ben asks through a wire that is cut; six watch by good wires, Gül's stalls, Hao's is slow."""

    def __init__(self, server: Server, seed: int) -> None:
        self.dice = Random(seed)
        self.people = server.room(NAMES)
        self.run = come_to("explore", self.people)
        place = ("127.0.0.1", server.port)
        self.asking, self.stalling, self.slow = Wire(place), Wire(place), Wire(place)
        self.ben = replace(self.people[1], url="http://{}:{}".format(*self.asking.at), host=f"127.0.0.1:{server.port}")
        self.good = [Screen(person) for person in self.people[:6]]
        self.gul, self.hao = Screen(self.people[6], self.stalling.at), Screen(self.people[7], self.slow.at)
        self.everyone = [*self.good, self.gul, self.hao]
        self.sent: dict[str, float] = {}
        for screen in self.everyone:
            screen.start()
            assert screen.waits_for(1), "a stream did not open"

    def ask(self, count: int, *, cut: bool = False) -> list[str]:
        """So many questions, one after the other; sent again with the same key until they are answered."""
        texts = []
        for _ in range(count):
            text = f"{len(self.sent)}: {WORDS}".strip()
            texts.append(text)
            self.sent[text] = time.monotonic()
            if cut:
                wire = self.dice.choice((self.asking, self.asking, self.slow))
                threading.Timer(self.dice.uniform(0, 0.02), wire.cut).start()
            self._insist(text)
            time.sleep(0.1)
        return texts

    def _insist(self, text: str) -> None:
        key = f"question-{text.partition(':')[0]:0>8}"
        while True:
            try:
                self.ben.must(key, "ask_question", run=self.run, text=text)
            except (OSError, ValueError):
                time.sleep(0.02)
            else:
                return

    def bad(self, on: bool) -> None:
        self.stalling.pace, self.slow.pace = (0, SLOW) if on else (1e9, 1e9)

    def delay(self, texts: list[str]) -> float:
        """Seconds, the median of the good wires."""
        return median(screen.came[text] - self.sent[text] for text in texts for screen in self.good)

    def behind(self, texts: list[str]) -> float:
        """Seconds, the most that Hao's screen was behind the first good one."""
        return max(self.hao.came[text] - self.good[0].came[text] for text in texts)

    def settle(self) -> int:
        """Screens that don't come to show what the server says."""
        truth = self.people[0].sees()
        until = time.monotonic() + SETTLING
        while (apart := self._apart(truth)) and time.monotonic() < until:
            time.sleep(0.05)
        return apart

    def _apart(self, truth: Any) -> int:
        return [screen.shared.get("items") == truth["items"] for screen in self.everyone].count(False)

    def close(self) -> None:
        for screen in self.everyone:
            screen.close()
        for wire in (self.asking, self.stalling, self.slow):
            wire.close()


def delays(party: Party, questions: int, *, bad: bool) -> tuple[float, float, int]:
    """One part of a round: the others' median, how far the slow one was behind, and screens that stayed apart."""
    party.bad(bad)
    texts = party.ask(questions)
    party.bad(False)
    apart = party.settle()
    return party.delay(texts), party.behind(texts), apart


def rounds(count: int, questions: int, seed: int) -> Seen:
    """In each round: good wires, twice with one stalled and one slow reader, good wires; then one that is cut."""
    ratios, behind, apart = list[float](), 0.0, 0
    with tempfile.TemporaryDirectory() as place, Server(Path(place) / "data") as server:
        party = Party(server, seed)
        for _ in range(count):
            parts = [delays(party, questions, bad=bad) for bad in (False, True, True, False)]
            party.ask(questions, cut=True)
            apart += sum(part[2] for part in parts) + party.settle()
            before, first, second, after = (part[0] for part in parts)
            ratios.append((first + second) / (before + after))
            behind = max(behind, *(part[1] for part in parts[1:3]))
        found = Counter(item["text"] for item in party.good[0].shared["items"] if item["kind"] == "question")
        party.close()
    return Seen(
        ratios=tuple(sorted(ratios)),
        behind=behind,
        cuts=party.asking.cuts + party.slow.cuts,
        comebacks=sum(screen.opened - 1 for screen in party.everyone),
        asked=len(party.sent),
        lost=len(party.sent.keys() - found.keys()),
        doubled=sum(times > 1 for times in found.values()),
        apart=apart,
    )


@click.command()
@click.option("--rounds", "count", default=8, show_default=True)
@click.option("--questions", default=9, show_default=True, help="In each of the five parts of a round.")
@click.option("--seed", default=1, show_default=True)
def main(count: int, questions: int, seed: int) -> None:
    seen = rounds(count, questions, seed)
    click.echo(f"seed {seed}: {seen.asked} questions, {seen.cuts} cuts, {seen.comebacks} streams reopened")
    click.echo(
        f"the others' median with bad readers is {median(seen.ratios):.2f} × that without"
        f" (rounds from {seen.ratios[0]:.2f} to {seen.ratios[-1]:.2f})"
    )
    click.echo(f"the slow reader was {seen.behind:.1f} s behind at most")
    click.echo(f"{seen.lost} lost, {seen.doubled} doubled, {seen.apart} screens that did not converge")
    sys.exit(bool(seen.lost or seen.doubled or seen.apart))


if __name__ == "__main__":
    main()
