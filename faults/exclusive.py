"""Eight send the same exclusive move at once through HTTP: one is accepted, seven are told why not."""

import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import click

from faults.person import Person, Reply
from faults.server import Server

NAMES = ("Ana", "Ben", "Chi", "Dov", "Eva", "Finn", "Gül", "Hao")


def come_to(word: str, people: list[Person]) -> str:
    """Nobody guides, the first of them presents; returns the run of the phase called `word`."""
    ana = people[0]
    ana.must("begin-it", "begin")
    for person in people:
        for sentence in range(4):
            person.must(f"agree-{sentence}-{person.seat}", "agree", sentence=sentence)
        person.must(f"manage-{person.seat}", "say_who_manages", yes=False)
    for nth in range(20):
        phase = ana.sees()["phase"]
        if phase["word"] == word:
            return str(phase["run"])
        if phase["word"] == "bids":
            ana.move(f"bid-{nth}-0000", "place_bid", text="My best nurse is leaving.")
        for person in people:
            if person.move(f"on-{nth}-{person.seat}", "move_on", run=phase["run"]).status == 200:
                break
    raise AssertionError(f"never came to {word}")


ROOMS = 4
"""Taken in turn: nobody is asked to tap faster than a seat may."""


def rounds(count: int) -> Counter[str]:
    """What the eight were told in each round, and how often."""
    with tempfile.TemporaryDirectory() as place, ThreadPoolExecutor(8) as threads:
        server = Server(Path(place) / "data")
        tables = [server.room(NAMES) for _ in range(min(ROOMS, count))]
        runs = [come_to("explore", people) for people in tables]
        told = Counter(
            all_at_once(threads, tables[nth % len(tables)], runs[nth % len(tables)], nth) for nth in range(count)
        )
        server.stop()
    return told


def all_at_once(threads: ThreadPoolExecutor, people: list[Person], run: str, nth: int) -> str:
    """What each of eight phones was told; one seat has two of them. Whoever got the floor has finished then."""
    phones = [*people[1:], people[1]]

    def tap(number: int) -> Reply:
        return phones[number].move(f"round-{nth}-phone-{number}", "take_floor", run=run)

    answers = list(threads.map(tap, range(8)))
    for phone, answer in zip(phones, answers, strict=True):
        if answer.status == 200:
            phone.must(f"round-{nth}-over", "finish_turn", run=run)
    return " ".join(sorted(_word(answer) for answer in answers))


def _word(answer: Reply) -> str:
    return "accepted" if answer.status == 200 else str(answer.json["refusal"])


@click.command()
@click.option("--rounds", "count", default=200, show_default=True)
def main(count: int) -> None:
    told = rounds(count)
    for answers, times in told.items():
        click.echo(f"{times} × {answers}")
    sys.exit(set(told) != {" ".join(["accepted"] + ["floor-taken"] * 7)})


if __name__ == "__main__":
    main()
